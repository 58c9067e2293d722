import { listSearchRecords } from '../../data/search-records.ts';

/** What the search index is written from; taken out of the result once the index exists. */
export const GET = async () => Response.json(await listSearchRecords());
