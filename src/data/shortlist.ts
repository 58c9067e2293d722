import { formatMeasured, formatVnd } from '../lib/format.ts';
import type { Unit } from '../schemas/unit.ts';
import { fields, grades, levels, schoolLevels, subjects } from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import type { InitiativeCard } from './initiatives.ts';

/** What ideas are compared by, in the order of the table: what decides in a word comes before what takes a paragraph. */
export const shortlistAttributes = [
  'level',
  'cost',
  'time',
  'evidence',
  'adopters',
  'schoolLevel',
  'subject',
  'grade',
  'field',
  'unit',
  'period',
  'results',
  'conditions',
  'costNote',
  'timeNote',
  'materials',
  'facilities',
  'contact',
] as const;

export type ShortlistAttribute = (typeof shortlistAttributes)[number];

/** One initiative as the shortlist compares it: words ready to show. What the record does not tell is absent. */
export interface ShortlistItem {
  id: string;
  url: string;
  title: string;
  illustrative: boolean;
  values: Partial<Record<ShortlistAttribute, string>>;
}

/** Lines of one cell, without those that there is nothing to say in. */
const linesOf = (...lines: (string | false | undefined)[]) => lines.filter(Boolean).join('\n');

/** Labels of the values that a record was given of a closed list. */
const labelsOf = <Value extends string>(labels: Record<Value, string>, values: readonly Value[]) =>
  values.map((value) => labels[value]).join(', ');

function costOf({ entry }: InitiativeCard): string | undefined {
  const cost = entry.data.resources?.costVnd;
  if (cost === undefined) return undefined;
  return cost === 0 ? vi.initiative.free : formatVnd(cost);
}

/**
 * An initiative as the shortlist compares it.
 * @param contact the official contact of its unit, where it has one
 */
export function toShortlistItem(card: InitiativeCard, contact: Unit['contact']): ShortlistItem {
  const { initiative: words, shortlist } = vi;
  const { data } = card.entry;
  const { weeks, time, costNote, materials, facilities } = data.resources ?? {};
  const values: Record<ShortlistAttribute, string | undefined> = {
    unit: card.unit.name,
    level: levels[card.level],
    period: card.period,
    field: fields[card.field],
    schoolLevel: labelsOf(schoolLevels, data.schoolLevels),
    subject: labelsOf(subjects, data.subjects),
    grade: labelsOf(grades, data.grades),
    cost: costOf(card),
    time: weeks === undefined ? undefined : words.weeks(weeks),
    costNote,
    timeNote: time,
    materials,
    facilities,
    evidence: card.isFull ? words.evidenceWords[card.evidence] : undefined,
    results: linesOf(
      ...data.measures.map(({ label, unit, before, after }) =>
        shortlist.measured(label, formatMeasured(before, unit), formatMeasured(after, unit)),
      ),
    ),
    adopters: card.adopters > 0 ? words.adoptersCount(card.adopters) : undefined,
    conditions: data.conditions,
    contact: linesOf(contact?.post, contact?.phone, contact?.email),
  };
  return {
    id: card.id,
    url: card.url,
    title: card.title,
    illustrative: card.illustrative,
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
  };
}
