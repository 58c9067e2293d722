import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './office.ts';
import { Screen } from './screen.ts';

test.describe.configure({ timeout: 120_000 });

test('a site that cannot be built keeps the last good one, and the screen says which entry and why', async ({
  page,
  office,
}) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.siteIsLive();
  const path = 'content/units/th-hoa-mai.md';
  const good = office.read(path);
  office.write(path, good.replace('kind: truong-tieu-hoc', 'kind: truong-lang'));
  const status = page.locator('.site-status');
  await expect(status).toHaveText(
    /^Chưa lên trang: “Trường Tiểu học Hoa Mai”, ô “Loại đơn vị”: .* Trang đang hiện bản tốt gần nhất\.$/,
    { timeout: 60_000 },
  );
  expect((await page.request.get(`${office.origin}/don-vi/th-hoa-mai/`)).status()).toBe(200);

  office.write(path, good);
  await expect(status).toHaveText(/^Đã lên trang lúc/, { timeout: 60_000 });
});

test('while a new site is built and shown, every page a visitor opens is whole', async ({
  request,
  office,
}) => {
  const path = 'content/units/th-hoa-mai.md';
  office.write(path, office.read(path).replace('Trường Tiểu học Hoa Mai', 'Trường Tiểu học Hoa Mai Vàng'));

  const seen = new Set<string>();
  while (!seen.has('Trường Tiểu học Hoa Mai Vàng')) {
    const html = await (await request.get(`${office.origin}/don-vi/th-hoa-mai/`)).text();
    expect(html).toMatch(/<\/html>\s*$/);
    const sheets = [...html.matchAll(/href="(\/_astro\/[^"]+\.css)"/g)].map(([, sheet]) => sheet ?? '');
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect((await request.get(office.origin + sheet)).status()).toBe(200);
    seen.add(/<h1[^>]*>([^<]*)</.exec(html)?.[1]?.trim() ?? '');
  }
  expect([...seen]).toEqual(['Trường Tiểu học Hoa Mai', 'Trường Tiểu học Hoa Mai Vàng']);
});

test('an entry taken off the site leaves it, its page and its search', async ({ page, office }) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.open('initiatives-2023', 'goc-sach-hanh-lang/index');
  await page.getByRole('button', { name: 'Gỡ khỏi trang' }).click();
  await screen.siteIsLive();
  expect((await page.request.get(`${office.origin}/sang-kien/goc-sach-hanh-lang/`)).status()).toBe(404);
  await page.goto(`${office.origin}/tim-kiem/?q=goc%20sach`);
  await expect(page.getByRole('link', { name: /Góc sách ngoài hành lang/ })).toHaveCount(0);
  expect(office.git('ls-files', 'content/initiatives/2023/goc-sach-hanh-lang')).toBe('');
});

test('an entry whose publication is ended becomes a draft again', async ({ page, office }) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.open('stories', 'hai-em-mot-cuon-sach/index');
  await page.getByRole('button', { name: 'Đã công bố' }).click();
  await page.getByRole('menuitem', { name: 'Ngừng công bố' }).click();
  await expect
    .poll(() => office.git('branch', '--list', 'cms/*'))
    .toBe('cms/stories/hai-em-mot-cuon-sach/index');
  expect(office.git('ls-files', 'content/stories')).toBe('');
  await page.goto(`${office.origin}/admin/#/workflow`);
  await expect(page.getByText('Hai em, một cuốn sách, mười lăm phút').first()).toBeVisible();
});

test('an entry that others refer to is not taken off the site', async ({ page, office }) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.open('units', 'th-hoa-mai');
  await page.getByRole('button', { name: 'Gỡ khỏi trang' }).click();
  expect(await screen.refusal()).toMatch(/^Chưa gỡ được\n.*ghép đôi học sinh lớp 4/s);
  expect(office.git('ls-files', 'content/units/th-hoa-mai.md')).not.toBe('');
});

test('for a git host the screen signs in there, and brings what its form needs to check an entry', async ({
  page,
  openOffice,
}) => {
  const env = {
    CMS_BACKEND: 'gitlab',
    CMS_HOST: 'https://git.example',
    CMS_REPO: 'quan/sang-kien',
    CMS_APP_ID: 'abc',
  };
  const office = await openOffice(env, (root) => {
    rmSync(join(root, '.site'), { recursive: true });
  });
  const screen = new Screen(page, office);
  await page.goto(`${office.origin}/admin/`);
  await expect(page.getByRole('button', { name: /Đăng nhập bằng GitLab/ })).toBeVisible();
  expect(await (await page.request.get(`${office.origin}/admin/`)).text()).toContain(
    'blob: data: https://git.example;',
  );
  const archive = (await (await page.request.get(`${office.origin}/admin/kho.json`)).json()) as {
    units: unknown[];
  };
  expect(archive.units).toHaveLength(4);
  expect(screen.violations).toEqual([]);
});
