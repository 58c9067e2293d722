/** What stands at the foot of the screen: whether what was published is on the site yet, and the way to the guide. */
import { siteState } from './server.ts';
import { words } from './words.ts';

/** What the server says of the site. */
export interface SiteState {
  state: 'live' | 'building' | 'failed';
  /** When the site that visitors see was finished, ISO 8601. */
  since?: string;
  /** Why the newest content is not on the site, in Vietnamese; with `failed`. */
  reason?: string;
}

/** How often the server is asked, in milliseconds: a small site is built in three seconds, and that is not missed. */
const pace = 1000;

const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });

function sentence(site: SiteState | undefined): string {
  if (!site) return words.site.silent;
  if (site.state === 'building') return words.site.building;
  if (site.state === 'failed') return `${words.site.failed(site.reason ?? '')} ${words.site.kept}`;
  return site.since ? words.site.live(time.format(new Date(site.since))) : '';
}

/** Shows the way to the guide, also to whoever is let in without the first page. */
export function showGuideLink(): void {
  const link = document.createElement('a');
  link.className = 'guide-link';
  link.href = '/admin/huong-dan/';
  link.target = '_blank';
  link.textContent = words.guideShort;
  document.body.append(link);
}

/** Shows the state of the site from now on. */
export function showSiteStatus(): void {
  const line = document.createElement('p');
  line.className = 'site-status';
  line.setAttribute('role', 'status');
  document.body.append(line);
  const ask = async () => {
    const site = await siteState<SiteState>();
    const text = sentence(site);
    // A status region is read out when it changes, so it is left alone when it does not.
    if (line.textContent !== text) line.textContent = text;
    line.dataset['state'] = site?.state ?? 'silent';
    setTimeout(() => void ask(), pace);
  };
  void ask();
}
