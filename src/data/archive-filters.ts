/** What the archive is narrowed by, with how many initiatives each value has: the search form before anything is searched. */
import { once } from '../lib/once.ts';
import { costBands, spreadSteps } from '../schemas/derive.ts';
import {
  currentWards,
  fields,
  formerWards,
  grades,
  levels,
  schoolLevels,
  subjects,
  unitKinds,
} from '../schemas/vocabulary.ts';
import type { FacetName } from '../search/record.ts';
import { vi } from '../text/vi.ts';
import { listSearchRecords } from './search-records.ts';

/** Every facet of search but the kind of record: the archive holds one kind. */
export type FilterName = Exclude<FacetName, 'kind'>;

/** Values chosen of each facet: within one any will do, between them each must hold. */
export type ChosenFilters = Partial<Record<FilterName, readonly string[]>>;

/** One facet of the form, with the values that records have. */
export interface ArchiveFilter {
  name: FilterName;
  label: string;
  choices: { value: string; label: string; count: number }[];
}

/** Values with their labels, in the order of the form. */
type Labels = readonly (readonly [value: string, label: string])[];

const records = once(async () =>
  (await listSearchRecords()).map(({ facets }) => facets).filter(({ kind }) => kind?.includes('initiative')),
);

/** School years and years, newest first; of one year the school year first. */
async function listPeriods(): Promise<Labels> {
  const periods = new Set((await records()).flatMap(({ period }) => period ?? []));
  return [...periods]
    .sort((a, b) => b.slice(-4).localeCompare(a.slice(-4)) || b.length - a.length)
    .map((period) => [period, vi.search.period(period)]);
}

/** The facets in the order of the form. */
const listLabels = once(async (): Promise<Record<FilterName, Labels>> => ({
  level: Object.entries(levels),
  field: Object.entries(fields),
  schoolLevel: Object.entries(schoolLevels),
  subject: Object.entries(subjects),
  grade: Object.entries(grades),
  unitKind: Object.entries(unitKinds),
  period: await listPeriods(),
  cost: Object.entries(costBands).map(([band, { label }]) => [band, label]),
  evidence: Object.entries(vi.initiative.evidenceWords),
  adopted: Object.entries(spreadSteps).map(([step, least]) => [step, vi.search.adopted(least)]),
  formerWard: Object.entries(formerWards),
  currentWard: Object.entries(currentWards),
}));

/**
 * The filters with the counts a visitor would get: a facet's own choice does not narrow its counts.
 * @param chosen what is chosen already
 */
export async function listFilters(chosen: ChosenFilters = {}): Promise<ArchiveFilter[]> {
  const all = await records();
  const labels = await listLabels();
  const conditions = Object.entries(chosen) as [FilterName, readonly string[]][];
  return (Object.keys(labels) as FilterName[]).map((name) => {
    const counts = new Map<string, number>();
    for (const facets of all) {
      const passes = conditions.every(
        ([other, values]) => other === name || facets[other]?.some((value) => values.includes(value)),
      );
      for (const value of facets[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + (passes ? 1 : 0));
    }
    const choices = labels[name].flatMap(([value, label]) => {
      const count = counts.get(value);
      return count === undefined ? [] : [{ value, label, count }];
    });
    return { name, label: vi.search.facet[name], choices };
  });
}
