import type { APIRoute } from 'astro';
import {
  getReplicationTable,
  replicationTables,
  type ReplicationTable,
} from '../../data/replication-tables.ts';
import { toCsv } from '../../lib/csv.ts';

export const getStaticPaths = () => replicationTables.map((table) => ({ params: { table } }));

/** One table of the page about replication, whole. */
export const GET: APIRoute = async ({ params }) => {
  const { columns, rows } = await getReplicationTable(params['table'] as ReplicationTable);
  return new Response(toCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
