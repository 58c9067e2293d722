/** What the tests of both search pages do: read the page, wait for it, walk it, put another site in its place. */
import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../src/text/vi.ts';

export const stem = '/sang-kien/day-hoc-stem-lop-4-hop-do-tai-che/';

export const field = (page: Page) => page.getByRole('searchbox', { name: vi.archive.search });
export const cards = (page: Page) => page.locator('[data-complete] article');
export const firstLink = (page: Page) => cards(page).first().getByRole('link');
export const count = (page: Page) => page.locator('[data-count]');
export const filter = (page: Page, name: string) =>
  page.locator(`[data-filters] label:has([value="${name}"])`);
/** Waits until the archive shows what it was asked. */
export const answered = async (page: Page) => {
  await expect(page.locator('[data-found]')).toBeVisible();
  await expect(page.locator('[data-answers]')).not.toHaveAttribute('aria-busy');
};
/** Goes on by Tab until something has the keyboard. */
export async function tabTo(target: Locator): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await target.page().keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the tab key does not get there');
}
/** Shows every result there is. */
export async function showAll(page: Page): Promise<void> {
  const more = page.locator('[data-more]');
  await answered(page);
  while (await more.isVisible()) {
    await more.click();
    await answered(page);
  }
}

/** A new site takes the place of the one that is open: its files lie in another folder, the old ones are gone. */
export async function putNewSite(page: Page): Promise<void> {
  const text = await page.evaluate(async () => (await fetch('/pagefind/search.json')).text());
  const first = JSON.parse(text) as { folder: string };
  await page.route('**/pagefind/**', async (route) => {
    const url = route.request().url();
    if (url.endsWith('/search.json')) await route.fulfill({ json: { ...first, folder: 'moi' } });
    else if (url.includes('/pagefind/moi/'))
      await route.fallback({ url: url.replace('/moi/', `/${first.folder}/`) });
    else await route.fulfill({ status: 404 });
  });
}
