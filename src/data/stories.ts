import type { CollectionEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import { entries, groupBy } from './entries.ts';

type Story = CollectionEntry<'stories'>;

/** Every story, newest first. */
export const listStories = once(async (): Promise<Story[]> =>
  (await entries.stories()).toSorted((a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn)),
);

const byInitiative = once(async () => groupBy(await listStories(), ({ data }) => data.initiatives));
const byUnit = once(async () => groupBy(await listStories(), ({ data }) => data.units));

/** The stories that mention an initiative. */
export async function listStoriesAbout(initiativeId: string): Promise<Story[]> {
  return (await byInitiative()).get(initiativeId) ?? [];
}

/** The stories that mention a unit. */
export async function listStoriesOfUnit(unitId: string): Promise<Story[]> {
  return (await byUnit()).get(unitId) ?? [];
}
