import { paginate, type ListPage } from '../lib/pages.ts';
import { vi } from '../text/vi.ts';
import { listFacets, listInitiatives, type InitiativeCard } from './initiatives.ts';
import { listPageUrl, urls } from './urls.ts';

/** Cards on one page of a list. */
const archivePageSize = 24;

/** One page of one list of the archive. */
export interface ArchivePage {
  title: string;
  base: string;
  total: number;
  list: ListPage<InitiativeCard>;
}

/**
 * Every page of every static list: the whole archive, then each value of each facet.
 * @returns pairs of the path below `/sang-kien/` (undefined for its front page) and the page
 */
export async function listArchivePages(): Promise<{ path: string | undefined; page: ArchivePage }[]> {
  const whole = { title: vi.archive.title, base: urls.initiatives as string, items: await listInitiatives() };
  const narrowed = (await listFacets()).flatMap(({ key, choices }) =>
    choices.map(({ label, url, items }) => ({
      title: `${vi.archive.titleOf[key]}: ${label}`,
      base: url,
      items,
    })),
  );
  return [whole, ...narrowed].flatMap(({ title, base, items }) =>
    paginate(items, archivePageSize).map((list) => {
      const path = listPageUrl(base, list.number).slice(urls.initiatives.length).replace(/\/$/, '');
      return { path: path || undefined, page: { title, base, total: items.length, list } };
    }),
  );
}
