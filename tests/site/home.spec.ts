import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { gradesOf, schoolLevels } from '../../src/schemas/vocabulary.ts';
import { vi } from '../../src/text/vi.ts';
import { folders, test } from './site.ts';

/** The day on which each initiative was last recognised, by its address: reckoned from the open data. */
async function recognitionDays(): Promise<Map<string, string>> {
  const read = async (collection: string) =>
    JSON.parse(await readFile(`${folders.demo}/du-lieu/${collection}.json`, 'utf8')) as unknown;
  const documents = (await read('documents')) as { id: string; issuedOn?: string }[];
  const days = new Map(documents.map(({ id, issuedOn }) => [id, issuedOn ?? '']));
  const initiatives = (await read('initiatives')) as { id: string; recognitions: { decision: string }[] }[];
  return new Map(
    initiatives.map(({ id, recognitions }) => [
      `/sang-kien/${id}/`,
      recognitions
        .map(({ decision }) => days.get(decision) ?? '')
        .sort()
        .at(-1) ?? '',
    ]),
  );
}

test('the first screen of a phone says what this is, how much there is, and takes a question', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${demo}/`);
  const inFirstScreen = [
    page.getByRole('heading', { level: 1 }),
    page.getByLabel(vi.home.searchLabel).getByRole('searchbox'),
    page.getByRole('link', { name: vi.home.chips[2] }),
    page.locator('.count'),
  ];
  for (const part of inFirstScreen) {
    const box = await part.boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  }
});

test('each example on the home page finds something', async ({ page, demo }) => {
  for (const query of vi.home.chips) {
    await page.goto(`${demo}/`);
    await page.getByRole('link', { name: query, exact: true }).click();
    await expect(page.locator('[data-results] a').first()).toBeVisible();
  }
});

test('what is called newly recognised was recognised no earlier than the rest', async ({ page, demo }) => {
  await page.goto(`${demo}/`);
  const section = page.locator('section', { has: page.getByRole('heading', { name: vi.home.newest }) });
  const shown = await section
    .locator('.title a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const days = await recognitionDays();
  const latest = [...days.values()].sort().reverse();
  expect(shown.map((path) => days.get(path))).toEqual(latest.slice(0, 6));
});

test('without JavaScript a school goes from the home page to its level, its grade, and its subject', async ({
  browser,
  demo,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${demo}/`);
  const levels = page.locator('section', {
    has: page.getByRole('heading', { name: vi.home.bySchoolLevel }),
  });
  for (const name of Object.values(schoolLevels))
    await expect(levels.getByRole('link', { name, exact: true })).toBeVisible();
  const grades = levels.getByRole('list', { name: vi.home.gradesOf(schoolLevels['tieu-hoc']) });
  await expect(grades.getByRole('link')).toHaveCount(gradesOf['tieu-hoc'].length);
  const grade = grades.getByRole('link').nth(3);
  const count = Number(await grade.locator('strong').textContent());
  await grade.click();
  await expect(page).toHaveURL(`${demo}/sang-kien/lop/lop-4/`);
  await expect(page.locator('article')).toHaveCount(count);
  await page.goto(`${demo}/sang-kien/mon/stem/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('STEM');
  await page.close();
});

test('on a phone the menu opens without JavaScript, and a finger hits every link of it', async ({
  browser,
  demo,
}) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  await page.goto(`${demo}/vinh-danh/`);
  await expect(page.getByRole('search').getByRole('searchbox')).toBeVisible();
  await page.locator('.site-header summary').click();
  const menu = page.getByRole('navigation', { name: vi.nav.open, exact: true });
  for (const link of await menu.getByRole('link').all()) {
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
  await menu.getByRole('link', { name: vi.nav.progress }).click();
  await expect(page).toHaveURL(`${demo}/tien-do/`);
  await page.close();
});
