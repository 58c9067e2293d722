import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser } from '@playwright/test';
import { words } from '../../admin/words.ts';
import { editors, header, test, type Office } from './office.ts';
import { Screen } from './screen.ts';

test.describe.configure({ timeout: 120_000 });

/** An office of several people. */
async function openWithPeople(
  openOffice: (env?: Record<string, string>, prepare?: (root: string) => void) => Promise<Office>,
): Promise<Office> {
  return openOffice({ CMS_IDENTITY_HEADER: header }, (root) => {
    writeFileSync(join(root, 'content/settings/editors.yml'), editors);
  });
}

/** A screen at which somebody sits. */
async function screenOf(browser: Browser, office: Office, login: string): Promise<Screen> {
  const context = await browser.newContext({ extraHTTPHeaders: { [header]: login }, locale: 'vi-VN' });
  return new Screen(await context.newPage(), office);
}

test('an editor drafts and sends to review, a publisher publishes, and history names both', async ({
  browser,
  openOffice,
}) => {
  const office = await openWithPeople(openOffice);
  const lan = await screenOf(browser, office, 'lan');
  await lan.signIn();
  await lan.open('units', 'mn-nang-mai');
  await lan.fill('Tên đơn vị', 'Trường Mầm non Nắng Mai Mới');
  await lan.save();
  await lan.setStatus('Đang duyệt');
  // The screen shows an editor no button to publish; the server refuses one who asks anyhow.
  await expect(lan.page.getByRole('button', { name: 'Công bố', exact: true })).toHaveCount(0);
  await expect(lan.page.getByRole('button', { name: 'Gỡ khỏi trang' })).toHaveCount(0);
  await lan.page.getByRole('button', { name: /^Trạng thái:/ }).click();
  await lan.page.getByRole('menuitem', { name: 'Sẵn sàng công bố' }).click();
  expect(await lan.refusal()).toMatch(/^Chưa đổi trạng thái được\n/);
  const answer = await lan.page.evaluate(async () => {
    const { token } = (await (await fetch('/admin/api/session')).json()) as { token: string };
    const body = JSON.stringify({
      action: 'publishUnpublishedEntry',
      params: { collection: 'units', slug: 'mn-nang-mai' },
    });
    const response = await fetch('/admin/api', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-cms-token': token },
    });
    return [response.status, ((await response.json()) as { code: string }).code];
  });
  expect(answer).toEqual([403, 'forbidden']);

  const minh = await screenOf(browser, office, 'minh');
  await minh.signIn();
  await minh.open('units', 'mn-nang-mai');
  await minh.setStatus('Sẵn sàng công bố');
  await minh.publish();
  expect(office.git('log', '-1', '--format=%an <%ae>')).toBe('Phạm Quang Minh <minh@quan.example>');
  expect(
    office.git('log', '--format=%an <%ae>', '--no-merges', '-1', '--', 'content/units/mn-nang-mai.md'),
  ).toBe('Nguyễn Thị Lan <lan@quan.example>');
  expect(office.read('content/units/mn-nang-mai.md')).toContain('Trường Mầm non Nắng Mai Mới');
});

test('whoever is not on the list of editors is told so and gets nothing', async ({ browser, openOffice }) => {
  const office = await openWithPeople(openOffice);
  for (const login of ['khach', '']) {
    const stranger = await screenOf(browser, office, login);
    await stranger.page.goto(`${office.origin}/admin/`);
    await expect(stranger.page.getByRole('alert')).toHaveText('Bạn chưa có quyền vào trang quản trị.');
    await expect(stranger.page.getByRole('button')).toHaveCount(0);
    expect((await stranger.page.request.get(`${office.origin}/admin/api/status`)).status()).toBe(403);
  }
});

test('the page one signs in on has no accessibility fault, and leads to the guide', async ({
  page,
  office,
}) => {
  await page.goto(`${office.origin}/admin/`);
  await expect(page.getByRole('heading', { name: 'Xin chào, Ban biên tập' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByRole('link', { name: words.guide }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng một sáng kiến trong 5 phút');
});
