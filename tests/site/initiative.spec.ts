/** What a school can do with the page of an initiative: hand it on, write to the office, see who took it over. */
import { expect } from '@playwright/test';
import { urls } from '../../src/data/urls.ts';
import { vi } from '../../src/text/vi.ts';
import { checkContent } from '../../tools/content.ts';
import { test } from './site.ts';

const { archive } = checkContent('content');
const settings = archive.settings[0]?.data;
const spread = archive.initiatives.toSorted(
  (a, b) => b.data.replications.length - a.data.replications.length,
)[0];
if (!settings || !spread) throw new Error('the archive has no settings or no initiative');
const address = settings.baseUrl + urls.initiative(spread.id);

test('letters to the office are ready: to whom, about which record, and what is asked', async ({
  browser,
  demo,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(demo + urls.initiative(spread.id));
  for (const { label, subject } of [vi.letters.adopted, vi.letters.mistake]) {
    const link = page.locator('main').getByRole('link', { name: label, exact: true }).last();
    const letter = new URL((await link.getAttribute('href')) ?? '');
    expect(letter.protocol + letter.pathname).toBe(`mailto:${settings.email}`);
    expect(letter.searchParams.get('subject')).toBe(subject(spread.id));
    const body = letter.searchParams.get('body') ?? '';
    expect(body).toContain(address);
  }
  const part = page.locator('section', { hasText: vi.letters.title });
  await expect(part.getByText(vi.footer.contactIllustrative)).toHaveCount(
    settings.contactIsIllustrative ? 1 : 0,
  );
  await page.close();
});

test('the page is handed on by plain links, and copied by its public address', async ({
  page,
  demo,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(demo + urls.initiative(spread.id));
  const zalo = await page.getByRole('link', { name: vi.actions.zalo }).getAttribute('href');
  expect(JSON.parse(atob(new URL(zalo ?? '').searchParams.get('d') ?? ''))).toEqual({ url: address });
  const facebook = await page.getByRole('link', { name: vi.actions.facebook }).getAttribute('href');
  expect(new URL(facebook ?? '').searchParams.get('u')).toBe(address);
  await page.getByRole('button', { name: vi.actions.copy }).click();
  await expect(page.getByRole('button', { name: vi.actions.copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test('twenty adopters: the first are shown, the rest unfold, and all are on paper', async ({
  page,
  demo,
}) => {
  expect(spread.data.replications.length).toBeGreaterThanOrEqual(20);
  await page.goto(demo + urls.initiative(spread.id));
  const adopters = page.locator('#noi-ap-dung').getByRole('link').and(page.locator('a[href^="/don-vi/"]'));
  const shown = await adopters.count();
  expect(shown).toBeLessThan(10);
  await page.getByText(vi.initiative.adoptersMore(spread.data.replications.length - shown)).click();
  await expect(adopters).toHaveCount(spread.data.replications.length);
});

test('the code on paper stays off the screen', async ({ page, demo }) => {
  await page.goto(demo + urls.initiative(spread.id));
  const code = page.getByRole('img', { name: vi.actions.qrLabel(address), includeHidden: true });
  await expect(code).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(code).toBeVisible();
});
