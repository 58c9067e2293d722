import rss from '@astrojs/rss';
import { listFeedItems } from '../data/feed.ts';
import { getSettings } from '../data/settings.ts';
import { vi } from '../text/vi.ts';

/** The newest stories and recognised initiatives. */
export const GET = async () => {
  const { siteName, tagline, baseUrl } = await getSettings();
  return rss({
    title: vi.stories.feedTitle(siteName),
    description: tagline,
    site: baseUrl,
    items: await listFeedItems(),
    customData: '<language>vi</language>',
  });
};
