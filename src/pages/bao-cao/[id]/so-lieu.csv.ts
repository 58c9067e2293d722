import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listReportTables } from '../../../data/chart-tables.ts';
import { csvAnswer } from '../../../lib/csv.ts';

export const getStaticPaths = (async () =>
  (await listReportTables()).map(({ id, table }) => ({
    params: { id },
    props: { table },
  }))) satisfies GetStaticPaths;

/** The figures of a report beside the thresholds of the plan, as a table. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  csvAnswer(props.table.columns, props.table.rows);
