/**
 * The files that Pagefind writes, of the pinned version: CBOR, gzipped, after a signature. Read in Node only: the site
 * serves what is in them. tests/site/search-index.spec.ts holds this against Pagefind's own reader.
 */
import { gunzipSync } from 'node:zlib';
import { Cbor } from './cbor.ts';

const signature = 'pagefind_dcd';

/** @returns what a file of Pagefind's holds. @throws when it is none */
export function unpack(bytes: Uint8Array): Uint8Array {
  const plain = gunzipSync(bytes);
  if (plain.toString('latin1', 0, signature.length) !== signature)
    throw new Error('not a file of a Pagefind index');
  return plain.subarray(signature.length);
}

/** What Pagefind says about an index it wrote. */
export interface Meta {
  /** Names of the records' files, in the order they were added. */
  records: string[];
  /** Files of words in order: the first letters of the first word of each, and its name. */
  files: { from: string; name: string }[];
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
    const from = cbor.text();
    cbor.skip(); // to
    return { from, name: cbor.text() };
  });
  cbor.skip(); // filters
  cbor.skip(); // sorts
  return { records, files, fields: list(() => cbor.text()) };
}

/** @returns the address that the file of a record holds */
export function readAddress(bytes: Uint8Array): string {
  return (JSON.parse(new TextDecoder().decode(unpack(bytes))) as { url: string }).url;
}
