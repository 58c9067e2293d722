import { listSearchRecords } from '../../data/search-records.ts';
import { listThesaurus } from '../../data/thesaurus.ts';

/** What the search index is written from; taken out of the result once the index exists. */
export const GET = async () =>
  Response.json({ records: await listSearchRecords(), thesaurus: await listThesaurus() });
