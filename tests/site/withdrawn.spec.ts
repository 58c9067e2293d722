import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { urls } from '../../src/data/urls.ts';
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
    const own = `${address.slice(1)}index.html`;
    const naming = files.filter(
      ({ path, text }) => path !== own && new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text),
    );
    expect(naming.map(({ path }) => path)).toEqual([]);
    expect(files.map(({ path }) => path)).toContain(own);
    expect(files.map(({ path }) => path)).not.toContain(`bia/${id}.svg`);
    expect(existsSync(folders.demo + urls.sharePicture(address))).toBe(false);
  }
});

test('the page of a withdrawn initiative says when and why, and search engines leave it alone', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/ky-nang-tu-phuc-vu-lop-1-gio-ban-tru/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi.withdrawn.title(true, 'recognition'));
  await expect(page.getByText(vi.withdrawn.reason)).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('main')).not.toContainText('tự phục vụ cho học sinh lớp 1');
});

test('search finds a published record by its title, and not a withdrawn one', async ({ page, demo }) => {
  const withdrawnTitle = titleOf('ky-nang-tu-phuc-vu-lop-1-gio-ban-tru');
  const publishedTitle = titleOf('doc-doi-truoc-gio-vao-lop');
  for (const { title, id, isFound } of [
    { title: publishedTitle, id: 'doc-doi-truoc-gio-vao-lop', isFound: true },
    { title: withdrawnTitle, id: 'ky-nang-tu-phuc-vu-lop-1-gio-ban-tru', isFound: false },
  ]) {
    await page.goto(`${demo}/tim-kiem/?q=${encodeURIComponent(title)}`);
    await expect(page.getByRole('status')).toContainText(title);
    if (isFound) await expect(page.locator('[data-results] li').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.locator(`main a[href*="${id}"]`)).toHaveCount(isFound ? 1 : 0);
  }
});

test('no list, table or data file tells the title of a withdrawn initiative', async () => {
  const titles = archive.initiatives
    .filter(({ data }) => data.status === 'thu-hoi')
    .map(({ data }) => data.title);
  expect(titles.length).toBeGreaterThanOrEqual(3);
  const files = await builtFiles(folders.demo, 'html', 'json', 'csv', 'xml', 'svg');
  const telling = files.flatMap(({ path, text }) =>
    titles.filter((title) => text.includes(title)).map((title) => `${path}: ${title}`),
  );
  expect(telling).toEqual([]);
});

test('the decision that withdrew and the one that had recognised both say it, without a name or a title', async ({
  page,
  demo,
}) => {
  const line = vi.withdrawn.line('initiative', true, '2024-09-12');
  for (const decision of ['thu-hoi-2024', 'quan-2024-giao-duc', 'cs-2024-th-ben-do']) {
    await page.goto(`${demo}/van-ban/${decision}/`);
    await expect(page.getByText(line)).toBeVisible();
    await expect(page.locator('main')).not.toContainText('Đào Thị U.');
  }
  for (const path of ['/van-ban/khen-quan-2024/', '/vinh-danh/2024/']) {
    await page.goto(demo + path);
    await expect(page.getByText(vi.withdrawn.line('collective', true, '2025-04-02'))).toBeVisible();
    await expect(page.getByText(vi.withdrawn.line('individual', false, '2025-02-10'))).toBeVisible();
    await expect(page.locator('main')).not.toContainText('Bến Gió');
    await expect(page.locator('main')).not.toContainText('Tạ Thị L.');
  }
});

function titleOf(id: string): string {
  const entry = archive.initiatives.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the test needs the initiative ${id}`);
  return entry.data.title;
}
