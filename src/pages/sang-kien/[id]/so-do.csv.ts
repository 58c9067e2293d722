import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listMeasuresTables } from '../../../data/chart-tables.ts';
import { csvAnswer } from '../../../lib/csv.ts';

export const getStaticPaths = (async () =>
  (await listMeasuresTables()).map(({ id, table }) => ({
    params: { id },
    props: { table },
  }))) satisfies GetStaticPaths;

/** What an initiative measured before and after, as a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  csvAnswer(props.table.columns, props.table.rows);
