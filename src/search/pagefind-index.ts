/**
 * Looks words up in an index that Pagefind wrote, in the browser or in Node.
 *
 * Pagefind's own reader is not used: it and its list of records weigh 140 kB at 10,000 records, it tells no word from
 * another in a result, and its time grows with the square of a common word (`npm run bench:search` shows both).
 */
import { Cbor } from './cbor.ts';
import { keep } from './keep.ts';

/** Fetches one file of the index by its path. @throws when it cannot be had */
export type Load = (path: string) => Promise<Uint8Array>;

/** Every place where a word stands, ordered by place. */
export interface Occurrences {
  /** Row, field and position in one number, see {@link placeOf}. */
  places: Float64Array;
  /** For each place, which of `forms` is written there. */
  formOf: Uint8Array;
  /** The word as Pagefind kept it, with its marks. */
  forms: string[];
}

/** One record as results show it. */
export interface ShownRecord {
  url: string;
  title: string;
  summary: string;
  note: string;
}

/** @returns how a word is most often written, with its marks */
export function commonestForm({ forms, formOf }: Occurrences): string {
  const counts = forms.map(() => 0);
  for (const form of formOf) counts[form] = (counts[form] ?? 0) + 1;
  return forms[counts.indexOf(Math.max(...counts))] ?? '';
}

/** What must be known of an index before a word is looked up. */
export interface IndexFiles {
  /** How many records there are; rows are numbered from 0 in the order they were written. */
  size: number;
  /** Names of the metadata fields; their number here is the field number in a place. */
  fields: string[];
  /** The first letters of the first word of each file of words, a space between them. */
  from: string;
}

/** Records in one file. Neighbours are of one year with titles alike, and so are often found together. */
export const recordsPerFile = 8;

/** Field numbers from here on are no metadata: the record's content. */
export const bodyField = 15;
const positionsPerField = 4096;
const placesPerRow = 16 * positionsPerField;

/** Packs a place: 16 fields a row, 4,096 positions a field. Exact for any row that fits an index. */
export const placeOf = (row: number, field: number, position: number): number =>
  row * placesPerRow + field * positionsPerField + Math.min(position, positionsPerField - 1);
export const rowOf = (place: number): number => Math.floor(place / placesPerRow);
export const fieldOf = (place: number): number => Math.floor((place % placesPerRow) / positionsPerField);

/** An index opened; files of words and of records are fetched when they are asked for. */
export class PagefindIndex {
  readonly size: number;
  readonly fields: readonly string[];
  private readonly load: Load;
  private readonly from: string[];
  private readonly files = new Map<number, Promise<Uint8Array>>();
  private readonly words = new Map<string, Promise<Occurrences | undefined>>();
  private readonly records = new Map<number, Promise<ShownRecord[]>>();

  constructor(load: Load, { size, fields, from }: IndexFiles) {
    this.load = load;
    this.size = size;
    this.fields = fields;
    this.from = from.split(' ');
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

  /** @returns the number of the file that has a word, if any has; -1 for a word before the first */
  fileOf(key: string): number {
    return this.from.findLastIndex((from) => from <= key);
  }

  private async readWord(key: string): Promise<Occurrences | undefined> {
    const file = this.fileOf(key);
    if (file < 0) return undefined;
    const bytes = await keep(this.files, file, async () => this.load(`word/${file}.bin`));
    return findWord(new Cbor(bytes), key, this.size);
  }
}

/**
 * Reads where a word stands from the file that has it.
 * @param size how many records there are; places in later rows are left out
 */
export function findWord(cbor: Cbor, key: string, size: number): Occurrences | undefined {
  cbor.array();
  for (let left = cbor.array(); left > 0; left -= 1) {
    cbor.array();
    if (cbor.text() !== key) {
      cbor.skip();
      cbor.skip();
      continue;
    }
    const forms = [key];
    // Place and form in one number, so that one sort of plain numbers orders both.
    const found: number[] = [];
    readPages(cbor, (place) => {
      if (rowOf(place) < size) found.push(place * 256);
    });
    for (let variants = cbor.array(); variants > 0; variants -= 1) {
      cbor.array();
      const form = Math.min(forms.push(cbor.text()) - 1, 255);
      readPages(cbor, (place) => found.push(place * 256 + form));
    }
    const sorted = Float64Array.from(found).sort();
    return {
      places: sorted.map((packed) => Math.floor(packed / 256)),
      formOf: Uint8Array.from(sorted, (packed) => packed % 256),
      forms,
    };
  }
  return undefined;
}

/** Reads the records of a word: page numbers and positions are differences; a negative number switches weight or field. */
function readPages(cbor: Cbor, put: (place: number) => void): void {
  let row = 0;
  for (let pages = cbor.array(); pages > 0; pages -= 1) {
    const items = cbor.array();
    row += cbor.integer();
    let position = 0;
    for (let left = cbor.array(); left > 0; left -= 1) {
      const step = cbor.integer();
      position = step < 0 ? 0 : position + step;
      if (step >= 0) put(placeOf(row, bodyField, position));
    }
    if (items < 3) continue;
    let field = 0;
    position = 0;
    for (let left = cbor.array(); left > 0; left -= 1) {
      const step = cbor.integer();
      if (step < 0) {
        field = -step - 1;
        position = 0;
      } else {
        position += step;
        put(placeOf(row, field, position));
      }
    }
  }
}
