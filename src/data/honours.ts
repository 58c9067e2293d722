import type { CollectionEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import { compareNames, compareText } from '../lib/vietnamese.ts';
import { awardForms, occasions, type AwardForm } from '../schemas/vocabulary.ts';
import { linkToDocument, type DocumentLink } from './documents.ts';
import { entries, groupBy } from './entries.ts';
import { vi } from '../text/vi.ts';
import { cardsOf, type InitiativeCard } from './initiatives.ts';
import { linkToUnit, type UnitLink } from './units.ts';
import { urls } from './urls.ts';

/** One award, to a unit or to a person. */
export interface Honour {
  id: string;
  url: string;
  kind: 'collective' | 'individual';
  /** The unit's name, or the person's. */
  name: string;
  /** A person's post at the time of the award. */
  post: string | undefined;
  unit: UnitLink;
  year: number;
  form: AwardForm;
  formLabel: string;
  occasion: keyof typeof occasions;
  occasionLabel: string;
  campaign: string;
  citation: string;
  decision: DocumentLink;
  initiativeIds: string[];
  illustrative: boolean;
  withdrawal: { withdrawnOn: string; reason: string; decision?: string | undefined } | undefined;
}

type HonourEntry = CollectionEntry<'collectives'> | CollectionEntry<'individuals'>;

async function toHonour(entry: HonourEntry): Promise<Honour> {
  const { id, data } = entry;
  const unit = await linkToUnit(data.unit);
  const isPerson = entry.collection === 'individuals';
  return {
    id,
    url: isPerson ? urls.individual(id) : urls.collective(id),
    kind: isPerson ? 'individual' : 'collective',
    name: 'name' in data ? data.name : unit.name,
    post: 'post' in data ? data.post : undefined,
    unit,
    year: data.year,
    form: data.form,
    formLabel: awardForms[data.form],
    occasion: data.occasion,
    occasionLabel: occasions[data.occasion],
    campaign: data.campaign,
    citation: data.citation,
    decision: await linkToDocument(data.decision),
    initiativeIds: data.initiatives,
    illustrative: data.illustrative,
    withdrawal: data.withdrawal,
  };
}

const everyHonour = once(async () => {
  const all = [...(await entries.collectives()), ...(await entries.individuals())];
  return Promise.all(all.map(toHonour));
});

/** Every standing award: newest year first, then form, then name as people are called. */
export const listHonours = once(async (): Promise<Honour[]> => {
  const formRank = Object.keys(awardForms);
  return (await everyHonour())
    .filter(({ withdrawal }) => !withdrawal)
    .sort(
      (a, b) =>
        b.year - a.year ||
        formRank.indexOf(a.form) - formRank.indexOf(b.form) ||
        (a.kind === 'individual' && b.kind === 'individual'
          ? compareNames(a.name, b.name)
          : compareText(a.name, b.name)),
    );
});

/** Every award, withdrawn ones too: each keeps its address. */
export function listHonourPages(): Promise<Honour[]> {
  return everyHonour();
}

const byUnit = once(async () => groupBy(await listHonours(), ({ unit }) => unit.id));
const byDecision = once(async () => groupBy(await listHonours(), ({ decision }) => decision.id));
const byInitiative = once(async () => groupBy(await listHonours(), ({ initiativeIds }) => initiativeIds));

/** The standing awards of a unit and its people. */
export async function listHonoursOfUnit(unitId: string): Promise<Honour[]> {
  return (await byUnit()).get(unitId) ?? [];
}

/** What a decision awarded. */
export async function listAwardedBy(documentId: string): Promise<Honour[]> {
  return (await byDecision()).get(documentId) ?? [];
}

/** The awards an initiative helped to earn. */
export async function listHonoursFor(initiativeId: string): Promise<Honour[]> {
  return (await byInitiative()).get(initiativeId) ?? [];
}

/** What the page of one award shows beside the award. */
export interface HonourDetails {
  title: string;
  description: string;
  /** The way here: through the year, unless the award was withdrawn and the year may have no page. */
  trail: { label: string; url: string }[];
  initiatives: InitiativeCard[];
  withdrawalDecision: DocumentLink | undefined;
}

/** Everything the page of one award asks, in one question. */
export async function getHonourDetails(honour: Honour): Promise<HonourDetails> {
  const { withdrawal } = honour;
  const roll = { label: vi.honours.title, url: urls.honours };
  return {
    title: withdrawal ? vi.withdrawn.title(withdrawal.decision !== undefined, 'award') : honour.name,
    description: withdrawal
      ? vi.withdrawn.note
      : `${honour.formLabel}, ${honour.year}. ${honour.citation}`.slice(0, 300),
    trail: withdrawal ? [roll] : [roll, { label: String(honour.year), url: urls.honoursOfYear(honour.year) }],
    initiatives: withdrawal ? [] : await cardsOf(honour.initiativeIds),
    withdrawalDecision: withdrawal?.decision ? await linkToDocument(withdrawal.decision) : undefined,
  };
}
