import type { CollectionEntry } from 'astro:content';
import type { Campaign } from '../schemas/campaign.ts';
import { standingOfFigure, type Standing } from '../schemas/targets.ts';
import type { Figure } from '../schemas/report.ts';
import { getCampaign } from './campaigns.ts';
import { entries } from './entries.ts';
import { linkToUnit, type UnitLink } from './units.ts';
import { urls } from './urls.ts';

type Report = CollectionEntry<'reports'>;

/** Every report of a campaign, earliest first: the line from launch to summary. */
export async function listReports(campaignId?: string): Promise<Report[]> {
  return (await entries.reports())
    .filter(({ data }) => !campaignId || data.campaign === campaignId)
    .sort((a, b) => a.data.publishedOn.localeCompare(b.data.publishedOn));
}

/** A milestone of the campaign with the report it produced, if there is one. */
export interface Milestone {
  year: number;
  title: string;
  report: { url: string; title: string; publishedOn: string; summary: string } | undefined;
}

/** The milestones of a campaign in order. */
export async function listMilestones(campaignId: string, { milestones }: Campaign): Promise<Milestone[]> {
  const reports = await listReports(campaignId);
  return milestones.map(({ year, kind, title }) => {
    const found = reports.find(({ data }) => data.year === year && data.kind === kind);
    return {
      year,
      title,
      report: found && {
        url: urls.report(found.id),
        title: found.data.title,
        publishedOn: found.data.publishedOn,
        summary: found.data.summary,
      },
    };
  });
}

/** The reports of a campaign that are of none of its milestones, newest first. */
export async function listOtherReports(campaignId: string, milestones: Milestone[]): Promise<Report[]> {
  const told = new Set(milestones.map(({ report }) => report?.url));
  return (await listReports(campaignId)).filter(({ id }) => !told.has(urls.report(id))).toReversed();
}

/** A reported figure beside its target. */
export interface FigureRow {
  target: Campaign['targets'][number];
  figure: Figure | undefined;
  standing: Standing;
  year: number;
  /** What the figure is made of; undefined where there is none. */
  detailsUrl: string | undefined;
}

/** Every target of the campaign with what a report says of it, figure by figure; targets it is silent about have none. */
function figureRows(
  campaignId: string,
  { targets }: Campaign,
  { figures, year }: Report['data'],
): FigureRow[] {
  return targets.flatMap((target) => {
    const found = figures.filter((candidate) => candidate.target === target.id);
    return (found.length > 0 ? found : [undefined]).map((figure) => ({
      target,
      figure,
      standing: standingOfFigure(target, figure),
      year,
      detailsUrl: figure?.value === undefined ? undefined : urls.figure(campaignId, target.id, year),
    }));
  });
}

/** What the page of one report shows beside its own entry. */
export interface ReportDetails {
  rows: FigureRow[];
  milestones: Milestone[];
  issuer: UnitLink;
}

/** Everything the page of one report asks, in one question. */
export async function getReportDetails({ data }: Report): Promise<ReportDetails> {
  const campaign = await getCampaign(data.campaign);
  return {
    rows: figureRows(campaign.id, campaign.data, data),
    milestones: await listMilestones(campaign.id, campaign.data),
    issuer: await linkToUnit(data.issuer),
  };
}
