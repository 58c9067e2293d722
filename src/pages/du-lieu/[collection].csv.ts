import type { APIRoute } from 'astro';
import { listOpenRecords, openCollections, openColumns, type OpenCollection } from '../../data/open-data.ts';
import { csvAnswer } from '../../lib/csv.ts';

export const getStaticPaths = () => openCollections.map((collection) => ({ params: { collection } }));

/** Every published entry of a collection, as a table; lists are JSON inside their cell. */
export const GET: APIRoute = async ({ params }) => {
  const collection = params['collection'] as OpenCollection;
  return csvAnswer(openColumns(collection), await listOpenRecords(collection));
};
