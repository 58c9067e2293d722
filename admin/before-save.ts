/** What happens to an entry between “Lưu” and the server: composed Unicode, and an address for a new one. */
import { fromJS } from 'immutable';
import { addressOf } from '../src/cms/address.ts';
import { computed } from '../src/cms/fields.ts';
import { placeOfList } from '../src/cms/places.ts';
import type { ImmutableMap } from './decap.ts';
import { entryOf, refreshDirectory } from './directory.ts';

/** Every text of a value in composed Unicode (R14): what macOS and some keyboards give is not. */
export function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, composed(item)]));
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
