import { getSettings } from '../data/settings.ts';

/** Everything is open to search engines but the CMS. */
export const GET = async () => {
  const { baseUrl } = await getSettings();
  return new Response(`User-agent: *\nDisallow: /admin/\n\nSitemap: ${baseUrl}/sitemap.xml\n`);
};
