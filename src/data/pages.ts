import type { CollectionEntry } from 'astro:content';
import { compareText } from '../lib/vietnamese.ts';
import { entries } from './entries.ts';
import { urls } from './urls.ts';

type Page = CollectionEntry<'pages'>;

const byOrder = (a: Page, b: Page) => a.data.order - b.data.order || compareText(a.data.title, b.data.title);

/** The pages of running text that stand on their own. */
export async function listStandalonePages(): Promise<Page[]> {
  return (await entries.pages()).filter(({ data }) => !data.campaign).sort(byOrder);
}

/** The pages of a campaign, in the office's order. */
export async function listCampaignPages(campaignId: string): Promise<Page[]> {
  return (await entries.pages()).filter(({ data }) => data.campaign === campaignId).sort(byOrder);
}

/** The page of the current campaign that says which office answers now; undefined where the office keeps none. */
export async function findSuccessorsUrl(campaignId: string): Promise<string | undefined> {
  const page = (await listCampaignPages(campaignId)).find(({ id }) => id === 'co-quan-tiep-nhan');
  return page && pageUrl(page);
}

/** The address of a page. */
export function pageUrl({ id, data }: Page): string {
  return data.campaign ? urls.campaignPage(data.campaign, id) : urls.page(id);
}
