/** The size budget: what a first visit loads before anything is touched, text as Brotli sends it. */
import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { textWeight, weighPage } from '../../tools/page-weight.ts';
import { templates } from './routes.ts';
import { builtFiles, folders, test } from './site.ts';

const kB = 1000;
const phone = { width: 360, height: 740 };

test.use({ viewport: phone });

for (const [name, address, most] of [
  ['home', templates.home, 20 * kB],
  ['the archive', templates.archive, 25 * kB],
  ['a list of one field', templates['archive-field'], 25 * kB],
  ['a short record', templates['initiative-short'], 12 * kB],
] as const)
  test(`${name} weighs at most ${most / kB} kB before anything is touched`, async ({ page, demo }) => {
    expect(textWeight(await weighPage(page, demo + address))).toBeLessThanOrEqual(most);
  });

test('the heaviest initiative pages weigh at most 14 kB', async ({ browser, demo }) => {
  const pages = (await builtFiles(folders.demo, 'html'))
    .filter(({ path }) => /^sang-kien\/[\w-]+\/index\.html$/.test(path))
    .map(({ path, text }) => ({
      address: `/${path.replace('index.html', '')}`,
      size: brotliCompressSync(text).length,
    }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 3);
  expect(pages).toHaveLength(3);
  for (const { address } of pages) {
    const page = await browser.newPage({ viewport: phone });
    expect(textWeight(await weighPage(page, demo + address)), address).toBeLessThanOrEqual(14 * kB);
    await page.close();
  }
});

test('every other page weighs at most 20 kB', async ({ browser, demo }) => {
  test.setTimeout(180_000);
  for (const [name, address] of Object.entries(templates)) {
    // A page that is asked something has touched its search.
    if (address.includes('?')) continue;
    const page = await browser.newPage({ viewport: phone });
    const most = name.startsWith('archive') ? 25 * kB : 20 * kB;
    expect(textWeight(await weighPage(page, demo + address)), name).toBeLessThanOrEqual(most);
    await page.close();
  }
});

test('the first page brings at most 60 kB of fonts, and the next ones none', async ({ page, demo }) => {
  expect((await weighPage(page, `${demo}/`)).fonts).toBeLessThanOrEqual(60 * kB);
  for (const name of ['archive', 'initiative-full', 'honours', 'progress', 'campaign-page'] as const)
    expect((await weighPage(page, demo + templates[name])).fonts, name).toBe(0);
});

test('pages that only tell something bring no JavaScript', async ({ browser, demo }) => {
  for (const name of [
    'initiative-withdrawn',
    'honours',
    'honours-year',
    'individual-withdrawn',
    'units',
    'documents',
    'reports',
    'progress',
    'campaigns',
    'stories',
    'english',
    'site-map',
    'not-found',
  ] as const) {
    const page = await browser.newPage();
    expect((await weighPage(page, demo + templates[name])).js, name).toBe(0);
    await page.close();
  }
});
