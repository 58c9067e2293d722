import type { APIRoute } from 'astro';
import { listOpenRecords, openCollections, type OpenCollection } from '../../data/open-data.ts';

export const getStaticPaths = () => openCollections.map((collection) => ({ params: { collection } }));

/** Every published entry of a collection, as JSON. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await listOpenRecords(params['collection'] as OpenCollection));
