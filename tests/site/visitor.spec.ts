import { expect } from '@playwright/test';
import { vi } from '../../src/text/vi.ts';
import { builtFiles, folders, test } from './site.ts';

const stem = '/sang-kien/day-hoc-stem-lop-4-hop-do-tai-che/';

test('a teacher types "day hoc stem lop 4" on a phone and the right idea is first', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${demo}/`);
  await page.getByLabel(vi.home.searchLabel).last().fill('day hoc stem lop 4');
  await page.getByRole('button', { name: vi.home.searchButton }).click();
  await expect(page.locator('[data-results] a').first()).toHaveAttribute('href', stem);
});

test('a title with đ is found with đ and with d', async ({ page, demo }) => {
  for (const query of ['đọc đôi', 'doc doi', 'đoc đoi']) {
    await page.goto(`${demo}/tim-kiem/?q=${encodeURIComponent(query)}`);
    await expect(
      page.locator('[data-results] a[href="/sang-kien/doc-doi-truoc-gio-vao-lop/"]'),
    ).toBeVisible();
  }
});

test('without JavaScript the archive lists, narrows and pages', async ({ browser, demo }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${demo}/sang-kien/`);
  await expect(page.locator('article')).toHaveCount(24);
  await page.getByRole('link', { name: vi.nav.next }).click();
  await expect(page).toHaveURL(/\/sang-kien\/trang\/2\/$/);
  for (const facet of Object.values(vi.archive.facet)) {
    await page.goto(`${demo}/sang-kien/`);
    const group = page.locator('details', { hasText: facet }).first();
    await group.locator('summary').click();
    const choice = group.getByRole('link').first();
    const count = Number(await choice.locator('.count').textContent());
    await choice.click();
    await expect(page.getByText(vi.archive.count(count), { exact: true })).toBeVisible();
    await expect(page.locator('article')).toHaveCount(Math.min(count, 24));
  }
  await page.close();
});

test('a short record shows no empty part: every heading on its page has something under it', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/mo-micro-noi-tieng-anh-lop-7/`);
  const empty = await page
    .locator('main section')
    .evaluateAll(
      (sections) =>
        sections.filter(
          (section) =>
            section.textContent.replace(section.querySelector('h2')?.textContent ?? '', '').trim() === '',
        ).length,
    );
  expect(empty).toBe(0);
  await expect(page.getByRole('heading', { name: vi.initiative.problem })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: vi.initiative.adopters })).toHaveCount(0);
});

test('an unknown address answers 404 with a way on', async ({ page, demo }) => {
  const answer = await page.goto(`${demo}/khong-co/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi.notFound.title);
  await expect(page.getByRole('searchbox').last()).toBeVisible();
});

test('every page carries a content policy that allows no foreign script and no inline one', async () => {
  const pages = await builtFiles(folders.demo, 'html');
  expect(pages.length).toBeGreaterThan(300);
  for (const { path, text } of pages) {
    const policy = /http-equiv="content-security-policy"\s+content="([^"]+)"/i.exec(text)?.[1] ?? '';
    expect(policy, path).toContain("default-src 'self'");
    expect(text.indexOf('http-equiv'), path).toBeLessThan(text.indexOf('<title>'));
    // Decap styles its screen inline; scripts it must not.
    const isScreen = path === 'admin/index.html';
    const inline = isScreen ? /script-src [^;]*unsafe-inline/ : /unsafe-inline/;
    expect(policy, path).not.toMatch(inline);
    expect(policy, path).not.toMatch(/'unsafe-eval'/);
    expect(policy, path).not.toMatch(/https?:/);
  }
});

test('a part of a file is answered, and one that no file can have is answered with the whole', async ({
  request,
  demo,
}) => {
  const ask = (range: string) =>
    request.get(`${demo}/favicon.svg`, { headers: { range, 'accept-encoding': 'identity' } });
  const part = await ask('bytes=0-4');
  expect([part.status(), (await part.body()).length]).toEqual([206, 5]);
  for (const range of ['bytes=5-2', 'bytes=0-999999999999999999999', 'lines=1'])
    expect((await ask(range)).status(), range).toBe(200);
});
