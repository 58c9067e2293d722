import { expect } from '@playwright/test';
import { vi } from '../../src/text/vi.ts';
import { test } from './site.ts';

const withPicture = '/tin-bai/thu-hai-dau-thang-o-mot-cua/';

test('a story leads on: to its initiatives, its units and other stories, never to itself', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/tin-bai/mot-cai-can-bay-nha-bep/`);
  await expect(page.getByRole('heading', { name: vi.stories.initiatives })).toBeVisible();
  const others = page.locator('section', {
    has: page.getByRole('heading', { name: vi.stories.others, exact: true }),
  });
  await expect(others.getByRole('article')).toHaveCount(3);
  await expect(others.locator('a[href="/tin-bai/mot-cai-can-bay-nha-bep/"]')).toHaveCount(0);
  await expect(page.locator('main article a[href^="/don-vi/"]').first()).toBeVisible();
});

test('a story can be printed and handed on, and not saved: the shortlist is for initiatives', async ({
  page,
  demo,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo });
  await page.goto(demo + withPicture);
  const actions = page.getByRole('group', { name: vi.actions.label });
  await expect(actions.getByRole('button', { name: vi.actions.printPage })).toBeVisible();
  await expect(actions.getByRole('button', { name: vi.actions.save })).toHaveCount(0);
  await actions.getByRole('button', { name: vi.actions.copy }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(withPicture);
});

test('a list of stories shows the picture of each that has one', async ({ page, demo }) => {
  await page.goto(`${demo}/tin-bai/`);
  const card = page.getByRole('article').filter({ has: page.locator(`a[href="${withPicture}"]`) });
  const picture = card.locator('img');
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const without = page
    .getByRole('article')
    .filter({ has: page.locator('a[href="/tin-bai/mot-cai-can-bay-nha-bep/"]') });
  await expect(without.locator('img')).toHaveCount(0);
});
