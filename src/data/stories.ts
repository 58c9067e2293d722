import type { CollectionEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import { entries } from './entries.ts';

type Story = CollectionEntry<'stories'>;

/** Every story, newest first. */
export const listStories = once(async (): Promise<Story[]> =>
  (await entries.stories()).toSorted((a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn)),
);

/** The stories that mention an initiative. */
export async function listStoriesAbout(initiativeId: string): Promise<Story[]> {
  return (await listStories()).filter(({ data }) => data.initiatives.includes(initiativeId));
}

/** The stories that mention a unit. */
export async function listStoriesOfUnit(unitId: string): Promise<Story[]> {
  return (await listStories()).filter(({ data }) => data.units.includes(unitId));
}
