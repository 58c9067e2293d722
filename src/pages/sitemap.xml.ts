import { getSettings } from '../data/settings.ts';
import { listSections } from '../data/site-map.ts';

/** Every public page, once, for search engines. */
export const GET = async () => {
  const { baseUrl } = await getSettings();
  const links = new Map(
    (await listSections()).flatMap((section) => section.links.map((link) => [link.url, link] as const)),
  );
  const items = [...links.values()].map(
    ({ url, updatedOn }) =>
      `<url><loc>${baseUrl}${url}</loc>${updatedOn ? `<lastmod>${updatedOn}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
