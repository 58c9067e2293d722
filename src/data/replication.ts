/** Replication as the site asks of it: of the district, of one idea, of one unit. */
import { once } from '../lib/once.ts';
import { groupBy } from './entries.ts';
import { cardsOf, listInitiatives, type InitiativeCard } from './initiatives.ts';
import {
  byYear,
  countExchanges,
  countFlows,
  countYears,
  firstOfEach,
  rankIdeas,
  spreadOf,
  type Adoption,
  type IdeaSpread,
  type Place,
} from './replication-counts.ts';
import { getUnit, linkToUnit } from './units.ts';
import { urls } from './urls.ts';

async function placeOf(unitId: string): Promise<Place> {
  return (await getUnit(unitId)).data.currentWard ?? 'khac';
}

/** Every line of every published initiative, as its record tells it. */
const everyAdoption = once(async (): Promise<Adoption[]> => {
  const lines = (await listInitiatives()).flatMap((card) =>
    card.entry.data.replications.map((replication) => ({ card, ...replication })),
  );
  return Promise.all(
    lines.map(async ({ card, unit, year, result }) => ({
      card,
      unit: await linkToUnit(unit),
      from: await placeOf(card.unit.id),
      to: await placeOf(unit),
      year,
      result,
    })),
  );
});

/** Every adoption of the district, earliest first; a unit once an idea. */
export const listAdoptions = once(async () => firstOfEach(await everyAdoption()));

const rankedIdeas = once(async () => rankIdeas(await listAdoptions()));

/** The initiatives that spread to the most units. */
export async function listMostAdopted(count: number): Promise<InitiativeCard[]> {
  return cardsOf((await rankedIdeas()).slice(0, count).map(({ card }) => card.id));
}

/** Everything the page about replication in the district asks, in one question. */
export async function getReplication() {
  const adoptions = await listAdoptions();
  const exchanges = countExchanges(adoptions);
  return {
    total: adoptions.length,
    ideas: await Promise.all(
      (await rankedIdeas()).map(async (idea) => ({ ...idea, wayUrl: await wayUrl(idea.card.id) })),
    ),
    years: countYears(adoptions),
    givers: exchanges.filter(({ given }) => given > 0).sort((a, b) => b.given - a.given),
    takers: exchanges.filter(({ taken }) => taken > 0).sort((a, b) => b.taken - a.taken),
    flows: countFlows(adoptions),
    illustrative: adoptions.some(({ card }) => card.illustrative),
  };
}

const byIdea = once(async () => groupBy(byYear(await everyAdoption()), ({ card }) => card.id));

/** Who adopted an initiative, earliest first, with every result its record tells. */
export async function listAdoptionsOf(initiativeId: string): Promise<Adoption[]> {
  return (await byIdea()).get(initiativeId) ?? [];
}

/** How many units must have adopted an idea for its way to be drawn: fewer are told well enough by their list. */
const fewestDrawn = 3;

/** The way of one idea through the district. */
export interface IdeaWay {
  card: Adoption['card'];
  url: string;
  /** Earliest first, with every result told. */
  adoptions: Adoption[];
  spread: IdeaSpread;
}

/** The ideas whose way has a page of its own, farthest first. */
export const listWays = once(async (): Promise<IdeaWay[]> => {
  const ideas = (await rankedIdeas()).filter(({ adopters }) => adopters >= fewestDrawn);
  return Promise.all(
    ideas.map(async ({ card }) => {
      const adoptions = await listAdoptionsOf(card.id);
      return { card, url: urls.replicationOf(card.id), adoptions, spread: spreadOf(firstOfEach(adoptions)) };
    }),
  );
});

/** The page with the way of an idea; undefined for one that has none. */
export async function wayUrl(initiativeId: string): Promise<string | undefined> {
  return (await listWays()).find(({ card }) => card.id === initiativeId)?.url;
}

const byTaker = once(async () => groupBy(await listAdoptions(), ({ unit }) => unit.id));
const byGiver = once(async () => groupBy(await listAdoptions(), ({ card }) => card.unit.id));

/** What a unit took over from others, newest first. */
export async function listTakenBy(unitId: string): Promise<Adoption[]> {
  return ((await byTaker()).get(unitId) ?? []).toReversed();
}

/** One initiative that others took over, with who did. */
export interface Gift {
  card: Adoption['card'];
  adoptions: Adoption[];
}

/** What a unit gave: its initiatives that others took over, the most adopted first. */
export async function listGivenBy(unitId: string): Promise<Gift[]> {
  const own = (await byGiver()).get(unitId) ?? [];
  const adoptions = groupBy(own, ({ card }) => card.id);
  return rankIdeas(own).map(({ card }) => ({ card, adoptions: adoptions.get(card.id) ?? [] }));
}
