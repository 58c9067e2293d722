/** The preview beside the form: the entry's own page of the site, drawn again while one types. */
import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import { computed } from '../src/cms/fields.ts';
import { placeOfList } from '../src/cms/places.ts';
import { inVietnamese } from '../src/schemas/check.ts';
import { entryId, schemaOf, type Archive, type Entry } from '../src/schemas/collections.ts';
import { labelOf } from '../src/schemas/form.ts';
import type { CollectionName } from '../src/schemas/names.ts';
import { tidy } from '../src/schemas/tidy.ts';
import { composed } from './before-save.ts';
import type { PreviewProps } from './decap.ts';
import { words } from './words.ts';

/** The site's pages as a script; its address is known only once both are built. */
interface Renderer {
  renderEntry: (
    archive: Archive,
    entry: Entry,
    assetUrl: (path: string) => string | undefined,
  ) => Promise<string | undefined>;
}

/** A pause in typing after which the page is drawn again, in milliseconds. */
const pause = 250;

/** Fields that only the screen has. */
const ours = new Set<string>(Object.values(computed));

const rendererAddress = '/admin/preview/preview.js';
const sheetAddress = '/admin/preview/preview.css';

let renderer: Promise<Renderer> | undefined;
let archive: Promise<Archive> | undefined;
let fetchArchive: () => Promise<Archive> = () => Promise.reject(new Error('the archive has no source yet'));

/** Sets where the archive comes from; it is fetched when the first preview opens. */
export function openArchive(source: () => Promise<Archive>): void {
  fetchArchive = source;
}

/** Lets the next preview fetch the archive again: something was published. */
export function forgetArchive(): void {
  archive = undefined;
}

/** The parts of the form that keep the entry from being an entry, by their labels. */
function faultsOf(collection: CollectionName, issues: readonly { path: PropertyKey[] }[]): string[] {
  return [
    ...new Set(
      issues.map(({ path }) =>
        labelOf(
          collection,
          path.filter((step) => typeof step !== 'symbol'),
        ),
      ),
    ),
  ];
}

/** The form's content as an entry, or the labels of the fields that are not right yet. */
function entryOfForm({ entry, collection }: PreviewProps): { entry: Entry } | { faults: string[] } {
  const list = String(collection.get('name'));
  const place = placeOfList(list);
  if (!place) return { faults: [] };
  const name = place.collection;
  const { body, ...fields } = composed((entry.get('data') as PreviewProps['entry']).toJS()) as Record<
    string,
    unknown
  >;
  const known = Object.fromEntries(Object.entries(fields).filter(([key]) => !ours.has(key)));
  const parsed = schemaOf(name).safeParse(tidy(known), { error: inVietnamese });
  if (!parsed.success) return { faults: faultsOf(name, parsed.error.issues) };
  const slug = entry.get('slug');
  const file = `${place.folder.slice('content/'.length)}/${typeof slug === 'string' && slug ? slug : 'xem-truoc/index'}.md`;
  return {
    entry: {
      id: entryId(file),
      collection: name,
      file,
      data: parsed.data,
      body: typeof body === 'string' ? body : '',
    } as Entry,
  };
}

async function render(props: PreviewProps, entry: Entry): Promise<string> {
  renderer ??= (import(/* @vite-ignore */ rendererAddress) as Promise<Renderer>).catch((error: unknown) => {
    // A network that failed once may be back when the next letter is typed.
    renderer = undefined;
    throw error;
  });
  archive ??= fetchArchive().catch((error: unknown) => {
    archive = undefined;
    throw error;
  });
  const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
  const { renderEntry } = await renderer;
  const html = await renderEntry(await archive, entry, (path) => {
    // Pictures of the entry itself are asked of Decap, which knows those just chosen; others are not shown.
    const name = path.startsWith(folder) ? path.slice(folder.length) : undefined;
    return name === undefined ? undefined : props.getAsset(name)?.toString();
  });
  return html ?? '';
}

/** Decap's preview template of every list that has pages. */
export function PreviewPane(props: PreviewProps): ReactNode {
  const [html, setHtml] = useState('');
  const [note, setNote] = useState<string>(words.preview.waiting);
  const { entry } = props;
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const form = entryOfForm(props);
      if ('faults' in form) {
        setNote(words.preview.missing(form.faults));
        return;
      }
      render(props, form.entry).then(
        (drawn) => {
          if (!isCurrent) return;
          setHtml(drawn);
          setNote('');
        },
        (error: unknown) => {
          console.error(error);
          if (isCurrent) setNote(words.preview.failed);
        },
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [entry]);
  return h(
    'div',
    {
      // A preview is looked at: its links and buttons would lead the form's own frame away.
      onClickCapture: (event: { preventDefault(): void; stopPropagation(): void }) => {
        event.preventDefault();
        event.stopPropagation();
      },
    },
    note &&
      h(
        'p',
        {
          role: 'status',
          className: 'preview-note',
          style: { padding: '0.75rem 1rem', background: '#fdf3d8', margin: 0 },
        },
        html ? words.preview.stale : '',
        note,
      ),
    h('div', { dangerouslySetInnerHTML: { __html: html } }),
  );
}

export { sheetAddress as previewSheet };
