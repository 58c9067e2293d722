/** What a visitor asks of the archive, and the address that says the same. */
import type { ChosenFilters, FilterName } from '../../data/archive-filters.ts';
import type { SortOrder } from '../../search/answer.ts';

export interface ArchiveQuestion {
  /** As typed. */
  query: string;
  filters: ChosenFilters;
  sort: SortOrder;
}

/** The name of each facet in an address and in the form. */
export const filterParams: Record<FilterName, string> = {
  level: 'cap',
  field: 'linh-vuc',
  unitKind: 'don-vi',
  schoolLevel: 'cap-hoc',
  subject: 'mon',
  grade: 'lop',
  period: 'nam',
  cost: 'chi-phi',
  evidence: 'bang-chung',
  adopted: 'nhan-rong',
  formerWard: 'phuong-cu',
  currentWard: 'phuong',
};

const filterNames = Object.keys(filterParams) as FilterName[];
const sortParam = 'sap-xep';
const sortParams: Record<SortOrder, string> = {
  relevance: 'lien-quan',
  newest: 'moi-nhat',
  adopted: 'nhan-rong',
};

/** School years are written with a dash that addresses would spell in nine letters. */
const toParam = (value: string) => value.replace('–', '-');
const fromParam = (value: string) => value.replace(/^(\d{4})-(\d{4})$/, '$1–$2');

/** @param search the part of an address from `?` on; what it says of nothing known is passed over */
export function readQuestion(search: string): ArchiveQuestion {
  const params = new URLSearchParams(search);
  const filters: ChosenFilters = {};
  for (const name of filterNames) {
    const values = [...new Set(params.getAll(filterParams[name]).map(fromParam))].filter(Boolean);
    if (values.length > 0) filters[name] = values;
  }
  const sort = (Object.keys(sortParams) as SortOrder[]).find(
    (order) => sortParams[order] === params.get(sortParam),
  );
  return { query: params.get('q') ?? '', filters, sort: sort ?? 'relevance' };
}

/** @returns the part of an address from `?` on, always the same for the same question; nothing for the empty one */
export function writeQuestion({ query, filters, sort }: ArchiveQuestion): string {
  const params = new URLSearchParams();
  if (query.trim()) params.set('q', query.trim());
  for (const name of filterNames)
    for (const value of filters[name]?.toSorted() ?? []) params.append(filterParams[name], toParam(value));
  if (sort !== 'relevance') params.set(sortParam, sortParams[sort]);
  const written = params.toString();
  return written && `?${written}`;
}

/** @returns whether an address asks anything: others add words of their own to it, to follow who came from where */
export const asksSomething = (search: string): boolean => writeQuestion(readQuestion(search)) !== '';

/** @returns the question with one value of a facet chosen, or no longer */
export function withFilter(
  question: ArchiveQuestion,
  name: FilterName,
  value: string,
  isChosen: boolean,
): ArchiveQuestion {
  const others = (question.filters[name] ?? []).filter((other) => other !== value);
  return withFilters(question, name, isChosen ? [...others, value] : others);
}

/** @returns the question with these values of a facet and no others */
export function withFilters(
  question: ArchiveQuestion,
  name: FilterName,
  values: readonly string[],
): ArchiveQuestion {
  const { [name]: _old, ...filters } = question.filters;
  return { ...question, filters: values.length > 0 ? { ...filters, [name]: values } : filters };
}

/** Every value chosen, in the order of the form. */
export function chosenOf({ filters }: ArchiveQuestion): { name: FilterName; value: string }[] {
  return filterNames.flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value })));
}
