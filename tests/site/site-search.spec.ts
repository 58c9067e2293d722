/** The search of the whole site: everything published, by kind. */
import { expect, type Page } from '@playwright/test';
import { vi } from '../../src/text/vi.ts';
import { answered, count, putNewSite, showAll, stem, tabTo } from './search-page.ts';
import { test } from './site.ts';

const { search: words } = vi;

const answeredNothing = async (page: Page) => {
  await expect(count(page)).toHaveText(words.start);
  await expect(page.locator('[data-found]')).toBeHidden();
  await expect(page.getByRole('status')).toHaveText(words.start);
};

test('the site search groups what it finds: initiatives first, each kind with its number, more on demand', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/tim-kiem/?q=hoc+sinh`);
  const groups = page.locator('[data-kind]:visible');
  await expect(groups.first()).toHaveAttribute('data-kind', 'initiative');
  await expect(groups.first().locator('li')).toHaveCount(5);
  const jumps = page.getByRole('navigation', { name: words.kindLabel }).getByRole('link');
  expect(await jumps.count()).toBe(await groups.count());
  const total = Number(await groups.first().locator('[data-kind-count]').innerText());
  await expect(jumps.first()).toHaveText(`${words.kinds.initiative} ${total}`);

  const kind = await page
    .locator('[data-kind]:visible', { has: page.locator('.on button:visible') })
    .first()
    .getAttribute('data-kind');
  const other = page.locator(`[data-kind="${kind ?? ''}"]`);
  const number = Number(await other.locator('[data-kind-count]').innerText());
  expect(number).toBeGreaterThan(3);
  await expect(other.locator('li')).toHaveCount(3);
  await other.locator('.on button').click();
  await expect(other.locator('li')).toHaveCount(Math.min(number, 27));
  await expect(other.locator('li').nth(3).getByRole('link')).toBeFocused();

  await page.getByRole('link', { name: words.allInitiatives(total) }).click();
  await expect(page).toHaveURL(`${demo}/sang-kien/?q=hoc+sinh`);
  await answered(page);
  await showAll(page);
  await expect(page.locator('[data-found] article')).toHaveCount(total);
});

test('the site search counts what has every word; what comes near is shown, marked and not counted', async ({
  page,
  demo,
}) => {
  const initiatives = page.locator('[data-kind="initiative"]');
  await page.goto(`${demo}/tim-kiem/?q=day+hoc+stem+lop+4`);
  await expect(initiatives).toBeVisible();
  await expect(page.locator('[data-near] .missing').first()).toBeVisible();
  let sum = 0;
  for (const group of await page.locator('[data-kind]:visible').all()) {
    const more = group.locator('.on button:visible');
    if ((await more.count()) > 0) await more.click();
    const told = await group.locator('[data-kind-count]').innerText();
    const complete = group.locator('[data-results] > li');
    if (await complete.count()) await expect(complete).toHaveCount(Number(told));
    else expect(told).toBe(words.onlyNearOfKind);
    sum += await complete.count();
  }
  await expect(count(page)).toHaveText(words.found(sum, 'day hoc stem lop 4'));

  await page.goto(`${demo}/tim-kiem/?q=stem+qwertyzz`);
  await expect(count(page)).toHaveText(words.onlyNear('stem qwertyzz'));
  await expect(initiatives.locator('.missing').first()).toHaveText(words.missing(['qwertyzz']));
  await expect(initiatives.locator('[data-kind-count]')).toBeEmpty();
  await expect(initiatives.getByRole('link', { name: words.inArchive })).toBeVisible();
});

test('the site search shows more of a kind on “try again” though a new site came between', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/tim-kiem/?q=hoc+sinh`);
  const group = page.locator('[data-kind]:visible', { has: page.locator('.on button:visible') }).first();
  const kind = (await group.getAttribute('data-kind')) ?? '';
  const own = page.locator(`[data-kind="${kind}"]`);
  const number = Number(await own.locator('[data-kind-count]').innerText());
  await answered(page);
  await putNewSite(page);
  await own.locator('.on button').click();
  await expect(page.locator('[data-failed]')).toBeVisible();
  await page.getByRole('button', { name: words.retry }).click();
  await expect(own.locator('li')).toHaveCount(Math.min(number, 27));
  await expect(own.locator('li').nth(3).getByRole('link')).toBeFocused();
});

