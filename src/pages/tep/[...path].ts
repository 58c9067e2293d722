import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { listServedFiles } from '../../data/files.ts';

export async function getStaticPaths() {
  return (await listServedFiles()).map((path) => ({ params: { path } }));
}

/** A file kept beside its entry, served as it is. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(`content/${params['path'] ?? ''}`));
