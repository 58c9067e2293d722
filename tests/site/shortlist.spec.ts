import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { vi } from '../../src/text/vi.ts';
import { test } from './site.ts';

const { shortlist: words, actions } = vi;

const stem = 'day-hoc-stem-lop-4-hop-do-tai-che';
const city = 'xe-thi-nghiem-luu-dong';
const short = 'mo-micro-noi-tieng-anh-lop-7';
const kitchen = 'can-thuc-an-con-lai-bua-trua';
const reading = 'doc-doi-truoc-gio-vao-lop';
const withdrawn = 'ky-nang-tu-phuc-vu-lop-1-gio-ban-tru';

/** Opens the shortlist of a device that holds these. */
async function openWith(page: Page, site: string, ids: readonly string[], fragment = ''): Promise<void> {
  await page.goto(`${site}/gioi-thieu/`);
  await page.evaluate((saved) => {
    localStorage.setItem('so-tay', JSON.stringify(saved));
  }, ids);
  await page.goto(`${site}/so-tay/${fragment}`);
  await expect(page.getByRole('status')).not.toBeEmpty();
}

const savedOn = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('so-tay') ?? '[]') as string[]);
const compared = (page: Page) => page.getByRole('columnheader');
const lines = (page: Page) => page.getByRole('list', { name: words.items }).getByRole('listitem');
const cellsOf = (page: Page, label: string) =>
  page
    .locator('[data-attribute]')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('td');

test('an idea is saved, compared in the shortlist, and taken out again', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/${stem}/`);
  await page.getByRole('button', { name: actions.save, exact: true }).click();
  await expect(page.getByRole('button', { name: actions.saved })).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${demo}/so-tay/`);
  await expect(page.getByRole('status')).toHaveText(words.count(1));
  await expect(compared(page)).toHaveCount(1);
  await page.getByRole('button', { name: new RegExp(actions.remove) }).click();
  await expect(page.getByText(words.empty)).toBeVisible();
  await expect(page.getByRole('button', { name: words.undo })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(compared(page)).toHaveCount(1);
});

test('ideas stand side by side with what each takes, and rows in which they agree say so', async ({
  page,
  demo,
}) => {
  await openWith(page, demo, [stem, short]);
  await expect(compared(page)).toHaveCount(2);
  await expect(cellsOf(page, vi.initiative.resourceLabels.cost).first()).toContainText('756.000 đồng');
  await expect(cellsOf(page, vi.initiative.resourceLabels.cost).last()).toHaveText(words.unsaid);
  await expect(cellsOf(page, words.contact).first()).toContainText('@');
  for (const label of Object.values(vi.initiative.resourceLabels))
    await expect(cellsOf(page, label).first(), label).not.toHaveText(words.unsaid);
  const field = page.getByRole('rowheader', { name: vi.initiative.field });
  await expect(field).toContainText(words.alike);
  await page.getByLabel(words.onlyDifferent).check();
  await expect(field).toBeHidden();
  await expect(page.getByRole('rowheader', { name: vi.initiative.grades })).toBeVisible();
});

