import type { CollectionEntry } from 'astro:content';
import { cardsOf, type InitiativeCard } from './initiatives.ts';
import { listStories } from './stories.ts';
import { linkToUnit, type UnitLink } from './units.ts';

type Story = CollectionEntry<'stories'>;

/** Stories offered under another. */
const otherCount = 3;

/** The stories nearest to one: of the same initiatives, then of the same units, then of the same kind; the newest first. */
async function listOthers({ id, data }: Story): Promise<Story[]> {
  const shared = (a: readonly string[], b: readonly string[]) => a.filter((item) => b.includes(item)).length;
  const nearness = (other: Story['data']) =>
    4 * shared(data.initiatives, other.initiatives) +
    2 * shared(data.units, other.units) +
    (other.kind === data.kind ? 1 : 0);
  return (await listStories())
    .filter((other) => other.id !== id)
    .toSorted((a, b) => nearness(b.data) - nearness(a.data))
    .slice(0, otherCount);
}

/** Everything the page of one story shows beside the story. */
export interface StoryDetails {
  initiatives: InitiativeCard[];
  units: UnitLink[];
  others: Story[];
}

/** Everything the page of one story asks, in one question. */
export async function getStoryDetails(story: Story): Promise<StoryDetails> {
  return {
    initiatives: await cardsOf(story.data.initiatives),
    units: await Promise.all(story.data.units.map(linkToUnit)),
    others: await listOthers(story),
  };
}
