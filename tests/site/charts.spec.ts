/** Every drawing can be had in words and numbers: with a table beside it, and that table as a file. */
import { expect } from '@playwright/test';
import { urls } from '../../src/data/urls.ts';
import { vi } from '../../src/text/vi.ts';
import { templates } from './routes.ts';
import { test } from './site.ts';

const campaign = 'sang-kien-sang-tao-2021-2025';
const drawn = [
  'initiative-full',
  'initiative-twenty-adopters',
  'unit-school',
  'report',
  'progress',
  'replication',
] as const;

for (const name of drawn)
  test(`every drawing of the page “${name}” has a name, a table beside it and a file of the table`, async ({
    page,
    demo,
  }) => {
    await page.goto(demo + templates[name]);
    const drawings = page.locator('main svg[role=img]');
    expect(await drawings.count()).toBeGreaterThan(0);
    for (const drawing of await drawings.all()) {
      await expect(drawing).toHaveAttribute('aria-label', /\S/);
      const table = drawing.locator('xpath=ancestor::*[.//table][1]').getByRole('table').first();
      await expect(table).toBeVisible();
      const link = drawing
        .locator('xpath=ancestor::*[.//a[contains(@href, ".csv")]][1]')
        .locator('a[href$=".csv"]');
      const file = await page.request.get(demo + ((await link.first().getAttribute('href')) ?? ''));
      expect(file.headers()['content-type']).toContain('text/csv');
      const head = (await table.getByRole('rowheader').first().textContent()) ?? '';
      expect(await file.text()).toContain(head.trim());
    }
  });

test('the file of a unit holds what it reported of each year, as numbers', async ({ page, demo }) => {
  const file = await page.request.get(demo + urls.unitTable('th-hoa-sua'));
  expect(await file.text()).toContain('\r\n2023,50,37,15,30,11,');
});

test('a report draws a target that is a range up to its upper end', async ({ page, demo }) => {
  await page.goto(demo + templates.report);
  await expect(page.locator('[data-chart] svg[role=img]')).toContainText('1–2 sáng kiến');
  const outlined = page.locator('[data-chart] svg[role=img] .outlined rect');
  const rows = await page.locator('[data-chart] tbody tr').count();
  // T6 and T7 are ranges: each is drawn in two parts.
  await expect(outlined).toHaveCount(rows + 2);
});

test('the page of open data leads to the tables counted from the records, where there is something to count', async ({
  page,
  demo,
  publicSite,
}) => {
  const { progressTable, replicationTables } = vi.openData;
  await page.goto(demo + urls.openData);
  for (const [name, label] of Object.entries(replicationTables))
    await expect(page.getByRole('link', { name: label })).toHaveAttribute(
      'href',
      urls.replicationTable(name),
    );
  await page.goto(publicSite + urls.openData);
  await expect(page.getByRole('link', { name: progressTable('') })).toHaveAttribute(
    'href',
    urls.progressCsv(campaign),
  );
  await expect(page.locator('a[href^="/lan-toa/"][href$=".csv"]')).toHaveCount(0);
});
