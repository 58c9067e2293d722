import { getCurrentCampaign } from './campaigns.ts';
import { showsInvented } from './entries.ts';
import { honourRoll } from './honour-roll.ts';
import { listFacets, listInitiatives } from './initiatives.ts';
import { getProgress } from './progress.ts';
import { listMostAdopted } from './replication.ts';
import { listMilestones } from './reports.ts';
import { getSettings } from './settings.ts';
import { listStories } from './stories.ts';

const shownOnHome = 6;

/** Everything the home page asks, in one question. */
export async function getHome() {
  const campaign = await getCurrentCampaign();
  const initiatives = await listInitiatives();
  const [honours] = await honourRoll();
  const places = (await listFacets()).find(({ key }) => key === 'unitKind')?.choices ?? [];
  return {
    settings: await getSettings(),
    campaign,
    total: initiatives.length,
    adopted: initiatives.filter(({ adopters }) => adopters > 0).length,
    newest: initiatives.slice(0, shownOnHome),
    spread: await listMostAdopted(shownOnHome),
    places,
    progress: await getProgress(campaign.id, campaign.data),
    honours,
    milestones: await listMilestones(campaign.id, campaign.data),
    stories: (await listStories()).slice(0, 3),
    illustrative: (await showsInvented()) ? ('list' as const) : undefined,
  };
}
