/**
 * Looks words and records up in a written index, in the browser or in Node.
 *
 * Pagefind's own reader is not used: it and its list of records weigh 140 kB at 10,000 records, it tells no word from
 * another in a result, and its time grows with the square of a common word (`npm run bench:search` shows both).
 */
import { keep } from './keep.ts';
import { unpackOccurrences, type Occurrences } from './occurrences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Fetches one file of the index by its path. @throws when it cannot be had */
export type Load = (path: string) => Promise<Uint8Array>;

/** One record as results show it. */
export interface ShownRecord {
  url: string;
  title: string;
  summary: string;
  note: string;
}

/** Records in one file. Neighbours have titles alike, and so are often found together. */
export const recordsPerFile = 80;

/** A word in a file: its bytes lie after those of the words before it. */
export interface StoredWord {
  key: string;
  /** How many places it stands at. */
  count: number;
  bytes: Uint8Array;
  forms: readonly string[];
}

/** An index opened; files of words and of records are fetched when they are asked for. */
export class IndexReader {
  /** Names of the metadata fields; their number here is the field number in a place. */
  readonly fields: readonly string[];
  private readonly load: Load;
  private readonly vocabulary: Vocabulary;
  private readonly files = new Map<number, Promise<Map<string, StoredWord>>>();
  private readonly words = new Map<string, Promise<Occurrences | undefined>>();
  private readonly records = new Map<number, Promise<ShownRecord[]>>();

  constructor(load: Load, fields: readonly string[], vocabulary: Vocabulary) {
    this.load = load;
    this.fields = fields;
    this.vocabulary = vocabulary;
  }

  /** @returns where a word stands, or nothing when no record has it */
  occurrences(key: string): Promise<Occurrences | undefined> {
    return keep(this.words, key, () => this.readWord(key));
  }

  /** @returns what is shown of a record */
  async record(row: number): Promise<ShownRecord> {
    const file = Math.floor(row / recordsPerFile);
    const records = await keep(this.records, file, async () => {
      const text = new TextDecoder().decode(await this.load(`record/${file}.json`));
      return JSON.parse(text) as ShownRecord[];
    });
    const record = records[row - file * recordsPerFile];
    if (!record) throw new Error(`record ${row} is not in its file`);
    return record;
  }

  private async readWord(key: string): Promise<Occurrences | undefined> {
    const file = this.vocabulary.fileOf(key);
    if (file === undefined) return undefined;
    const words = await keep(this.files, file, async () => openWords(await this.load(`word/${file}.bin`)));
    const word = words.get(key);
    return word && unpackOccurrences(word.bytes, word.count, [...word.forms]);
  }
}

/** Packs words into one file: a line that tells of each word, parted by `|`, and then their bytes. */
export function packWords(words: readonly StoredWord[]): Uint8Array {
  const head = words.map(({ key, count, bytes, forms }) => [key, count, bytes.length, ...forms].join(' '));
  const parts = [new TextEncoder().encode(`${head.join('|')}\n`), ...words.map(({ bytes }) => bytes)];
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** Opens a file that {@link packWords} made; so no word is read but those asked for. */
function openWords(packed: Uint8Array): Map<string, StoredWord> {
  let at = packed.indexOf(0x0a) + 1;
  const head = new TextDecoder().decode(packed.subarray(0, at - 1));
  return new Map(
    head.split('|').map((told): [string, StoredWord] => {
      const [key = '', count, length, ...forms] = told.split(' ');
      const bytes = packed.subarray(at, (at += Number(length)));
      return [key, { key, count: Number(count), bytes, forms }];
    }),
  );
}
