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
