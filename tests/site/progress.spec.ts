/** The figures of the campaign: drawn with their tables, each with its source and what it is made of. */
import { expect } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { urls } from '../../src/data/urls.ts';
import { vi } from '../../src/text/vi.ts';
import { builtFiles, folders, test } from './site.ts';

const campaign = 'sang-kien-sang-tao-2021-2025';
const { progress: words, reports } = vi;

/** The number in front of a text, or the text itself where it says that there is none. */
const figureOf = (text: string) => /^-?[\d.,]*\d/.exec(text)?.[0] ?? text;

test('every chart has a table that holds each of its figures, and no style of its own', async () => {
  const kinds = new Set<string>();
  for (const { path, text } of await builtFiles(folders.demo, 'html')) {
    if (!text.includes('data-chart')) continue;
    kinds.add(path.split('/')[0] ?? '');
    const { document } = parseHTML(text);
    for (const figure of document.querySelectorAll('figure[data-chart]')) {
      const cells = [...figure.querySelectorAll('tbody td')].map(({ textContent }) => textContent.trim());
      const drawn = [...(figure.querySelector('svg[role=img] .words')?.querySelectorAll('text') ?? [])];
      expect(drawn.length, path).toBeGreaterThan(0);
      for (const { textContent } of drawn) {
        const value = figureOf(textContent);
        expect(
          cells.some((cell) => cell.startsWith(value)),
          `${path}: ${value}`,
        ).toBe(true);
      }
      expect(figure.querySelector('caption')?.textContent.trim(), path).toBeTruthy();
      expect(figure.querySelector('svg[role=img]')?.getAttribute('aria-label'), path).toMatch(/\d/);
      expect(figure.querySelectorAll('style, [style]'), path).toHaveLength(0);
    }
  }
  expect([...kinds].toSorted()).toEqual(['bao-cao', 'don-vi', 'lan-toa', 'sang-kien', 'tien-do']);
});

test('a leader on a phone asks how far T4 got in 2023, and has the answer within four interactions', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${demo}/`);
  await page.getByRole('link', { name: /^T4\./ }).click();
  await expect(page).toHaveURL(/\/tien-do\/#T4$/);
  const row = page.locator('#T4').getByRole('row', { name: /^2023/ });
  await expect(row).toContainText('24%');
  await expect(row).toContainText(reports.standing.vuot);
  await row.getByRole('link', { name: words.madeOf('T4', 2023) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('T4');
  await expect(page.getByRole('row', { name: /Trường Tiểu học Hoa Sữa/ })).toContainText('30%');
});

test('on a phone the years of a target are folded until one comes for them; on paper they are open', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(demo + urls.progress);
  const yearsOf = (id: string) => page.locator(`#${id}`).getByRole('row', { name: /^2023/ });
  for (const id of ['T1', 'T2']) await expect(yearsOf(id)).toBeHidden();
  await page.getByText(words.fold('T1')).click();
  await expect(yearsOf('T1')).toBeVisible();
  await page.goto(`${demo + urls.progress}#T4`);
  await expect(yearsOf('T4')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(yearsOf('T2')).toBeVisible();
});

test('the units on the page of a figure add up to the figure', async ({ page, demo }) => {
  await page.goto(demo + urls.figure(campaign, 'T4', 2023));
  const sums = await page.locator('tbody tr').evaluateAll((rows) => {
    const numberIn = (row: Element, column: number) =>
      Number(row.querySelectorAll('td')[column]?.textContent.replaceAll('.', '') ?? Number.NaN);
    return [0, 1].map((column) => rows.reduce((sum, row) => sum + numberIn(row, column), 0));
  });
  const [recognised = 0, staff = 0] = sums;
  await expect(page.locator('.facts')).toContainText(reports.outOf(recognised, staff));
});

test('T7 is told year by year and from the launch, and what was never entered is not 0', async ({
  page,
  demo,
}) => {
  await page.goto(demo + urls.progress);
  const cellOf = (year: number, label: string) =>
    page
      .locator('#T7')
      .getByRole('row', { name: new RegExp(`^${year}`) })
      .locator(`td[data-label="${label}"]`);
  await expect(cellOf(2022, words.reported)).toContainText('1');
  await expect(cellOf(2022, words.computed)).toHaveText(reports.noValue);
  await expect(cellOf(2025, words.reported)).toHaveText(reports.noValue);
  await expect(cellOf(2025, words.reportedSoFar)).toContainText(reports.standingSoFar('vuot'));
});

test('every reported figure names the report and the place in it', async ({ page, demo }) => {
  await page.goto(demo + urls.progress);
  const rows = page
    .getByRole('row')
    .filter({ hasNotText: words.noReport })
    .filter({ hasText: /\d%|\d lần/ });
  expect(await rows.count()).toBeGreaterThan(20);
  for (const text of await rows.locator('td.wide').allTextContents())
    expect(text).toContain(words.reportOf(Number(/\d{4}/.exec(text)?.[0])));
});

test('the figures of progress open in a spreadsheet, what was reported apart from what is computed', async ({
  page,
  demo,
}) => {
  await page.goto(demo + urls.progress);
  const address = await page.getByRole('link', { name: words.csv }).getAttribute('href');
  const answer = await page.request.get(demo + (address ?? ''));
  expect(answer.headers()['content-type']).toContain('text/csv');
  const text = await answer.text();
  expect(text.startsWith('\uFEFFtarget,')).toBe(true);
  const rows = text.split('\r\n').filter((line) => line.startsWith('T4,') && line.includes(',2023,'));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(',2023,report,false,24,316,1316,chinh-thuc,vuot,');
  expect(rows[1]).toContain(',2023,archive,false,');
});

test('the line of milestones tells each report once, in short', async ({ page, demo }) => {
  await page.goto(demo + urls.reports);
  const milestone = page.getByRole('listitem').filter({ hasText: reports.read(2023) });
  await expect(milestone).toContainText('26/5/2023. Giữa chặng đường');
  await expect(page.locator(`main a[href="${urls.report('so-ket-2023')}"]`)).toHaveCount(1);
});

test('a report says how to cite it, links its figures, and prints its charts with their tables', async ({
  page,
  demo,
}) => {
  await page.goto(demo + urls.report('so-ket-2023'));
  await expect(page.getByRole('button', { name: vi.article.print })).toBeVisible();
  await expect(page.locator('.citation')).toContainText('(26/5/2023)');
  await expect(page.locator('.citation')).toContainText(urls.report('so-ket-2023'));
  await expect(page.getByRole('link', { name: words.madeOf('T4', 2023) })).toHaveAttribute(
    'href',
    urls.figure(campaign, 'T4', 2023),
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-chart] svg[role=img]')).toBeVisible();
  await expect(page.locator('[data-chart] table')).toBeVisible();
  await expect(page.getByRole('button', { name: vi.article.print })).toBeHidden();
});
