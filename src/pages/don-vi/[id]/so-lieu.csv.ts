import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listUnitTables } from '../../../data/chart-tables.ts';
import { csvAnswer } from '../../../lib/csv.ts';

export const getStaticPaths = (async () =>
  (await listUnitTables()).map(({ id, table }) => ({
    params: { id },
    props: { table },
  }))) satisfies GetStaticPaths;

/** What a unit reported, year by year, as a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  csvAnswer(props.table.columns, props.table.rows);
