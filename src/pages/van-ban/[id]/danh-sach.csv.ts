import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listDocumentTables } from '../../../data/document-details.ts';
import { toCsv } from '../../../lib/csv.ts';

export const getStaticPaths = (async () =>
  (await listDocumentTables()).map(({ id, table }) => ({
    params: { id },
    props: { table },
  }))) satisfies GetStaticPaths;

/** What a decision recognised or awarded, as a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(toCsv(props.table.columns, props.table.rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
