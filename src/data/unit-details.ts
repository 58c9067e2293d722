import type { CollectionEntry } from 'astro:content';
import { vi } from '../text/vi.ts';
import { listIssuedBy, type YearOfDocuments } from './documents.ts';
import { entries } from './entries.ts';
import { listHonoursOfUnit, type Honour } from './honours.ts';
import { listJoinedBy, listOfUnit, type InitiativeCard } from './initiatives.ts';
import { listGivenBy, listTakenBy, type Gift } from './replication.ts';
import type { Adoption } from './replication-counts.ts';
import { listStoriesOfUnit } from './stories.ts';
import { linkToUnit, type UnitLink } from './units.ts';
import { urls } from './urls.ts';
import { linkToWard, listUnitsIn, type WardLink } from './wards.ts';

/** What a unit does in a campaign. */
export interface CampaignRole {
  label: string;
  campaign: string;
  url: string;
}

/** What the page of one unit shows beside its own entry. */
export interface UnitDetails {
  formerWard: WardLink | undefined;
  currentWard: WardLink | undefined;
  successors: UnitLink[];
  roles: CampaignRole[];
  initiatives: InitiativeCard[];
  /** Initiatives of other units that its people are among the authors of. */
  joined: InitiativeCard[];
  given: Gift[];
  taken: Adoption[];
  honours: Honour[];
  issued: YearOfDocuments[];
  /** The units that lie in it, when it is a ward. */
  located: CollectionEntry<'units'>[];
  stories: CollectionEntry<'stories'>[];
  /** Where its figures are as a table. */
  table: string;
  /** Whether it shows anything invented, be the unit itself real. */
  showsInvented: boolean;
}

async function rolesOf(unitId: string): Promise<CampaignRole[]> {
  const { organiser, standingOffice } = vi.campaigns;
  return (await entries.campaigns()).flatMap(({ id, data }) =>
    [
      { label: organiser, unit: data.organiser },
      { label: standingOffice, unit: data.standingOffice },
    ]
      .filter(({ unit }) => unit === unitId)
      .map(({ label }) => ({ label, campaign: data.title, url: urls.campaign(id) })),
  );
}

/** Everything the page of one unit asks, in one question. */
export async function getUnitDetails(unit: CollectionEntry<'units'>): Promise<UnitDetails> {
  const { id, data } = unit;
  const initiatives = await listOfUnit(id);
  const joined = await listJoinedBy(id);
  const taken = await listTakenBy(id);
  const honours = await listHonoursOfUnit(id);
  const issued = await listIssuedBy(id);
  const located = await listUnitsIn(unit);
  const stories = await listStoriesOfUnit(id);
  return {
    formerWard: await linkToWard(unit, 'formerWard'),
    currentWard: await linkToWard(unit, 'currentWard'),
    successors: await Promise.all(data.successors.map(linkToUnit)),
    roles: await rolesOf(id),
    initiatives,
    joined,
    given: await listGivenBy(id),
    taken,
    honours,
    issued,
    located,
    stories,
    table: urls.unitTable(id),
    showsInvented: [
      ...[...initiatives, ...joined, ...honours].map(({ illustrative }) => illustrative),
      ...taken.map(({ card }) => card.illustrative),
      ...issued.flatMap(({ documents }) => documents.map(({ illustrative }) => illustrative)),
      ...[...located, ...stories].map((entry) => entry.data.illustrative),
    ].includes(true),
  };
}
