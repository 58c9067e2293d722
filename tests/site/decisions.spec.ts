import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { vi } from '../../src/text/vi.ts';
import { folders, test } from './site.ts';

/** Opens the home page on a phone and counts what the visitor does from there. */
async function startOnPhone(page: Page, site: string) {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site}/`);
  let interactions = 0;
  return {
    press: async (name: string | RegExp) => {
      interactions += 1;
      await page.getByRole('link', { name, exact: true }).first().click();
    },
    openMenu: async () => {
      interactions += 1;
      await page.getByText(vi.nav.open, { exact: true }).click();
    },
    count: () => interactions,
  };
}

test('from home, on a phone, a named school’s recognised initiatives are found within four interactions', async ({
  page,
  demo,
}) => {
  const visitor = await startOnPhone(page, demo);
  await visitor.press(vi.nav.units);
  await visitor.press('Trường Tiểu học Hoa Sữa');
  await expect(page.getByRole('heading', { name: vi.units.initiatives })).toBeVisible();
  await visitor.press(/Đọc đôi trước giờ vào lớp/);
  await expect(page.getByRole('link', { name: /MH-/ }).first()).toBeVisible();
  expect(visitor.count()).toBeLessThanOrEqual(4);
});

test('from home, on a phone, the decision behind an honour is found within four interactions', async ({
  page,
  demo,
}) => {
  const visitor = await startOnPhone(page, demo);
  await visitor.openMenu();
  await visitor.press(vi.nav.honours);
  await visitor.press('Trường Mầm non Cỏ May');
  await visitor.press(/^MH-/);
  await expect(page).toHaveURL(/\/van-ban\//);
  await expect(page.getByRole('heading', { name: vi.documents.awarded })).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'Trường Mầm non Cỏ May' })).toBeVisible();
  expect(visitor.count()).toBeLessThanOrEqual(4);
});

test('a decision lists each initiative that it recognised once, on the page and in its table', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/van-ban/quan-2023-giao-duc/`);
  const table = page.getByRole('table', { name: vi.documents.recognised });
  const links = await table
    .locator('a[href^="/sang-kien/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(3);
  expect(new Set(links).size).toBe(links.length);
  await expect(page.getByText(vi.documents.recognisedCount(links.length, links.length))).toBeVisible();
  const csv = await readFile(`${folders.demo}/van-ban/quan-2023-giao-duc/danh-sach.csv`, 'utf8');
  for (const link of links) expect(csv).toContain(String(link));
});

test('the summary award says how many of the places of the plan were given', async ({ page, demo }) => {
  await page.goto(`${demo}/vinh-danh/2025/`);
  await expect(
    page.getByText(
      vi.honours.ofCap({ collectives: 7, individuals: 6 }, { collectives: 20, individuals: 20 }),
    ),
  ).toBeVisible();
});

test('a year without an award has a page that says so, and the way back', async ({ page, publicSite }) => {
  await page.goto(`${publicSite}/vinh-danh/2023/`);
  await expect(page.getByText(vi.honours.emptyYear(2023))).toBeVisible();
  await expect(page.getByRole('link', { name: vi.honours.emptyYearLink })).toBeVisible();
});

test('in print the reason for an honour is whole', async ({ page, demo }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${demo}/vinh-danh/2025/`);
  const cut = await page
    .locator('.citation')
    .evaluateAll((all) => all.filter((text) => text.scrollHeight > text.clientHeight + 1).length);
  expect(cut).toBe(0);
});

test('a long document lists its parts, and each leads to its heading', async ({ page, demo }) => {
  await page.goto(`${demo}/van-ban/ke-hoach-19-kh-hdtdkt/`);
  const links = page.getByRole('navigation', { name: vi.documents.contents }).getByRole('link');
  await expect(links).toHaveCount(5);
  for (const link of await links.all())
    await expect(page.locator((await link.getAttribute('href')) ?? '')).toHaveText(await link.innerText());
});
