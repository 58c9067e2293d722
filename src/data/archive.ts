import { paginate, type ListPage } from '../lib/pages.ts';
import { vi } from '../text/vi.ts';
import { listFilters, type ArchiveFilter, type ChosenFilters } from './archive-filters.ts';
import { listFacets, listInitiatives, type Facet, type InitiativeCard } from './initiatives.ts';
import { listPageUrl, urls } from './urls.ts';

/** Cards on one page of a list. */
const archivePageSize = 24;

/** One page of one list of the archive. */
export interface ArchivePage {
  title: string;
  base: string;
  total: number;
  list: ListPage<InitiativeCard>;
  /** What the list is of, as filters of the search. */
  chosen: ChosenFilters;
  /** The filters of the search, counted within the list. */
  filters: ArchiveFilter[];
}

/** The list of one value of a facet, as filters of the search. */
function filtersOf(key: Facet['key'], { value, items }: Facet['choices'][number]): ChosenFilters {
  if (key !== 'year') return { [key]: [value] };
  // A year of the lists is a school year and a calendar year.
  return { period: [...new Set(items.map(({ period }) => period))].sort() };
}

/**
 * Every page of every static list: the whole archive, then each value of each facet.
 * @returns pairs of the path below `/sang-kien/` (undefined for its front page) and the page
 */
export async function listArchivePages(): Promise<{ path: string | undefined; page: ArchivePage }[]> {
  const whole = {
    title: vi.archive.title,
    base: urls.initiatives as string,
    items: await listInitiatives(),
    chosen: {},
  };
  const narrowed = (await listFacets()).flatMap(({ key, choices }) =>
    choices.map((choice) => ({
      title: `${vi.archive.titleOf[key]}: ${choice.label}`,
      base: choice.url,
      items: choice.items,
      chosen: filtersOf(key, choice),
    })),
  );
  const lists = await Promise.all(
    [whole, ...narrowed].map(async (list) => ({ ...list, filters: await listFilters(list.chosen) })),
  );
  return lists.flatMap(({ items, ...rest }) =>
    paginate(items, archivePageSize).map((list) => {
      const path = listPageUrl(rest.base, list.number).slice(urls.initiatives.length).replace(/\/$/, '');
      return { path: path || undefined, page: { ...rest, total: items.length, list } };
    }),
  );
}
