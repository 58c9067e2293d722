/** An entry in a line, as lists, relations and messages of the office tell it. */
import type { CollectionName } from '../schemas/names.ts';
import {
  awardForms,
  documentKinds,
  levels,
  reportKinds,
  storyKinds,
  unitKinds,
} from '../schemas/vocabulary.ts';
import { formatDate } from '../lib/format.ts';

/** What a person would call the entry, and what tells it from another of that name. */
export interface Description {
  title: string;
  detail: string;
}

/** Finds the title of another entry; undefined when there is none. */
export type TitleOf = (collection: CollectionName, id: string) => string | undefined;

type Fields = Record<string, unknown>;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const label = (list: Readonly<Record<string, string>>, value: unknown): string => list[text(value)] ?? '';
const day = (value: unknown): string => (value ? formatDate(text(value)) : '');

/** The highest rung a record names; unlike the schema's own, it bears with an unfinished record. */
function highestLevel(recognitions: unknown): string {
  const reached = Array.isArray(recognitions)
    ? recognitions.map((step) => text((step as Fields)['level']))
    : [];
  const top = Object.keys(levels).findLast((level) => reached.includes(level));
  return label(levels, top);
}

const describers: Record<
  CollectionName,
  (fields: Fields, titleOf: TitleOf) => [title: string, ...details: string[]]
> = {
  initiatives: (f, titleOf) => [
    text(f['title']),
    titleOf('units', text(f['unit'])) ?? text(f['unit']),
    text(f['schoolYear'] ?? f['year']),
    highestLevel(f['recognitions']),
  ],
  collectives: (f, titleOf) => [
    titleOf('units', text(f['unit'])) ?? text(f['unit']),
    label(awardForms, f['form']),
    text(f['year']),
  ],
  individuals: (f, titleOf) => [
    text(f['name']),
    titleOf('units', text(f['unit'])) ?? text(f['unit']),
    label(awardForms, f['form']),
    text(f['year']),
  ],
  reports: (f) => [text(f['title']), label(reportKinds, f['kind']), text(f['year'])],
  documents: (f) => [
    `${text(f['number'])}: ${text(f['title'])}`,
    label(documentKinds, f['kind']),
    text(f['issuer']),
    day(f['issuedOn']),
  ],
  units: (f) => [text(f['name']), label(unitKinds, f['kind'])],
  campaigns: (f) => [text(f['title'])],
  stories: (f) => [text(f['title']), label(storyKinds, f['kind']), day(f['publishedOn'])],
  pages: (f) => [text(f['title'])],
  thesaurus: (f) => [text(f['title'])],
  settings: (f) => [text(f['siteName'])],
};

/** The fields that `describe` and the lists of the CMS read; a list needs no others. */
export const listFields = [
  'title',
  'name',
  'siteName',
  'unit',
  'schoolYear',
  'year',
  'recognitions',
  'form',
  'kind',
  'number',
  'issuer',
  'issuedOn',
  'publishedOn',
  'status',
  'illustrative',
] as const;

/**
 * Describes an entry.
 * @param data its fields, parsed or not: what is missing is left out
 */
export function describe(collection: CollectionName, data: unknown, titleOf: TitleOf): Description {
  const fields = (typeof data === 'object' && data !== null ? data : {}) as Fields;
  const [title, ...details] = describers[collection](fields, titleOf);
  const marks = [
    fields['status'] === 'thu-hoi' && 'đã thu hồi',
    fields['illustrative'] === true && 'minh họa',
  ];
  return { title, detail: [...details, ...marks].filter(Boolean).join(' · ') };
}
