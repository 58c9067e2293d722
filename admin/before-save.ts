/** What happens to an entry between “Lưu” and where it is kept: composed Unicode, and an address for a new one. */
import { fromJS } from 'immutable';
import { addressOf } from '../src/cms/address.ts';
import { computed } from '../src/cms/fields.ts';
import { placeOfEntry, placeOfList } from '../src/cms/places.ts';
import { faultsOf } from '../src/cms/whole-check.ts';
import { collections, type Archive } from '../src/schemas/collections.ts';
import type { ImmutableMap } from './decap.ts';
import { entryOf, refreshDirectory } from './directory.ts';
import { formatOf } from './entry-format.ts';
import { Refusal } from './server.ts';

/** Every text of a value in composed Unicode (R14): what macOS and some keyboards give is not. */
export function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, composed(item)]));
}

/**
 * Asks the rules of the archive about an entry, for a git host, which has no publishing server to ask them.
 * @param source the archive as of the last build
 * @returns a handler of Decap's `preSave` and `prePublish`; it throws what is wrong, in words for the office
 */
export function checkWhole(
  source: () => Promise<Archive>,
): (event: { entry: ImmutableMap }) => Promise<void> {
  return async ({ entry }) => {
    const data = (entry.get('data') as ImmutableMap).toJS();
    const list = String(entry.get('collection'));
    const collection = placeOfList(list)?.collection;
    if (!collection) return;
    const isBundle = collections[collection].layout.startsWith('bundle');
    const address = data[computed.address];
    const slug =
      typeof address === 'string' ? `${address}${isBundle ? '/index' : ''}` : String(entry.get('slug'));
    const place = placeOfEntry(list, slug);
    if (!place) return;
    const faults = faultsOf(await source(), place, formatOf(collection).toFile(data));
    if (faults) throw new Refusal(faults, 422, 'invalid');
  };
}

/** Decap's `preSave`: @returns the fields to save */
export async function beforeSave({ entry }: { entry: ImmutableMap }): Promise<unknown> {
  const data = composed((entry.get('data') as ImmutableMap).toJS()) as Record<string, unknown>;
  const collection = placeOfList(String(entry.get('collection')))?.collection;
  if (entry.get('newRecord') === true && collection) {
    await refreshDirectory();
    data[computed.address] = addressOf(collection, data, (id) => entryOf(collection, id) !== undefined);
  }
  return fromJS(data);
}
