/** The last part of an entry's address, chosen once when it is new: short, readable, without a person's name. */
import { slugOf, splitTitle } from '../lib/vietnamese.ts';
import type { CollectionName } from '../schemas/names.ts';

type Fields = Record<string, unknown>;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Longest address that still reads as one; words are never cut. */
const longest = 64;

/** Long openings of names of units and how people shorten them. */
const shortened: readonly [RegExp, string][] = [
  [/^truong-mam-non-/, 'mn-'],
  [/^truong-tieu-hoc-/, 'th-'],
  [/^truong-(?:thcs|trung-hoc-co-so)-/, 'thcs-'],
  [/^(?:ubnd|uy-ban-nhan-dan)-phuong-/, 'phuong-'],
];

function ofUnit(name: string): string {
  const slug = slugOf(name);
  const known = shortened.find(([opening]) => opening.test(slug));
  return known ? slug.replace(...known) : slug;
}

const makers: Partial<Record<CollectionName, (fields: Fields) => string>> = {
  initiatives: (f) => slugOf(splitTitle(text(f['title'])).subject),
  // The address outlives a removal, so it names the unit and not the person.
  individuals: (f) => `${text(f['year'])}-${text(f['unit'])}`,
  collectives: (f) => `${text(f['year'])}-${text(f['unit'])}`,
  documents: (f) => slugOf([text(f['kind']), text(f['number']), text(f['issuedOn']).slice(0, 4)].join(' ')),
  units: (f) => ofUnit(text(f['name'])),
};

/**
 * The address of a new entry.
 * @param taken whether another entry, published or drafted, has that id already
 * @returns lower-case ASCII words joined by hyphens
 */
export function addressOf(collection: CollectionName, data: unknown, taken: (id: string) => boolean): string {
  const fields = data as Fields;
  const whole = makers[collection]?.(fields) ?? slugOf(text(fields['title']));
  const base = shortenTo(longest, whole) || collection;
  if (!taken(base)) return base;
  let number = 2;
  while (taken(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

function shortenTo(limit: number, slug: string): string {
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit + 1);
  return cut.slice(0, cut.lastIndexOf('-'));
}
