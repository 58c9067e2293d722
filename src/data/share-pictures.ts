import { formatDate } from '../lib/format.ts';
import { once } from '../lib/once.ts';
import type { SharePicture } from '../pictures/share-picture.ts';
import { fields, levels, storyKinds, unitKinds } from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import { entries } from './entries.ts';
import { fieldHues } from './field-hues.ts';
import { listHonourPages } from './honours.ts';
import { listInitiatives } from './initiatives.ts';
import { listWays } from './replication.ts';
import { listReports } from './reports.ts';
import { getSettings } from './settings.ts';
import { listStories } from './stories.ts';
import { urls } from './urls.ts';

/** A picture for shared links, and the page it stands for: that of the home page stands for every page without its own. */
export interface PictureOfPage {
  url: string;
  picture: SharePicture;
}

/** What differs from page to page. */
type Words = Pick<SharePicture, 'kind' | 'title' | 'lines'> & {
  url: string;
  seed?: string;
  illustrative?: boolean;
  hue?: string;
};

/** The hue of what belongs to no field: honours and reports are lacquer, as the site itself. */
const ownHue = '#7a0e12';

async function initiativeWords(): Promise<Words[]> {
  return (await listInitiatives()).map((card) => ({
    url: card.url,
    seed: card.id,
    kind: vi.share.initiative(fields[card.field]),
    title: card.title,
    lines: [
      card.unit.name,
      vi.share.recognised(levels[card.level].toLocaleLowerCase('vi')),
      vi.search.period(card.period),
    ],
    illustrative: card.illustrative,
    hue: fieldHues[card.field],
  }));
}

async function wayWords(): Promise<Words[]> {
  return (await listWays()).map(({ card, url, spread }) => ({
    url,
    seed: card.id,
    kind: vi.replication.way,
    title: card.title,
    lines: [vi.initiative.adoptersCount(card.adopters), vi.replication.wayYears(spread.years)],
    illustrative: card.illustrative,
    hue: fieldHues[card.field],
  }));
}

/** Withdrawn honours have no picture. */
async function honourWords(): Promise<Words[]> {
  const honours = (await listHonourPages()).filter(({ withdrawal }) => withdrawal === undefined);
  return honours.map(({ url, name, kind, post, unit, formLabel, year, illustrative }) => ({
    url,
    kind: vi.honours.year(year),
    title: name,
    lines: [formLabel, ...(kind === 'individual' ? [[post, unit.name].filter(Boolean).join(', ')] : [])],
    illustrative,
  }));
}

async function otherWords(): Promise<Words[]> {
  const reports = (await listReports()).map(({ id, data }) => ({
    url: urls.report(id),
    kind: vi.reports.title,
    title: data.title,
    lines: [formatDate(data.publishedOn)],
    illustrative: data.illustrative,
  }));
  const stories = (await listStories()).map(({ id, data }) => ({
    url: urls.story(id),
    kind: storyKinds[data.kind],
    title: data.title,
    lines: [data.byline, formatDate(data.publishedOn)],
    illustrative: data.illustrative,
  }));
  const units = (await entries.units()).map(({ id, data }) => ({
    url: urls.unit(id),
    kind: vi.units.title,
    title: data.name,
    lines: [unitKinds[data.kind]],
    illustrative: data.illustrative,
  }));
  return [...reports, ...stories, ...units];
}

/** Every picture for shared links. */
export const listSharePictures = once(async (): Promise<PictureOfPage[]> => {
  const { siteName, tagline, owner } = await getSettings();
  const site: Words = { url: urls.home, kind: siteName, title: tagline, lines: [owner] };
  const all = [
    site,
    ...(await initiativeWords()),
    ...(await wayWords()),
    ...(await honourWords()),
    ...(await otherWords()),
  ];
  return all.map(({ url, seed = url, illustrative, hue = ownHue, ...words }) => ({
    url,
    picture: {
      ...words,
      seed,
      hue,
      siteName,
      warning: illustrative ? vi.illustrative.label : undefined,
    },
  }));
});
