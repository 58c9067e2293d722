import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { listFiles } from '../../data/files.ts';

export async function getStaticPaths() {
  return (await listFiles()).map(({ path }) => ({ params: { path } }));
}

/** A file kept beside its entry, served as it is. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(`content/${params['path'] ?? ''}`));
