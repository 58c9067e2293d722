import { getEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import type { Settings } from '../schemas/settings.ts';

/** Who owns the site, where it lives, how to reach them. */
export const getSettings: () => Promise<Settings> = once(async () => {
  const entry = await getEntry('settings', 'site');
  if (!entry) throw new Error('content/settings/site.yml is missing');
  return entry.data;
});
