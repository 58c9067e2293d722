import { expect } from '@playwright/test';
import { checkContent } from '../../tools/content.ts';
import { vi } from '../../src/text/vi.ts';
import { builtFiles, folders, test } from './site.ts';

const { archive } = checkContent('content');
const withdrawn = (['initiatives', 'collectives', 'individuals'] as const).flatMap((collection) =>
  archive[collection].filter(({ data }) => data.status === 'thu-hoi').map(({ id }) => ({ collection, id })),
);
const folderOf = {
  initiatives: '/sang-kien/',
  collectives: '/vinh-danh/tap-the/',
  individuals: '/vinh-danh/ca-nhan/',
};

test('a withdrawn record leaves lists, feeds, open data, sitemap and covers; only its own page still names it', async () => {
  expect(withdrawn.length).toBeGreaterThanOrEqual(4);
  const files = await builtFiles(folders.demo, 'html', 'json', 'csv', 'xml', 'svg');
  for (const { collection, id } of withdrawn) {
    const address = `${folderOf[collection]}${id}/`;
    const naming = files.filter(({ text }) => text.includes(address)).map(({ path }) => path);
    expect(naming).toEqual([`${address.slice(1)}index.html`]);
    expect(files.map(({ path }) => path)).not.toContain(`bia/${id}.svg`);
  }
});

test('the page of a withdrawn initiative says when and why, and search engines leave it alone', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/ky-nang-tu-phuc-vu-lop-1-gio-ban-tru/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi.withdrawn.title(true));
  await expect(page.getByText(vi.withdrawn.reason)).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('main')).not.toContainText('tự phục vụ cho học sinh lớp 1');
});

test('search does not find a withdrawn record by its title', async ({ page, demo }) => {
  const entry = archive.initiatives.find(({ id }) => id === 'ky-nang-tu-phuc-vu-lop-1-gio-ban-tru');
  await page.goto(`${demo}/tim-kiem/?q=${encodeURIComponent(entry?.data.title ?? '')}`);
  await expect(page.getByRole('status')).not.toHaveText(vi.search.loading);
  await expect(page.locator(`main a[href*="${entry?.id ?? ''}"]`)).toHaveCount(0);
});
