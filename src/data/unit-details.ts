import type { CollectionEntry } from 'astro:content';
import { listHonoursOfUnit, type Honour } from './honours.ts';
import { listAdoptedBy, listOfUnit, type Adopted, type InitiativeCard } from './initiatives.ts';
import { listStoriesOfUnit } from './stories.ts';
import { linkToUnit, type UnitLink } from './units.ts';

/** What the page of one unit shows beside its own entry. */
export interface UnitDetails {
  initiatives: InitiativeCard[];
  adopted: Adopted[];
  honours: Honour[];
  stories: CollectionEntry<'stories'>[];
  successors: UnitLink[];
}

/** Everything the page of one unit asks, in one question. */
export async function getUnitDetails({ id, data }: CollectionEntry<'units'>): Promise<UnitDetails> {
  return {
    initiatives: await listOfUnit(id),
    adopted: await listAdoptedBy(id),
    honours: await listHonoursOfUnit(id),
    stories: await listStoriesOfUnit(id),
    successors: await Promise.all(data.successors.map(linkToUnit)),
  };
}
