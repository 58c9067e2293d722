import { vi } from '../text/vi.ts';
import { listInitiatives } from './initiatives.ts';
import { listStories } from './stories.ts';
import { urls } from './urls.ts';

const feedSize = 30;

/** One item of the feed. */
export interface FeedItem {
  title: string;
  link: string;
  pubDate: Date;
  description: string;
}

/** What is new: stories by their day, initiatives by the day of their latest decision. Withdrawn records are not here. */
export async function listFeedItems(): Promise<FeedItem[]> {
  const stories = (await listStories()).map(({ id, data }) => ({
    title: data.title,
    link: urls.story(id),
    on: data.publishedOn,
    description: data.lead,
    illustrative: data.illustrative,
  }));
  const initiatives = (await listInitiatives()).map((card) => ({
    title: card.title,
    link: card.url,
    on: card.recognisedOn ?? '',
    description: card.summary ?? `${card.unit.name}, ${card.period}`,
    illustrative: card.illustrative,
  }));
  return [...stories, ...initiatives]
    .filter(({ on }) => on)
    .sort((a, b) => b.on.localeCompare(a.on))
    .slice(0, feedSize)
    .map(({ title, link, on, description, illustrative }) => ({
      title,
      link,
      pubDate: new Date(`${on}T00:00:00+07:00`),
      description: illustrative ? `${vi.illustrative.label}. ${description}` : description,
    }));
}
