import { once } from '../lib/once.ts';
import { awardForms, type AwardForm } from '../schemas/vocabulary.ts';
import { getCurrentCampaign } from './campaigns.ts';
import type { DocumentLink } from './documents.ts';
import { entries, groupBy } from './entries.ts';
import { listHonours, type Honour } from './honours.ts';
import { urls } from './urls.ts';

/** How many may get an award. */
export interface Caps {
  collectives: number;
  individuals: number;
}

/** One form of award at one occasion of a year: by which decisions, to whom. */
export interface RollForm {
  label: string;
  occasion: string;
  decisions: DocumentLink[];
  collectives: Honour[];
  individuals: Honour[];
  /** Where the plan allows only so many. */
  caps: Caps | undefined;
}

/** One year of the honour roll. */
export interface RollYear {
  year: number;
  url: string;
  honours: Honour[];
  forms: RollForm[];
}

/** Plan III.2.b caps the district's own award at the summary of a campaign, and no other. */
async function capsOf({ form, occasion, campaign }: Honour): Promise<Caps | undefined> {
  if (form !== 'giay-khen-quan' || occasion !== 'tong-ket') return undefined;
  return (await entries.campaigns()).find(({ id }) => id === campaign)?.data.caps;
}

async function toForms(honours: readonly Honour[]): Promise<RollForm[]> {
  const groups = groupBy(honours, ({ form, occasion, campaign }) => [form, occasion, campaign].join(' '));
  return Promise.all(
    [...groups.values()].map(async (own) => {
      const [first] = own as [Honour];
      return {
        label: first.formLabel,
        occasion: first.occasionLabel,
        decisions: [...new Map(own.map(({ decision }) => [decision.id, decision])).values()],
        collectives: own.filter(({ kind }) => kind === 'collective'),
        individuals: own.filter(({ kind }) => kind === 'individual'),
        caps: await capsOf(first),
      };
    }),
  );
}

async function toYears(honours: readonly Honour[]): Promise<RollYear[]> {
  return Promise.all(
    [...groupBy(honours, ({ year }) => year)].map(async ([year, own]) => ({
      year,
      url: urls.honoursOfYear(year),
      honours: own,
      forms: await toForms(own),
    })),
  );
}

/** The honour roll: years newest first, each with its forms, highest first; years without an award are absent. */
export const honourRoll = once(async () => toYears(await listHonours()));

/** Every year that has a page: those of the honour roll, and those of the current campaign even while empty. */
export async function listRollPages(): Promise<RollYear[]> {
  const { data } = await getCurrentCampaign();
  const first = Number(data.startsOn.slice(0, 4));
  const last = Number(data.endsOn.slice(0, 4));
  const roll = await honourRoll();
  const empty = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => !roll.some((known) => known.year === year))
    .map((year) => ({ year, url: urls.honoursOfYear(year), honours: [], forms: [] }));
  return [...roll, ...empty].sort((a, b) => b.year - a.year);
}

/** One form of award over the years. */
export interface FormRoll {
  form: AwardForm;
  label: string;
  url: string;
  count: number;
  years: RollYear[];
}

/** The honour roll by form, highest first; forms without an award are absent. */
export const listHonourForms = once(async (): Promise<FormRoll[]> => {
  const byForm = groupBy(await listHonours(), ({ form }) => form);
  const rolls = (Object.keys(awardForms) as AwardForm[]).map(async (form) => {
    const honours = byForm.get(form) ?? [];
    return {
      form,
      label: awardForms[form],
      url: urls.honoursOfForm(form),
      count: honours.length,
      years: await toYears(honours),
    };
  });
  return (await Promise.all(rolls)).filter(({ count }) => count > 0);
});
