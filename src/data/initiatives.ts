import type { CollectionEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import { compareTitles } from '../lib/vietnamese.ts';
import {
  adopterCount,
  costBand,
  effortScale,
  evidenceStrength,
  highestLevel,
  isFullRecord,
  sortYear,
  verdict,
  type CostBand,
  type EffortScale,
  type EvidenceStrength,
} from '../schemas/derive.ts';
import type { DatedRecognition } from '../schemas/targets.ts';
import { fields, levels, unitKinds, type Field, type Level, type UnitKind } from '../schemas/vocabulary.ts';
import { getDocument } from './documents.ts';
import { entries, groupBy } from './entries.ts';
import { linkToUnit, type UnitLink } from './units.ts';
import { urls } from './urls.ts';

type Entry = CollectionEntry<'initiatives'>;

/** An initiative as lists show it. */
export interface InitiativeCard {
  id: string;
  url: string;
  title: string;
  unit: UnitLink;
  field: Field;
  level: Level;
  /** “Năm học 2022–2023” or “Năm 2023”, without the word. */
  period: string;
  sortYear: number;
  summary: string | undefined;
  verdict: string | undefined;
  adopters: number;
  costBand: CostBand | undefined;
  effort: EffortScale | undefined;
  evidence: EvidenceStrength;
  isFull: boolean;
  illustrative: boolean;
  entry: Entry;
}

async function toCard(entry: Entry): Promise<InitiativeCard> {
  const { id, data, body } = entry;
  return {
    id,
    url: urls.initiative(id),
    title: data.title,
    unit: await linkToUnit(data.unit),
    field: data.field,
    level: highestLevel(data),
    period: data.schoolYear ?? String(data.year),
    sortYear: sortYear(data),
    summary: data.summary,
    verdict: verdict(data),
    adopters: adopterCount(data),
    costBand: costBand(data),
    effort: effortScale(data),
    evidence: evidenceStrength(data),
    isFull: isFullRecord(data, body ?? ''),
    illustrative: data.illustrative,
    entry,
  };
}

/** Every published initiative, newest first; full records before short ones within a year. */
export const listInitiatives = once(async (): Promise<InitiativeCard[]> => {
  const published = (await entries.initiatives()).filter(({ data }) => data.status === 'cong-bo');
  const cards = await Promise.all(published.map(toCard));
  return cards.sort(
    (a, b) =>
      b.sortYear - a.sortYear || Number(b.isFull) - Number(a.isFull) || compareTitles(a.title, b.title),
  );
});

/** The withdrawn ones: only their tombstones remain. */
export async function listWithdrawnInitiatives(): Promise<Entry[]> {
  return (await entries.initiatives()).filter(({ data }) => data.status === 'thu-hoi');
}

const cardsById = once(async () => new Map((await listInitiatives()).map((card) => [card.id, card])));

/** The cards of the published ones among some ids, in their order. */
export async function cardsOf(ids: readonly string[]): Promise<InitiativeCard[]> {
  const cards = await cardsById();
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** Every rung that a published initiative of a campaign reached, with the year of its decision. */
export async function listRecognitions(campaignId: string): Promise<DatedRecognition[]> {
  const all = (await listInitiatives())
    .filter(({ entry }) => entry.data.campaign === campaignId)
    .flatMap(({ id, entry }) => entry.data.recognitions.map((rung) => ({ initiative: id, ...rung })));
  return Promise.all(
    all.map(async ({ initiative, level, decision }) => {
      const { data } = await getDocument(decision);
      return { initiative, level, year: Number(data.issuedOn?.slice(0, 4)) };
    }),
  );
}

/** One way to narrow the archive without JavaScript: its values, each with its address, label and count. */
export interface Facet {
  key: 'field' | 'level' | 'year' | 'unitKind';
  choices: { label: string; url: string; count: number; items: InitiativeCard[] }[];
}

/** The facets of the archive's static lists; values without a record are absent. */
export const listFacets = once(async (): Promise<Facet[]> => {
  const all = await listInitiatives();
  const facet = <K>(
    key: Facet['key'],
    keyOf: (card: InitiativeCard) => K,
    order: K[],
    label: (k: K) => string,
    url: (k: K) => string,
  ): Facet => {
    const groups = groupBy(all, keyOf);
    return {
      key,
      choices: order.flatMap((value) => {
        const items = groups.get(value);
        return items ? [{ label: label(value), url: url(value), count: items.length, items }] : [];
      }),
    };
  };
  const years = [...new Set(all.map((card) => card.sortYear))].sort((a, b) => b - a);
  return [
    facet(
      'field',
      (card) => card.field,
      Object.keys(fields) as Field[],
      (value) => fields[value],
      urls.initiativesByField,
    ),
    facet(
      'level',
      (card) => card.level,
      Object.keys(levels) as Level[],
      (value) => levels[value],
      urls.initiativesByLevel,
    ),
    facet(
      'unitKind',
      (card) => card.unit.kind,
      Object.keys(unitKinds) as UnitKind[],
      (value) => unitKinds[value],
      urls.initiativesByUnitKind,
    ),
    facet('year', (card) => card.sortYear, years, String, urls.initiativesByYear),
  ];
});

const initiativesByUnit = once(async () => groupBy(await listInitiatives(), ({ unit }) => unit.id));

/** The published initiatives of a unit, newest first. */
export async function listOfUnit(unitId: string): Promise<InitiativeCard[]> {
  return (await initiativesByUnit()).get(unitId) ?? [];
}

const byAuthorsUnit = once(async () =>
  groupBy(await listInitiatives(), ({ unit, entry }) => [
    ...new Set(entry.data.authors.flatMap((author) => author.unit ?? []).filter((id) => id !== unit.id)),
  ]),
);

/** The published initiatives of other units that people of a unit are among the authors of, newest first. */
export async function listJoinedBy(unitId: string): Promise<InitiativeCard[]> {
  return (await byAuthorsUnit()).get(unitId) ?? [];
}

const byDecision = once(async () =>
  groupBy(await listInitiatives(), ({ entry }) => entry.data.recognitions.map(({ decision }) => decision)),
);

/** The published initiatives that a decision recognised. */
export async function listRecognisedBy(documentId: string): Promise<InitiativeCard[]> {
  return (await byDecision()).get(documentId) ?? [];
}
