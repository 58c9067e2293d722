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
import {
  fields,
  grades,
  levels,
  schoolLevels,
  subjects,
  unitKinds,
  type Field,
  type Level,
} from '../schemas/vocabulary.ts';
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
  /** The day of the latest decision that recognised it; undefined when no decision has a day. */
  recognisedOn: string | undefined;
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

/** The day of the latest of some decisions. */
async function latestDay(decisions: readonly string[]): Promise<string | undefined> {
  const documents = await Promise.all(decisions.map(getDocument));
  return documents
    .flatMap(({ data }) => data.issuedOn ?? [])
    .sort()
    .at(-1);
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
    recognisedOn: await latestDay(data.recognitions.map(({ decision }) => decision)),
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

/** The published initiatives recognised last; of one day, full records first. Those without a day are not here. */
export async function listNewlyRecognised(count: number): Promise<InitiativeCard[]> {
  return (await listInitiatives())
    .filter(({ recognisedOn }) => recognisedOn)
    .toSorted(
      (a, b) =>
        (b.recognisedOn ?? '').localeCompare(a.recognisedOn ?? '') || Number(b.isFull) - Number(a.isFull),
    )
    .slice(0, count);
}

/** One way to narrow the archive without JavaScript: its values, each with its address, label and count. */
export interface Facet {
  key: 'field' | 'level' | 'schoolLevel' | 'subject' | 'grade' | 'unitKind' | 'year';
  choices: { value: string; label: string; url: string; count: number; items: InitiativeCard[] }[];
}

/** The facets of the archive's static lists; values without a record are absent. */
export const listFacets = once(async (): Promise<Facet[]> => {
  const all = await listInitiatives();
  const facet = <K extends string>(
    key: Facet['key'],
    keyOf: (card: InitiativeCard) => K | K[],
    labels: Record<K, string>,
    url: (value: K) => string,
  ): Facet => {
    const groups = groupBy(all, keyOf);
    return {
      key,
      choices: (Object.keys(labels) as K[]).flatMap((value) => {
        const items = groups.get(value);
        return items ? [{ value, label: labels[value], url: url(value), count: items.length, items }] : [];
      }),
    };
  };
  const byYear = groupBy(all, ({ sortYear: year }) => year);
  return [
    facet('field', ({ field }) => field, fields, urls.initiativesByField),
    facet('level', ({ level }) => level, levels, urls.initiativesByLevel),
    facet('schoolLevel', ({ entry }) => entry.data.schoolLevels, schoolLevels, urls.initiativesBySchoolLevel),
    facet('subject', ({ entry }) => entry.data.subjects, subjects, urls.initiativesBySubject),
    facet('grade', ({ entry }) => entry.data.grades, grades, urls.initiativesByGrade),
    facet('unitKind', ({ unit }) => unit.kind, unitKinds, urls.initiativesByUnitKind),
    {
      key: 'year',
      choices: [...byYear]
        .sort(([a], [b]) => b - a)
        .map(([year, items]) => ({
          value: String(year),
          label: String(year),
          url: urls.initiativesByYear(year),
          count: items.length,
          items,
        })),
    },
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
