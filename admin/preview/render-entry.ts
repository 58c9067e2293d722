/** Renders an entry as its page of the site, in the browser, from the site's own pages and questions. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import 'virtual:site-fonts.css';
import { fieldHues } from '../../src/data/field-hues.ts';
import { listInitiatives } from '../../src/data/initiatives.ts';
import { getSettings } from '../../src/data/settings.ts';
import { urls } from '../../src/data/urls.ts';
import { drumCover } from '../../src/lib/drum-cover.ts';
import { qrPicture } from '../../src/lib/qr-code.ts';
import type { Archive, Entry } from '../../src/schemas/collections.ts';
import { inTurn, type Rendering } from './rendering.ts';
import { pageOfEntry, type PageOfEntry } from './site-pages.ts';

/** The archive with a draft in the place of its entry, or as a new one. */
function withDraft(archive: Archive, draft: Entry): Archive {
  const entries: readonly Entry[] = archive[draft.collection];
  const place = entries.findIndex(({ file }) => file === draft.file);
  return { ...archive, [draft.collection]: place < 0 ? [...entries, draft] : entries.with(place, draft) };
}

async function renderPage({ page, params, url }: PageOfEntry): Promise<string | undefined> {
  const paths = await page.getStaticPaths();
  const path = paths.find((other) =>
    Object.entries(params).every(([name, value]) => other.params[name] === value),
  );
  if (!path) return undefined;
  const { baseUrl } = await getSettings();
  const container = await AstroContainer.create({ astroConfig: { site: baseUrl } });
  return container.renderToString(page.default, { ...path, request: new Request(baseUrl + url) });
}

/**
 * The main part of a page: what stands around it says nothing of the entry. Found as a browser finds it: a summary in the
 * head may hold what looks like a tag.
 */
const mainOf = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').querySelector('main')?.outerHTML ?? '';

const linkedCover = new RegExp(`src="${urls.cover('([a-z0-9-]+)')}"`, 'g');
const linkedQrCode = new RegExp(`src="${urls.qrCode('([a-z0-9-]+)')}"`, 'g');

const inline = (svg: string) => `src="data:image/svg+xml,${encodeURIComponent(svg)}"`;

/** Puts the drawing itself where the site links to one that it drew: that of an unpublished initiative is not there yet. */
async function drawPictures(html: string): Promise<string> {
  const fieldOf = new Map((await listInitiatives()).map(({ id, field }) => [id, field]));
  const { baseUrl } = await getSettings();
  return html
    .replace(linkedCover, (link, id: string) => {
      const field = fieldOf.get(id);
      return field ? inline(drumCover(id, fieldHues[field])) : link;
    })
    .replace(linkedQrCode, (_, id: string) => inline(qrPicture(baseUrl + urls.initiative(id))));
}

/**
 * Renders an entry as the site will show it.
 * @param archive every entry, parsed by the schemas; it is not changed
 * @param entry the draft, parsed by its schema; it stands in for the entry of the same file, or is a new one
 * @param assetUrl where the preview can load a stored picture from, by its path below `content/`
 *   (`stories/mot-cai-can/anh-1.jpg`); pictures of other entries are asked for too
 * @returns the `<main>` of its page, or undefined when no page shows the entry
 * @throws when the draft names an entry that is not there
 */
export function renderEntry(
  archive: Archive,
  entry: Entry,
  assetUrl: Rendering['assetUrl'],
): Promise<string | undefined> {
  return inTurn({ archive: withDraft(archive, entry), assetUrl }, async () => {
    const page = pageOfEntry(entry);
    const html = page && (await renderPage(page));
    return html && drawPictures(mainOf(html));
  });
}
