/** What the rules for a state site ask of its pages: domain.md R2, R3, R7, R17. */
import { expect } from '@playwright/test';
import { checkContent } from '../../tools/content.ts';
import { vi } from '../../src/text/vi.ts';
import { templates } from './routes.ts';
import { test } from './site.ts';

const { archive } = checkContent('content');
const settings = archive.settings[0]?.data;

const articles = ['campaign', 'campaign-page', 'document-plan', 'page', 'individual', 'collective'] as const;

test('an article can be printed, and its address copied', async ({ page, demo, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const name of articles) {
    await page.goto(demo + templates[name]);
    await expect(page.getByRole('button', { name: vi.article.print }), name).toBeVisible();
    await page.getByRole('button', { name: vi.article.copy }).click();
    await expect(page.getByRole('button', { name: vi.article.copied }), name).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${settings?.baseUrl}${templates[name]}`);
  }
});

test('without JavaScript no button is shown that would do nothing', async ({ browser, demo }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(demo + templates['campaign-page']);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: vi.article.print })).toBeHidden();
  await page.close();
});

test('the English page names the organisation, what it does and how to reach it, and its Vietnamese twin names it', async ({
  page,
  demo,
}) => {
  const alternates = () =>
    page
      .locator('link[rel="alternate"][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      );
  await page.goto(demo + templates.english);
  await expect(page.locator('main')).toContainText(settings?.ownerEn ?? '?');
  await expect(page.locator('main').getByRole('link', { name: settings?.email ?? '?' })).toBeVisible();
  const both = [
    ['vi', `${settings?.baseUrl}/gioi-thieu/`],
    ['en', `${settings?.baseUrl}/en/`],
  ];
  expect(await alternates()).toEqual(both);
  await page.goto(`${demo}/gioi-thieu/`);
  expect(await alternates()).toEqual(both);
  await page.goto(demo + templates.page);
  expect(await alternates()).toEqual([]);
});

test('a request for correction opens as a letter that asks what the office needs to know', async ({
  page,
  demo,
}) => {
  await page.goto(demo + templates.correction);
  const { button, subject, asks } = vi.readyLetters.about.correction;
  const href = (await page.getByRole('link', { name: button }).getAttribute('href')) ?? '';
  const letter = new URL(href);
  expect(letter.pathname).toBe(settings?.email);
  expect(letter.searchParams.get('subject')).toBe(subject);
  for (const ask of asks) {
    expect(letter.searchParams.get('body')).toContain(ask);
    await expect(page.getByRole('complementary').getByText(ask, { exact: true })).toBeVisible();
  }
});

test('the contact page lists every portal, by name alone where its address is not certain, and says who answers now', async ({
  page,
  demo,
}) => {
  await page.goto(demo + templates.contact);
  for (const { label, url } of settings?.portals ?? []) {
    if (url)
      await expect(page.locator('main').getByRole('link', { name: label })).toHaveAttribute('href', url);
    else await expect(page.locator('main').getByText(vi.contact.portalPending(label))).toBeVisible();
  }
  await page.locator('main').getByRole('link', { name: vi.contact.successorsMore }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi.contact.successorsMore);
});
