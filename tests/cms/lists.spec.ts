import { expect } from '@playwright/test';
import { test } from './office.ts';
import { Screen } from './screen.ts';

test.describe.configure({ timeout: 120_000 });

test('lists tell unit, year and level, and are searched without tones', async ({ page, office }) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.openList('Sáng kiến năm 2023');
  await expect(
    page.getByRole('link', {
      name: /ghép đôi học sinh lớp 4 .*\(Trường Tiểu học Hoa Mai · 2022–2023 · Cấp thành phố\)/,
    }),
  ).toBeVisible();

  const search = page.getByPlaceholder('Tìm, không cần dấu');
  for (const [list, typed, found] of [
    ['Sáng kiến năm 2023', 'goc sach', /Góc sách ngoài hành lang/],
    ['Sáng kiến năm 2023', 'hoa mai ghep doi', /ghép đôi học sinh lớp 4/],
    ['Văn bản', '12/qd', /Công nhận sáng kiến cấp cơ sở năm học/],
    ['Đơn vị', 'nang mai', /Trường Mầm non Nắng Mai/],
  ] as const) {
    await screen.openList(list);
    await search.fill(typed);
    await search.press('Enter');
    await expect(page.getByRole('heading', { name: /Kết quả tìm kiếm/ })).toBeVisible();
    await expect(page.getByRole('link', { name: found }).first()).toBeVisible();
  }
});

test('relations are chosen by name, typed without tones', async ({ page, office }) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.add('Tin bài', 'Tin bài');
  await screen.choose('Sáng kiến được nhắc tới', 'ghep doi');
  await screen.choose('Đơn vị được nhắc tới', 'ben sen');
  await expect(page.getByText(/ghép đôi học sinh lớp 4 .*Cấp thành phố/).first()).toBeVisible();
  await expect(page.getByText(/Bến Sen/).first()).toBeVisible();
  await screen.field('Đơn vị được nhắc tới').pressSequentially('khong co dau');
  await expect(page.getByText('Không thấy mục nào')).toBeVisible();
});

test('every list and every form opens under a content policy without eval, in Vietnamese', async ({
  page,
  office,
}) => {
  const answer = await page.request.get(`${office.origin}/admin/`);
  expect(await answer.text()).toMatch(/Content-Security-Policy/);
  expect(await answer.text()).not.toContain("'unsafe-eval'");
  expect(answer.headers()['x-frame-options']).toBe('SAMEORIGIN');

  const screen = new Screen(page, office);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await screen.signIn();
  for (const list of [
    'initiatives-2023',
    'collectives',
    'individuals',
    'reports',
    'documents',
    'units',
    'campaigns',
    'stories',
    'pages',
  ]) {
    await page.goto(`${office.origin}/admin/#/collections/${list}`);
    await page.locator('main a[href*="/entries/"], a[href*="/entries/"]').first().click();
    await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeVisible();
    await expect(page.frameLocator('iframe').locator('main h1')).toBeVisible({ timeout: 15_000 });
  }
  await page.goto(`${office.origin}/admin/#/collections/thesaurus`);
  await page.getByRole('link', { name: 'Trường học' }).click();
  await expect(screen.field('Chủ đề')).toHaveValue('Trường học');
  await page.goto(`${office.origin}/admin/#/collections/settings/entries/site`);
  await expect(screen.field('Tên trang')).toBeVisible();
  await page.goto(`${office.origin}/admin/#/workflow`);
  await expect(page.getByRole('heading', { name: 'Bản nháp và duyệt' })).toBeVisible();
  expect(screen.violations).toEqual([]);
  expect(faults).toEqual([]);
});
