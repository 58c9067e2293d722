import type { CollectionEntry } from 'astro:content';
import { linkToDocument, type DocumentLink } from './documents.ts';
import { entries } from './entries.ts';
import { listCampaignPages, pageUrl } from './pages.ts';
import { listMilestones, type Milestone } from './reports.ts';
import { getSettings } from './settings.ts';
import { urls } from './urls.ts';
import { linkToUnit, type UnitLink } from './units.ts';

/** Every campaign, newest first. */
export async function listCampaigns(): Promise<CollectionEntry<'campaigns'>[]> {
  return (await entries.campaigns()).toSorted((a, b) => b.data.startsOn.localeCompare(a.data.startsOn));
}

/** The campaign behind a reference. @throws when the id names nothing: the content rules refuse that before a build */
export async function getCampaign(id: string): Promise<CollectionEntry<'campaigns'>> {
  const campaign = (await entries.campaigns()).find((candidate) => candidate.id === id);
  if (!campaign) throw new Error(`no campaign ${id}`);
  return campaign;
}

/** The campaign the home page shows. */
export async function getCurrentCampaign(): Promise<CollectionEntry<'campaigns'>> {
  return getCampaign((await getSettings()).currentCampaign);
}

/** Where the progress of a campaign is: that of the current one needs no name. */
export async function progressUrl(id: string): Promise<string> {
  return (await getSettings()).currentCampaign === id ? urls.progress : urls.progressOf(id);
}

/** What the page of one campaign shows beside its own entry. */
export interface CampaignDetails {
  organiser: UnitLink;
  standingOffice: UnitLink;
  plan: DocumentLink;
  milestones: Milestone[];
  progressUrl: string;
  pages: { title: string; summary: string; url: string }[];
}

/** Everything the page of one campaign asks, in one question. */
export async function getCampaignDetails({
  id,
  data,
}: CollectionEntry<'campaigns'>): Promise<CampaignDetails> {
  return {
    organiser: await linkToUnit(data.organiser),
    standingOffice: await linkToUnit(data.standingOffice),
    plan: await linkToDocument(data.plan),
    milestones: await listMilestones(id, data),
    progressUrl: await progressUrl(id),
    pages: (await listCampaignPages(id)).map((page) => ({
      title: page.data.title,
      summary: page.data.summary,
      url: pageUrl(page),
    })),
  };
}
