import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { checkContent } from '../../tools/content.ts';
import { vi } from '../../src/text/vi.ts';
import { folders, test } from './site.ts';

const { archive } = checkContent('content');
const published = archive.initiatives.filter(({ data }) => data.status === 'cong-bo');
const adoptions = published.flatMap(({ id, data }) =>
  [...new Set(data.replications.map(({ unit }) => unit))].map((unit) => ({ idea: id, unit })),
);

/** Rows of a table file of the demo site, without its heading and closing line. */
const rowsOf = async (path: string) =>
  (await readFile(`${folders.demo}/${path}`, 'utf8')).split('\r\n').slice(1, -1);

test('the page of replication counts every adoption of the archive, and every table adds up to it', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/lan-toa/`);
  const ideas = new Set(adoptions.map(({ idea }) => idea)).size;
  await expect(page.getByText(vi.replication.total(adoptions.length, ideas))).toBeVisible();
  const cells = await page
    .getByRole('table', { name: vi.replication.flowsCaption })
    .getByRole('cell')
    .allTextContents();
  expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(adoptions.length);
  expect(await rowsOf('lan-toa/luot-ap-dung.csv')).toHaveLength(adoptions.length);
  expect(await rowsOf('lan-toa/y-tuong.csv')).toHaveLength(ideas);
});

test('every drawing of replication has a name and a table beside it', async ({ page, demo }) => {
  for (const path of ['/lan-toa/', '/lan-toa/can-thuc-an-con-lai-bua-trua/']) {
    await page.goto(demo + path);
    const drawings = page.locator('main svg[role=img]');
    expect(await drawings.count()).toBeGreaterThan(0);
    for (const drawing of await drawings.all()) {
      await expect(drawing).toHaveAttribute('aria-label', /\S/);
      await expect(
        drawing.locator('xpath=ancestor::*[.//table][1]').getByRole('table').first(),
      ).toBeVisible();
    }
  }
});

test('the way of an idea that spread is drawn on its own page, where its record and the list of ideas lead', async ({
  page,
  demo,
}) => {
  const idea = 'can-thuc-an-con-lai-bua-trua';
  const own = adoptions.filter((adoption) => adoption.idea === idea);
  for (const from of [`/sang-kien/${idea}/`, '/lan-toa/']) {
    await page.goto(demo + from);
    await page.locator(`main a[href="/lan-toa/${idea}/"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi.replication.way);
  }
  const table = page.getByRole('table', { name: vi.replication.spreadCaption });
  const sums = await table.locator('tbody td:last-child').allTextContents();
  expect(sums.reduce((sum, cell) => sum + (Number(cell) || 0), 0)).toBe(own.length);
  for (const { unit } of own)
    await expect(page.locator(`main a[href="/don-vi/${unit}/"]`).first()).toBeVisible();
  await page.locator(`main a[href="/sang-kien/${idea}/"]`).last().click();
  await expect(page.locator('#noi-ap-dung')).toBeVisible();
});

test('two adopters are told by their list alone', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/day-hoc-stem-lop-4-hop-do-tai-che/`);
  await expect(page.locator('#noi-ap-dung').getByRole('link')).toHaveCount(2);
  expect((await page.goto(`${demo}/lan-toa/day-hoc-stem-lop-4-hop-do-tai-che/`))?.status()).toBe(404);
});

test('the public site, with nothing adopted yet, says so and what to do', async ({ page, publicSite }) => {
  await page.goto(`${publicSite}/lan-toa/`);
  await expect(page.getByText(vi.replication.empty)).toBeVisible();
  await expect(page.getByRole('link', { name: vi.replication.emptyLink })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('a unit shows what it gave and what it took, and the other side of each shows it too', async ({
  page,
  demo,
}) => {
  const idea = '/sang-kien/doc-doi-truoc-gio-vao-lop/';
  await page.goto(`${demo}/don-vi/th-hoa-sua/`);
  const given = page.locator('section', { has: page.getByRole('heading', { name: vi.units.given }) });
  await expect(given.locator(`a[href="${idea}"]`)).toBeVisible();
  await given.locator('a[href^="/don-vi/"]').first().click();
  const taken = page.locator('section', { has: page.getByRole('heading', { name: vi.units.taken }) });
  await expect(taken.locator(`a[href="${idea}"]`)).toBeVisible();
});
