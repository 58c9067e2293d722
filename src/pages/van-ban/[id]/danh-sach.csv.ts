import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listDocumentTables } from '../../../data/document-details.ts';
import { csvAnswer } from '../../../lib/csv.ts';

export const getStaticPaths = (async () =>
  (await listDocumentTables()).map(({ id, table }) => ({
    params: { id },
    props: { table },
  }))) satisfies GetStaticPaths;

/** What a decision recognised or awarded, as a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  csvAnswer(props.table.columns, props.table.rows);
