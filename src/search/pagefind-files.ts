/**
 * The files that Pagefind writes, of the pinned version: CBOR, gzipped, after a signature. Read in Node only: the site
 * serves what is in them. tests/site/search-index.spec.ts holds this against Pagefind's own reader.
 */
import { gunzipSync } from 'node:zlib';
import { Cbor } from './cbor.ts';
import { type Occurrences, bodyField, mostForms, placeOf } from './occurrences.ts';

const signature = 'pagefind_dcd';

/** @returns what a file of Pagefind's holds. @throws when it is none */
function unpack(bytes: Uint8Array): Uint8Array {
  const plain = gunzipSync(bytes);
  if (plain.toString('latin1', 0, signature.length) !== signature)
    throw new Error('not a file of a Pagefind index');
  return plain.subarray(signature.length);
}

/** What Pagefind says about an index it wrote. */
interface Meta {
  /** Names of the records' files, in the order they were added. */
  records: string[];
  /** Names of the files of words. */
  files: string[];
  /** Names of the metadata fields; their number here is the field number in a place. */
  fields: string[];
}

/** Reads the `.pf_meta` file of an index. */
export function readMeta(bytes: Uint8Array): Meta {
  const cbor = new Cbor(unpack(bytes));
  const list = <T>(read: () => T): T[] => Array.from({ length: cbor.array() }, read);
  cbor.array();
  cbor.skip(); // version
  const records = list(() => {
    cbor.array();
    const name = cbor.text();
    cbor.skip(); // word count
    return name;
  });
  const files = list(() => {
    cbor.array();
    cbor.skip(); // from
    cbor.skip(); // to
    return cbor.text();
  });
  cbor.skip(); // filters
  cbor.skip(); // sorts
  return { records, files, fields: list(() => cbor.text()) };
}

/** @returns each word of a file of words, with where it stands */
export function readWords(bytes: Uint8Array): Map<string, Occurrences> {
  const cbor = new Cbor(unpack(bytes));
  cbor.array();
  return new Map(
    Array.from({ length: cbor.array() }, () => {
      cbor.array();
      const key = cbor.text();
      return [key, readOccurrences(cbor, key)];
    }),
  );
}

function readOccurrences(cbor: Cbor, key: string): Occurrences {
  const forms = [key];
  // Place and form in one number, so that one sort of plain numbers orders both.
  const found: number[] = [];
  readPages(cbor, (place) => found.push(place * mostForms));
  for (let variants = cbor.array(); variants > 0; variants -= 1) {
    cbor.array();
    const form = Math.min(forms.push(cbor.text()) - 1, mostForms - 1);
    readPages(cbor, (place) => found.push(place * mostForms + form));
  }
  const sorted = Float64Array.from(found).sort();
  return {
    places: sorted.map((packed) => Math.floor(packed / mostForms)),
    formOf: Uint8Array.from(sorted, (packed) => packed % mostForms),
    forms,
  };
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

/** @returns the address that the file of a record holds */
export function readAddress(bytes: Uint8Array): string {
  return (JSON.parse(new TextDecoder().decode(unpack(bytes))) as { url: string }).url;
}
