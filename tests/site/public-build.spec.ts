import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { checkContent } from '../../tools/content.ts';
import { collectionNames } from '../../src/schemas/names.ts';
import { answerFrom } from '../../src/search/answer.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { vi } from '../../src/text/vi.ts';
import { builtFiles, folders, test } from './site.ts';

const { archive } = checkContent('content');
const invented = collectionNames.flatMap((collection) =>
  archive[collection].flatMap(({ id, data }) => {
    if (!('illustrative' in data && data.illustrative)) return [];
    const names = ['title', 'name', 'number'].flatMap((key) =>
      key in data ? [String(data[key as keyof typeof data])] : [],
    );
    // People's names are short (“Lê Thị H.”): their address is what would give them away.
    return collection === 'individuals' || collection === 'collectives' ? [`/${id}/`] : [`/${id}/`, ...names];
  }),
);

test('the public site holds nothing invented: not in pages, data, feeds or the search index', async () => {
  expect(invented.length).toBeGreaterThan(200);
  const files = await builtFiles(folders.public, 'html', 'json', 'csv', 'xml', 'txt', 'svg');
  const found = files.flatMap(({ path, text }) =>
    invented.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);

  const index = await openIndex(
    async (path) => new Uint8Array(await readFile(`${folders.public}/pagefind/${path}`)),
  );
  const everything = await answerFrom(index, { query: '' });
  const urls = (await everything.read(0, everything.total)).map(({ url }) => url);
  expect(urls.length).toBeGreaterThan(20);
  expect(urls.filter((url) => invented.some((word) => url.endsWith(word)))).toEqual([]);
});

test('the public site is whole: every main page answers, and says honestly what is not there yet', async ({
  page,
  publicSite,
}) => {
  test.setTimeout(180_000);
  for (const path of [
    '/',
    '/sang-kien/',
    '/vinh-danh/',
    '/vinh-danh/2023/',
    '/lan-toa/',
    '/don-vi/phong-kinh-te/',
    '/tien-do/',
    '/bao-cao/',
    '/phong-trao/',
    '/van-ban/',
    '/don-vi/',
    '/tin-bai/',
    '/du-lieu/',
    '/so-do/',
    '/so-tay/',
    '/en/',
  ]) {
    const answer = await page.goto(publicSite + path);
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByText(vi.illustrative.page), path).toHaveCount(0);
    await expect(page.getByText(vi.illustrative.list), path).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => `${path} ${id}`)).toEqual([]);
  }
  await page.goto(`${publicSite}/sang-kien/`);
  await expect(page.getByText(vi.archive.empty)).toBeVisible();
  await page.goto(`${publicSite}/tien-do/`);
  await expect(page.getByText(vi.progress.noneYet)).toHaveCount(7);
  await page.goto(`${publicSite}/`);
  await expect(page.getByText(vi.home.empty)).toBeVisible();
  await expect(page.getByRole('list', { name: vi.home.chipsLabel })).toHaveCount(0);
});
