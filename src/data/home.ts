import { gradesOf, type SchoolLevel } from '../schemas/vocabulary.ts';
import { getCurrentCampaign } from './campaigns.ts';
import { showsInvented } from './entries.ts';
import { honourRoll } from './honour-roll.ts';
import { listFacets, listInitiatives, listNewlyRecognised, type Facet } from './initiatives.ts';
import { getProgress } from './progress.ts';
import { listMostAdopted } from './replication.ts';
import { listMilestones } from './reports.ts';
import { getSettings } from './settings.ts';
import { listStories } from './stories.ts';

const shownOnHome = 6;

/** A link of a facet with how many initiatives stand behind it. */
type Choice = Pick<Facet['choices'][number], 'label' | 'url' | 'count'>;

/** A school level with its lists: all of it, and each of its grades. */
export interface SchoolLevelChoices extends Choice {
  grades: Choice[];
}

async function choicesOf(key: Facet['key']): Promise<Facet['choices']> {
  return (await listFacets()).find((facet) => facet.key === key)?.choices ?? [];
}

/** The school levels that have initiatives, each with the grades that have. */
async function listSchoolLevels(): Promise<SchoolLevelChoices[]> {
  const grades = await choicesOf('grade');
  return (await choicesOf('schoolLevel')).map((level) => {
    const own: readonly string[] = gradesOf[level.value as SchoolLevel];
    return { ...level, grades: grades.filter(({ value }) => own.includes(value)) };
  });
}

/** The kinds of unit that are no school. */
async function listOtherPlaces(): Promise<Choice[]> {
  return (await choicesOf('unitKind')).filter(({ value }) => !value.startsWith('truong-'));
}

/** Everything the home page asks, in one question. */
export async function getHome() {
  const campaign = await getCurrentCampaign();
  const initiatives = await listInitiatives();
  const [honours] = await honourRoll();
  return {
    settings: await getSettings(),
    campaign,
    total: initiatives.length,
    adopted: initiatives.filter(({ adopters }) => adopters > 0).length,
    newest: await listNewlyRecognised(shownOnHome),
    spread: await listMostAdopted(shownOnHome),
    schoolLevels: await listSchoolLevels(),
    otherPlaces: await listOtherPlaces(),
    progress: await getProgress(campaign.id, campaign.data),
    honours,
    milestones: await listMilestones(campaign.id, campaign.data),
    stories: (await listStories()).slice(0, 3),
    illustrative: (await showsInvented()) ? ('list' as const) : undefined,
  };
}
