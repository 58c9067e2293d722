/** What is counted over adoptions. Asks nothing itself: it counts what it is handed. */
import { compareText, compareTitles } from '../lib/vietnamese.ts';
import { currentWards } from '../schemas/vocabulary.ts';
import type { InitiativeCard } from './initiatives.ts';
import type { UnitLink } from './units.ts';

/** Where a unit is today: a current ward, or elsewhere when it is in none of them or its ward is not known. */
export type Place = keyof typeof currentWards | 'khac';

const everyPlace: readonly Place[] = [...(Object.keys(currentWards) as Place[]), 'khac'];

/** One unit that took one idea over. */
export interface Adoption {
  card: Omit<InitiativeCard, 'entry'>;
  /** Who took it. */
  unit: UnitLink;
  from: Place;
  to: Place;
  year: number;
  result: string | undefined;
}

/** Each unit once an idea, in its first year: a later line about it is news of the same adoption. */
export function firstOfEach(adoptions: readonly Adoption[]): Adoption[] {
  const pairs = Map.groupBy(byYear(adoptions), ({ card, unit }) => `${card.id} ${unit.id}`);
  return [...pairs.values()].flatMap(([first]) => first ?? []);
}

/** Earliest first. */
export function byYear(adoptions: readonly Adoption[]): Adoption[] {
  return adoptions.toSorted((a, b) => a.year - b.year || compareText(a.unit.name, b.unit.name));
}

/** An idea with how far it went. */
export interface SpreadIdea {
  card: Adoption['card'];
  adopters: number;
  /** How many of them told a result. */
  withResult: number;
  places: Place[];
  lastYear: number;
}

/** The ideas that spread, farthest first; as many adopters: more told results, then the more recent, then by title. */
export function rankIdeas(adoptions: readonly Adoption[]): SpreadIdea[] {
  return [...Map.groupBy(adoptions, ({ card }) => card.id).values()]
    .map((own): SpreadIdea => {
      const [{ card }] = own as [Adoption];
      return {
        card,
        adopters: own.length,
        withResult: own.filter(({ result }) => result).length,
        places: everyPlace.filter((place) => own.some(({ to }) => to === place)),
        lastYear: Math.max(...own.map(({ year }) => year)),
      };
    })
    .sort(
      (a, b) =>
        b.adopters - a.adopters ||
        b.withResult - a.withResult ||
        b.lastYear - a.lastYear ||
        compareTitles(a.card.title, b.card.title),
    );
}

/** Every year from the first to the last, with what was adopted in it. */
export function countYears(
  adoptions: readonly Adoption[],
): { year: number; adoptions: number; ideas: number; units: number }[] {
  return yearsOf(adoptions).map((year) => {
    const own = adoptions.filter((adoption) => adoption.year === year);
    return {
      year,
      adoptions: own.length,
      ideas: new Set(own.map(({ card }) => card.id)).size,
      units: new Set(own.map(({ unit }) => unit.id)).size,
    };
  });
}

function yearsOf(adoptions: readonly Adoption[]): number[] {
  if (adoptions.length === 0) return [];
  const years = adoptions.map(({ year }) => year);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** A unit with what it gave to others and took from them. */
export interface UnitExchange {
  unit: UnitLink;
  /** Ideas of its own that others took over, and how often. */
  givenIdeas: number;
  given: number;
  /** Ideas of others that it took over. */
  taken: number;
}

/** Every unit that gave or took, by name. */
export function countExchanges(adoptions: readonly Adoption[]): UnitExchange[] {
  const given = Map.groupBy(adoptions, ({ card }) => card.unit.id);
  const taken = Map.groupBy(adoptions, ({ unit }) => unit.id);
  const units = new Map(
    adoptions.flatMap(({ card, unit }) => [card.unit, unit].map((each) => [each.id, each])),
  );
  return [...units.values()]
    .map((unit) => {
      const gifts = given.get(unit.id) ?? [];
      return {
        unit,
        givenIdeas: new Set(gifts.map(({ card }) => card.id)).size,
        given: gifts.length,
        taken: taken.get(unit.id)?.length ?? 0,
      };
    })
    .sort((a, b) => compareText(a.unit.name, b.unit.name));
}

/** How many adoptions went from each place (row) to each place (column). */
export interface PlaceFlows {
  places: Place[];
  counts: number[][];
}

/** The flows between the current wards; elsewhere only when something came from there or went there. */
export function countFlows(adoptions: readonly Adoption[]): PlaceFlows {
  const isUsed = (place: Place) =>
    place !== 'khac' || adoptions.some(({ from, to }) => from === place || to === place);
  const places = everyPlace.filter(isUsed);
  const counts = places.map((from) =>
    places.map((to) => adoptions.filter((adoption) => adoption.from === from && adoption.to === to).length),
  );
  return { places, counts };
}

/** Where and when one idea was adopted: places as rows, years as columns. */
export interface IdeaSpread {
  from: Place;
  years: number[];
  rows: { place: Place; counts: number[]; total: number }[];
}

/** @param adoptions those of one idea, at least one */
export function spreadOf(adoptions: readonly Adoption[]): IdeaSpread {
  const [first] = adoptions as [Adoption];
  const years = yearsOf(adoptions);
  const rows = everyPlace.flatMap((place) => {
    const own = adoptions.filter(({ to }) => to === place);
    const counts = years.map((year) => own.filter((adoption) => adoption.year === year).length);
    return own.length > 0 || place === first.from ? [{ place, counts, total: own.length }] : [];
  });
  return { from: first.from, years, rows };
}
