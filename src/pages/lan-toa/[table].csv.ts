import type { APIRoute } from 'astro';
import {
  getReplicationTable,
  replicationTables,
  type ReplicationTable,
} from '../../data/replication-tables.ts';
import { csvAnswer } from '../../lib/csv.ts';

export const getStaticPaths = () => replicationTables.map((table) => ({ params: { table } }));

/** One table of the page about replication, whole. */
export const GET: APIRoute = async ({ params }) => {
  const { columns, rows } = await getReplicationTable(params['table'] as ReplicationTable);
  return csvAnswer(columns, rows);
};
