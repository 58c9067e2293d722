import type { CollectionEntry } from 'astro:content';
import { entries } from './entries.ts';
import { getSettings } from './settings.ts';

/** Every campaign, newest first. */
export async function listCampaigns(): Promise<CollectionEntry<'campaigns'>[]> {
  return (await entries.campaigns()).toSorted((a, b) => b.data.startsOn.localeCompare(a.data.startsOn));
}

/** The campaign the home page shows. */
export async function getCurrentCampaign(): Promise<CollectionEntry<'campaigns'>> {
  const { currentCampaign } = await getSettings();
  const campaign = (await entries.campaigns()).find(({ id }) => id === currentCampaign);
  if (!campaign) throw new Error(`no campaign ${currentCampaign}`);
  return campaign;
}