test('a phone shows two ideas whole, side by side', async ({ page, demo }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openWith(page, demo, [stem, city, kitchen]);
  for (const cell of [compared(page), cellsOf(page, vi.initiative.resourceLabels.cost)])
    for (const index of [0, 1]) {
      const { x = -1, width = 0 } = (await cell.nth(index).boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(360);
    }
});

test('at most four ideas stand side by side; a fifth is refused aloud', async ({ page, demo }) => {
  await openWith(page, demo, [stem, city, short, kitchen, reading]);
  await expect(lines(page)).toHaveCount(5);
  await expect(compared(page)).toHaveCount(4);
  const fifth = lines(page).last().getByRole('checkbox');
  await fifth.click();
  await expect(fifth).not.toBeChecked();
  await expect(page.getByRole('status')).toHaveText(words.tooMany(4));
  await lines(page).first().getByRole('checkbox').uncheck();
  await fifth.check();
  await expect(page.getByRole('status')).toHaveText(words.compared(4, 4));
  const address = await lines(page).last().getByRole('link').getAttribute('href');
  await expect(compared(page).last().getByRole('link')).toHaveAttribute('href', address ?? '');
});

test('a link carries the list to another device, and leaves the list of that device as it is', async ({
  page,
  demo,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo });
  await openWith(page, demo, [stem, city]);
  await page.getByRole('button', { name: words.copy }).click();
  await expect(page.getByRole('status')).toHaveText(actions.copied);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${demo}/so-tay/#${stem},${city}`);

  await openWith(page, demo, [kitchen], new URL(link).hash);
  await expect(page.getByRole('status')).toHaveText(words.received(2));
  await expect(compared(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: new RegExp(actions.remove) })).toHaveCount(0);
  expect(await savedOn(page)).toEqual([kitchen]);
  await page.getByRole('button', { name: words.add }).click();
  await expect(page.getByRole('status')).toHaveText(words.added(2));
  expect(await savedOn(page)).toEqual([kitchen, stem, city]);
  await expect(page).toHaveURL(`${demo}/so-tay/`);
  await page.getByRole('button', { name: words.undo }).click();
  await expect(page.getByRole('status')).toHaveText(words.count(1));
  expect(await savedOn(page)).toEqual([kitchen]);
});

test('the jump to the content is no list', async ({ page, demo }) => {
  await openWith(page, demo, [stem], '#noi-dung');
  await expect(page.getByRole('status')).toHaveText(words.count(1));
});

test('an idea that was withdrawn, or never was, is said plainly', async ({ page, demo }) => {
  await openWith(page, demo, [stem], `#${city},${withdrawn},khong-co`);
  await expect(page.getByRole('status')).toHaveText(
    `${words.received(1)} ${words.gone([withdrawn, 'khong-co'])}`,
  );
  await openWith(page, demo, [stem, withdrawn]);
  await expect(page.getByRole('status')).toHaveText(`${words.count(1)} ${words.gone([withdrawn])}`);
  expect(await savedOn(page)).toEqual([stem]);
});

test('the list goes into a spreadsheet whole, what is invented marked', async ({ page, demo }) => {
  await openWith(page, demo, [stem, city, short, kitchen, reading]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words.csv }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(words.fileName);
  const text = await readFile(await file.path(), 'utf8');
  for (const id of [stem, city, short, kitchen, reading]) expect(text).toContain(`${demo}/sang-kien/${id}/`);
  expect(text.match(new RegExp(words.illustrative, 'g'))).toHaveLength(5);
  expect(text).toContain(vi.initiative.resourceLabels.facilities);
});

test('on paper the comparison lies across, whole, without the controls', async ({ page, demo }) => {
  await openWith(page, demo, [stem, city, short, kitchen]);
  await page.emulateMedia({ media: 'print' });
  for (const name of [actions.printPage, words.clear])
    await expect(page.getByRole('button', { name })).toBeHidden();
  await expect(lines(page)).toHaveCount(0);
  await expect(compared(page)).toHaveCount(4);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(boxes.length).toBeGreaterThan(0);
  for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
});

test('nothing that is saved leaves the device: every request is for a file of the site, none carries the list', async ({
  page,
  demo,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await openWith(page, demo, [stem], `#${stem},${city}`);
  await page.getByRole('button', { name: words.add }).click();
  await expect(page.getByRole('status')).toHaveText(words.added(1));
  expect(asked.filter((request) => !request.startsWith(`GET ${demo}/`))).toEqual([]);
  expect(asked.filter((request) => request.includes(stem) && request.includes(city))).toEqual([]);
});

test('on a phone the names of the rows stay in sight while the table is moved by the keyboard', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openWith(page, demo, [stem, city, kitchen]);
  const table = page.getByRole('group', { name: words.compare });
  await table.focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(100);
  const name = page.getByRole('rowheader', { name: vi.initiative.unit });
  const box = await name.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
