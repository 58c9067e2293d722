import { listShortlistRows } from '../../data/shortlist.ts';

/** What the shortlist page needs of every initiative; it fetches this only when something is saved. */
export const GET = async () => Response.json(await listShortlistRows());
