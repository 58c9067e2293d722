/** Writes the search index of a built site. Runs in Node only. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SynonymGroup } from '../schemas/thesaurus.ts';
import type { StoredIndex } from './open-index.ts';
import { packColumns, type StoredColumns } from './columns.ts';
import { fullWordsOf, isFunctionWord } from './empty-words.ts';
import { tidyText, wordsOf, wordsOfForms, type Word } from './normalise.ts';
import { readAddress, readMeta, readWords } from './pagefind-files.ts';
import type { FacetLabels, SearchRecord } from './record.ts';
import { firstFile } from './first-file.ts';
import { indexText, subjectOf } from './index-text.ts';
import { rowsByTitle } from './row-order.ts';
import { packWords, recordsPerFile, type ShownRecord, type StoredWord } from './index-reader.ts';
import { packOccurrences } from './occurrences.ts';
import { packThesaurus } from './thesaurus.ts';
import { packVocabulary } from './vocabulary.ts';
import { groupWords } from './word-files.ts';

/**
 * Bytes of words in one file of the index, compressed. Larger files cost a query bytes it has no use for, smaller ones a
 * request each. Chosen by `npm run bench:search`.
 */
const fileSize = 5000;
/** A word that this part of all records has says nothing in a body, and is left out of it. */
const commonInBodies = 0.08;

/** Pagefind leaves out a record whose content has no word, whatever its metadata. This letter stands in no title. */
const noContent = 'ǂ';

/**
 * Writes the search index into a folder of the built site: `search.json`, and a folder named after its content. Pagefind
 * finds out which word stands where; its lists are grouped by what is asked for together, and lie there unpacked, as do
 * the records, for the web server to compress: a browser unpacks that in no time.
 * @param given records in the order of the archive, newest first: a tie between two is broken so
 * @throws when Pagefind refuses a record, naming it
 */
export async function writeIndex(
  given: readonly SearchRecord[],
  { thesaurus, labels }: { thesaurus: readonly SynonymGroup[]; labels: FacetLabels },
  outputPath: string,
): Promise<void> {
  const { records: shown, runs } = rowsByTitle(given);
  const records = shown.map((record) => ({
    ...record,
    summary: withoutWho(record.summary),
    body: withoutWho(record.body),
  }));
  const bodies = distinctiveBodies(records);
  const columns = packColumns(records, runs, labels);
  const counts = keyCounts(records, bodies, columns);
  const { fields, words } = await findWords(records, bodies);
  const wordFiles = groupWords(
    words.filter(({ key }) => counts.has(key)),
    askedTogether(records, thesaurus),
    fileSize,
  );

  const files = new Map<string, Uint8Array | string>([
    ...wordFiles.map((own, number): [string, Uint8Array] => [`word/${number}.bin`, packWords(own)]),
    ...recordFiles(shown),
  ]);
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(path).update(content);
  const folder = hash.digest('hex').slice(0, 10);
  const stored: StoredIndex = {
    folder,
    fields,
    vocabulary: packVocabulary(counts, wordFiles),
    thesaurus: packThesaurus(thesaurus, textsOf(records, bodies, columns)),
    columns,
  };
  await rm(outputPath, { recursive: true, force: true });
  for (const name of ['word', 'record']) await mkdir(join(outputPath, folder, name), { recursive: true });
  for (const [path, content] of files) await writeFile(join(outputPath, folder, path), content);
  await writeFile(join(outputPath, firstFile), JSON.stringify(stored));
}

/** Words that a question is likely to have together: those of a title, and those of phrases with one meaning. */
function* askedTogether(
  records: readonly SearchRecord[],
  thesaurus: readonly SynonymGroup[],
): Generator<string[]> {
  const keysOf = (text: string) => fullWordsOf(text).map(({ key }) => key);
  for (const { title } of records) yield keysOf(title);
  for (const { words, narrower } of thesaurus) yield [...words, ...narrower].flatMap(keysOf);
}

/** What is shown of the records, as many in a file as are fetched at once. */
function recordFiles(records: readonly SearchRecord[]): [path: string, content: string][] {
  const shown = records.map(({ url, title, summary, note }): ShownRecord => ({
    url,
    title: tidyText(title),
    summary: tidyText(summary),
    note,
  }));
  return Array.from({ length: Math.ceil(shown.length / recordsPerFile) }, (_, file) => [
    `record/${file}.json`,
    JSON.stringify(shown.slice(file * recordsPerFile, (file + 1) * recordsPerFile)),
  ]);
}

/**
 * Has Pagefind find out where each word of the records stands.
 * @returns the words, packed, and the names of the fields they stand in
 */