test('the site search is typed, walked by keyboard, corrected and saved from like the archive', async ({
  page,
  demo,
}) => {
  const box = page.getByRole('searchbox', { name: words.label }).last();
  await page.goto(`${demo}/tim-kiem/`);
  await tabTo(box);
  await page.keyboard.type('day hoc stem lop 4');
  const first = page.locator('[data-results] li').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', stem);
  await expect(page).toHaveURL(`${demo}/tim-kiem/?q=day+hoc+stem+lop+4`);
  await expect(first.locator('mark').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(first.getByRole('link')).toBeFocused();
  await first.locator('[data-save]').click();
  await expect(first.locator('[data-save]')).toHaveAttribute('aria-pressed', 'true');
  await box.fill('dạy học stme');
  await page.locator('[data-suggestion] a').click();
  await expect(box).toHaveValue(/stem/i);
  await box.fill('qwertyzz');
  await expect(page.getByText(words.none('qwertyzz')).last()).toBeVisible();
  await expect(page.locator('[data-unknown]')).toHaveText(words.unknown(['qwertyzz']));
  await expect(page.locator('[data-lists]')).toBeVisible();
  await box.press('Escape');
  await expect(count(page)).toHaveText(words.start);
});

test('without a network the site search says so, leaves the lists in sight, and tries again', async ({
  page,
  demo,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${demo}/tim-kiem/?q=stem`);
  await expect(page.getByRole('status')).toHaveText(words.failed);
  await expect(page.locator('[data-lists]')).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: words.retry }).click();
  await expect(page.locator('[data-results] a').first()).toHaveAttribute('href', stem);
  await expect(page.locator('[data-failed]')).toBeHidden();
});

test('a jump to a kind of result keeps what was unfolded', async ({ page, demo }) => {
  await page.goto(`${demo}/tim-kiem/?q=truong+hoa+sua`);
  const honours = page.locator('[data-kind="honour"]');
  await honours.locator('.on button').click();
  const unfolded = Number(await honours.locator('[data-kind-count]').innerText());
  await expect(honours.locator('li')).toHaveCount(unfolded);
  await page.getByRole('navigation', { name: words.kindLabel }).getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/#nhom-honour$/);
  await page.waitForTimeout(300);
  await expect(honours.locator('li')).toHaveCount(unfolded);
});

test('the nearly right results of a kind stand under a heading of their own, after the right ones', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/tim-kiem/?q=day+hoc+stem+lop+4`);
  const initiatives = page.locator('[data-kind="initiative"]');
  await expect(initiatives.getByRole('heading', { name: words.near })).toBeVisible();
  await expect(initiatives.locator('[data-results] .missing')).toHaveCount(0);
  const near = initiatives.locator('[data-near] > li');
  expect(await near.count()).toBeGreaterThan(0);
  await expect(near.locator('.missing')).toHaveCount(await near.count());
});

test('who comes back from a result finds as many results as were there', async ({ page, demo }) => {
  await page.goto(`${demo}/tim-kiem/?q=hoc+sinh`);
  const group = page.locator('[data-kind]:visible', { has: page.locator('.on button:visible') }).first();
  const own = page.locator(`[data-kind="${(await group.getAttribute('data-kind')) ?? ''}"]`);
  const before = await own.locator('li').count();
  await own.locator('.on button').click();
  await expect.poll(() => own.locator('li').count()).toBeGreaterThan(before);
  const unfolded = await own.locator('li').count();
  const last = own.locator('.title a').last();
  await last.scrollIntoViewIfNeeded();
  const place = (await last.boundingBox())?.y ?? 0;
  await last.click();
  await expect(page.locator('[data-search]')).toHaveCount(0);
  await page.goBack();
  await expect(own.locator('li')).toHaveCount(unfolded);
  await expect.poll(async () => Math.abs(((await last.boundingBox())?.y ?? 0) - place)).toBeLessThan(80);
});

test('one letter is not yet a question of the whole site', async ({ page, demo }) => {
  await page.goto(`${demo}/tim-kiem/`);
  await page.locator('[data-search] input').last().fill('a');
  await answeredNothing(page);
  await page.locator('[data-search] input').last().fill('ao');
  await expect(page.locator('[data-found]')).toBeVisible();
  await page.locator('[data-search] input').last().fill('a');
  await answeredNothing(page);
});
