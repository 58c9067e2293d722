/** Stands for `astro:content`: the questions are answered from the archive of the rendering under way. */
import { createComponent, render as template, unescapeHTML } from 'astro/compiler-runtime';
import type { Entry } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/names.ts';
import { renderMarkdown } from './markdown.ts';
import { currentRendering } from './rendering.ts';

/** An entry the way Astro hands it to pages. */
type StoredEntry = Entry & { filePath: string };

/** Where a picture that an entry names lies, below `content/`. */
const pathBeside = (file: string, name: string) =>
  `${file.slice(0, file.lastIndexOf('/'))}/${name.replace(/^\.\//, '')}`;

function toStored(entry: Entry): StoredEntry {
  const { data, file } = entry;
  const filePath = `content/${file}`;
  if (!('pictures' in data)) return { ...entry, filePath };
  const pictures = data.pictures.map((picture) => ({
    ...picture,
    src: pathBeside(file, String(picture.src)),
  }));
  return { ...entry, filePath, data: { ...data, pictures } };
}

export function getCollection(name: CollectionName): Promise<StoredEntry[]> {
  const entries: readonly Entry[] = currentRendering().archive[name];
  return Promise.resolve(entries.map(toStored));
}

export async function getEntry(name: CollectionName, id: string): Promise<StoredEntry | undefined> {
  return (await getCollection(name)).find((entry) => entry.id === id);
}

/** The text of an entry as a component. */
export function render({ file, body }: StoredEntry) {
  const { assetUrl } = currentRendering();
  const html = renderMarkdown(body, file, (name) => assetUrl(pathBeside(file, name)));
  return Promise.resolve({ Content: createComponent(() => template`${unescapeHTML(html)}`) });
}
