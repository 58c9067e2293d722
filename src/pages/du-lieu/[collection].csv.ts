import type { APIRoute } from 'astro';
import { listOpenRecords, openCollections, openColumns, type OpenCollection } from '../../data/open-data.ts';
import { toCsv } from '../../lib/csv.ts';

export const getStaticPaths = () => openCollections.map((collection) => ({ params: { collection } }));

/** Every published entry of a collection, as a table; lists are JSON inside their cell. */
export const GET: APIRoute = async ({ params }) => {
  const collection = params['collection'] as OpenCollection;
  return new Response(toCsv(openColumns(collection), await listOpenRecords(collection)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
