import { getCollection, type CollectionEntry } from 'astro:content';
import { SITE_MODE } from 'astro:env/server';
import { once } from '../lib/once.ts';
import type { CollectionName } from '../schemas/names.ts';

/** Whether this build leaves invented entries out. */
const isPublicBuild = SITE_MODE === 'public';

/** One collection as this build may show it: without illustrative entries in a public build. */
function visible<N extends CollectionName>(name: N): () => Promise<CollectionEntry<N>[]> {
  return once(async () => {
    const all = await getCollection(name);
    return isPublicBuild ? all.filter(({ data }) => !('illustrative' in data && data.illustrative)) : all;
  });
}

/** Every collection, each read once a build. Withdrawn records are still among them. */
export const entries = {
  initiatives: visible('initiatives'),
  collectives: visible('collectives'),
  individuals: visible('individuals'),
  reports: visible('reports'),
  documents: visible('documents'),
  units: visible('units'),
  campaigns: visible('campaigns'),
  stories: visible('stories'),
  pages: visible('pages'),
  thesaurus: visible('thesaurus'),
  settings: visible('settings'),
} satisfies Record<CollectionName, unknown>;

/** Whether this build shows invented initiatives: pages that make lists in the browser then say so. */
export async function showsInvented(): Promise<boolean> {
  return (await entries.initiatives()).some(({ data }) => data.illustrative);
}

/** The text of an entry as Markdown: of a page that engineers keep, without the components among it. */
export function bodyOf({ body = '', filePath = '' }: { body?: string; filePath?: string }): string {
  if (!filePath.endsWith('.mdx')) return body.trim();
  return body
    .replaceAll(/<\/?[A-Z][^>]*>/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Groups items by a key, keeping their order. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K | K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of [keyOf(item)].flat() as K[]) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