async function findWords(
  records: readonly SearchRecord[],
  bodies: readonly string[],
): Promise<{ fields: string[]; words: SizedWord[] }> {
  const made = await makePagefind(records, bodies);
  const read = (path: string): Uint8Array => {
    const content = made.get(path);
    if (!content) throw new Error(`Pagefind made no ${path}`);
    return content;
  };
  const meta = readMeta(read([...made.keys()].find((path) => path.endsWith('.pf_meta')) ?? '.pf_meta'));
  // Words tell rows: a record must have the row it was given in.
  for (const [row, { url }] of records.entries())
    if (readAddress(read(`fragment/${meta.records[row] ?? ''}.pf_fragment`)) !== url)
      throw new Error(`Pagefind put another record in the place of ${url}`);
  const words = meta.files.flatMap((name) =>
    [...readWords(read(`index/${name}.pf_index`))].map(([key, occurrences]): SizedWord => {
      const bytes = packOccurrences(occurrences);
      return {
        key,
        bytes,
        count: occurrences.places.length,
        forms: occurrences.forms,
        size: deflateRawSync(bytes).length + key.length,
      };
    }),
  );
  return { fields: meta.fields, words };
}

/** A word with what it takes in a file, compressed. */
interface SizedWord extends StoredWord {
  size: number;
}

/**
 * Has Pagefind make an index as it makes any.
 * @param bodies the words to be found by beside title, people and summary, one text a record, perhaps an empty one
 * @returns its files by path. They are taken from memory: Pagefind says that files are written a moment before they are.
 */
export async function makePagefind(
  records: readonly SearchRecord[],
  bodies: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const [row, { url, title, people, summary }] of records.entries()) {
    const body = bodies[row] ?? '';
    const texts = {
      title: indexText(subjectOf(title)),
      people: indexText(people),
      summary: indexText(summary),
    };
    const result = await index.addCustomRecord({
      url,
      language: 'vi',
      content: body === '' ? noContent : body,
      meta: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    });
    if (result.errors.length > 0) throw new Error(`search record ${url}: ${result.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  await close();
  if (made.errors.length > 0) throw new Error(`search index: ${made.errors.join('; ')}`);
  return new Map(made.files.map(({ path, content }) => [path, content]));
}

/** Leaves “ai” out, who is in every second text: what people look for by it is AI, which is written in capitals. */
const withoutWho = (text: string): string => text.replace(/(?<![\p{L}\d])[Aa]i(?![\p{L}\d])/gu, '…');

/**
 * The words of each body that tell it from others and do not stand in its other fields, each once. Words are told apart
 * as they are written: “thư” is not left out because “thứ” stands everywhere.
 */
function distinctiveBodies(records: readonly SearchRecord[]): string[] {
  const bodyWords = records.map(({ title, unit, summary, body }) => {
    const elsewhere = new Set(
      [title, unit, summary].flatMap((text) => wordsOf(text).map(({ form }) => form)),
    );
    const words = new Map<string, string>();
    for (const { form, written } of wordsOf(body))
      if (!elsewhere.has(form) && !isFunctionWord(form) && !words.has(form)) words.set(form, written);
    return words;
  });
  const counts = new Map<string, number>();
  for (const words of bodyWords)
    for (const form of words.keys()) counts.set(form, (counts.get(form) ?? 0) + 1);
  const most = Math.max(3, bodyWords.filter(({ size }) => size > 0).length * commonInBodies);
  return bodyWords.map((words) => {
    const kept = [...words].filter(([form]) => (counts.get(form) ?? 0) <= most);
    return kept.map(([, written]) => indexText(written)).join(' ');
  });
}

/** Words of units and labels: what is looked up in the columns and not in the index. */
function namesIn({ unitWords, facets }: StoredColumns): Word[][] {
  return [...unitWords, ...Object.values(facets).flatMap(({ labels = [] }) => labels)].map(wordsOfForms);
}

/** Every text of the archive in which a phrase may stand. Words of a body stand by themselves. */
function textsOf(
  records: readonly SearchRecord[],
  bodies: readonly string[],
  columns: StoredColumns,
): Word[][] {
  const ofRecords = records.flatMap(({ title, summary, people }) => [subjectOf(title), summary, people]);
  const words = new Map(bodies.flatMap(fullWordsOf).map((word) => [word.form, word]));
  return [...namesIn(columns), ...ofRecords.map(fullWordsOf), ...[...words.values()].map((word) => [word])];
}

/** How often each key stands in the index; 0 for the keys that only units and labels have, or too many bodies. */
function keyCounts(
  records: readonly SearchRecord[],
  bodies: readonly string[],
  columns: StoredColumns,
): Map<string, number> {
  const counts = new Map(
    [...namesIn(columns), ...records.map(({ body }) => fullWordsOf(body))].flat().map(({ key }) => [key, 0]),
  );
  records.forEach(({ title, people, summary }, row) => {
    for (const { key } of [subjectOf(title), people, summary, bodies[row] ?? ''].flatMap(fullWordsOf))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}
