import { targetIds } from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import { listCampaigns } from './campaigns.ts';
import { entries } from './entries.ts';
import { honourRoll, listHonourForms } from './honour-roll.ts';
import { listHonours } from './honours.ts';
import { listFacets, listInitiatives } from './initiatives.ts';
import { listCampaignPages, listStandalonePages, pageUrl } from './pages.ts';
import { getProgress } from './progress.ts';
import { listWays } from './replication.ts';
import { listReports } from './reports.ts';
import { listStories } from './stories.ts';
import { urls } from './urls.ts';

/** A part of the site with its pages. */
export interface SiteSection {
  title: string;
  /** Whether the site-map page names each link; long lists are only for machines. */
  named: boolean;
  links: { label: string; url: string; updatedOn?: string | undefined }[];
}

/** Every public page of the site, once. Tombstones are not here, nor what a search finds or a shortlist holds: only the pages that do so. */
export async function listSections(): Promise<SiteSection[]> {
  const { nav, siteMap } = vi;
  const campaigns = await listCampaigns();
  const campaignLinks = await Promise.all(
    campaigns.map(async ({ id, data }) => [
      { label: data.title, url: urls.campaign(id) },
      ...(await listCampaignPages(id)).map((page) => ({ label: page.data.title, url: pageUrl(page) })),
    ]),
  );
  const progress = await Promise.all(campaigns.map(({ id, data }) => getProgress(id, data)));
  return [
    {
      title: siteMap.main,
      named: true,
      links: [
        { label: nav.home, url: urls.home },
        { label: nav.initiatives, url: urls.initiatives },
        { label: nav.replication, url: urls.replication },
        { label: nav.shortlist, url: urls.shortlist },
        { label: nav.honours, url: urls.honours },
        { label: nav.progress, url: urls.progress },
        { label: nav.reports, url: urls.reports },
        { label: nav.campaigns, url: urls.campaigns },
        { label: nav.documents, url: urls.documents },
        { label: nav.units, url: urls.units },
        { label: nav.stories, url: urls.stories },
        { label: nav.openData, url: urls.openData },
        { label: nav.search, url: urls.search },
        { label: nav.siteMap, url: urls.siteMap },
      ],
    },
    { title: nav.campaigns, named: true, links: campaignLinks.flat() },
    {
      title: siteMap.aboutSite,
      named: true,
      links: (await listStandalonePages()).map((page) => ({ label: page.data.title, url: pageUrl(page) })),
    },
    {
      title: siteMap.initiativeLists,
      named: true,
      links: (await listFacets()).flatMap(({ choices }) => choices.map(({ label, url }) => ({ label, url }))),
    },
    {
      title: siteMap.honourLists,
      named: true,
      links: [
        ...(await honourRoll()).map(({ year, url }) => ({ label: vi.honours.year(year), url })),
        ...(await listHonourForms()).map(({ label, url }) => ({ label, url })),
      ],
    },
    {
      title: nav.reports,
      named: true,
      links: (await listReports()).map(({ id, data }) => ({
        label: data.title,
        url: urls.report(id),
        updatedOn: data.publishedOn,
      })),
    },
    {
      title: nav.progress,
      named: false,
      links: progress
        .flat()
        .flatMap(({ target, years }) =>
          years.flatMap(({ year, url }) =>
            url ? { label: vi.progress.figureTitle(target.id, targetIds[target.id], year), url } : [],
          ),
        ),
    },
    {
      title: nav.stories,
      named: true,
      links: (await listStories()).map(({ id, data }) => ({
        label: data.title,
        url: urls.story(id),
        updatedOn: data.publishedOn,
      })),
    },
    {
      title: nav.initiatives,
      named: false,
      links: (await listInitiatives()).map((card) => ({
        label: card.title,
        url: card.url,
        updatedOn: card.entry.data.updatedOn,
      })),
    },
    {
      title: nav.replication,
      named: false,
      links: (await listWays()).map(({ card, url }) => ({ label: vi.replication.wayTitle(card.title), url })),
    },
    {
      title: nav.honours,
      named: false,
      links: (await listHonours()).map((honour) => ({ label: honour.name, url: honour.url })),
    },
    {
      title: nav.documents,
      named: false,
      links: (await entries.documents()).map(({ id, data }) => ({
        label: data.title,
        url: urls.document(id),
        updatedOn: data.issuedOn,
      })),
    },
    {
      title: nav.units,
      named: false,
      links: (await entries.units()).map(({ id, data }) => ({ label: data.name, url: urls.unit(id) })),
    },
  ];
}
