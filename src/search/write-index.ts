import { close, createIndex, type PagefindIndex } from 'pagefind';
import { normalise } from './normalise.ts';
import type { SearchRecord } from './record.ts';

/** Makes a Pagefind index of some records. @throws when Pagefind refuses one, naming it */
async function indexOf(records: readonly SearchRecord[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const { url, title, kind, summary, text } of records) {
    const result = await index.addCustomRecord({
      url,
      language: 'vi',
      content: normalise(`${title}. ${summary}. ${text}`),
      meta: { title, kind, summary, words: normalise(title) },
      filters: { kind: [kind] },
    });
    if (result.errors.length > 0) throw new Error(`search record ${url}: ${result.errors.join('; ')}`);
  }
  return index;
}

/** Writes the search index into a folder of the built site. */
export async function writeIndex(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const index = await indexOf(records);
  const { errors } = await index.writeFiles({ outputPath });
  await close();
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}

/** The files of the search index, for the dev server: path → bytes. */
export async function indexFiles(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const index = await indexOf(records);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}
