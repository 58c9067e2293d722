import { expect, type Page } from '@playwright/test';
import { costBands, spreadSteps } from '../../src/schemas/derive.ts';
import { grades } from '../../src/schemas/vocabulary.ts';
import { vi } from '../../src/text/vi.ts';
import { stem } from './search-page.ts';
import { test } from './site.ts';

const { search: words } = vi;
const phone = { width: 360, height: 740 };

/** Goes on by Tab until what has the keyboard is called so. */
async function tabTo(page: Page, name: string | RegExp, role: 'link' | 'button' | 'searchbox') {
  const wanted = page.getByRole(role, { name });
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    for (const element of await wanted.all())
      if (await element.evaluate((node) => node === document.activeElement)) return element;
  }
  throw new Error(`no ${role} ${String(name)} within 80 presses of Tab`);
}

test('from the home page of a phone, a cheap STEM idea for grade 4 that two schools adopted is two touches away', async ({
  page,
  demo,
}) => {
  await page.setViewportSize(phone);
  await page.goto(`${demo}/`);
  await page.getByRole('link', { name: vi.home.chips[0], exact: true }).click();
  const first = page.locator('[data-results] li').first();
  await expect(first).toContainText(costBands.thap.label);
  await expect(first).toContainText('2 đơn vị đã áp dụng');
  await first.getByRole('link').click();
  await expect(page).toHaveURL(demo + stem);
});

test('by the lists, too: grade 4, narrowed to what two units adopted, says of each idea what it costs', async ({
  page,
  demo,
}) => {
  await page.setViewportSize(phone);
  await page.goto(`${demo}/`);
  await page.getByRole('link', { name: new RegExp(`^${grades['lop-4']} `) }).click();
  await page.getByRole('button', { name: words.filtersChosen(1) }).click();
  const twoUnits = page.getByLabel(words.adopted(spreadSteps['tu-hai']));
  await expect(twoUnits).toBeVisible();
  await twoUnits.check();
  const sheet = page.getByRole('dialog');
  await sheet.locator('[data-show]').click();
  const found = page.locator('[data-complete] article');
  await expect(found.first()).toBeVisible();
  for (const verdict of await found.locator('.verdict').allTextContents())
    expect(Number(/(\d+) đơn vị đã áp dụng/.exec(verdict)?.[1])).toBeGreaterThanOrEqual(2);
  const idea = found.filter({ has: page.locator(`a[href="${stem}"]`) });
  await expect(idea.locator('.verdict')).toContainText(costBands.thap.label);
});

test('an address from before the facet told how many still narrows to what anyone adopted', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/sang-kien/?nhan-rong=co`);
  const verdicts = page.locator('[data-complete] .verdict');
  await expect(verdicts.first()).toBeVisible();
  for (const verdict of await verdicts.allTextContents()) expect(verdict).toContain('đơn vị đã áp dụng');
});

test('by the keyboard alone: from the home page to a printed initiative', async ({ page, demo }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.goto(`${demo}/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: vi.nav.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, /.*/, 'searchbox');
  await page.keyboard.type('day hoc stem lop 4');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-results] a[href="${stem}"]`)).toBeVisible();
  const title = (await page.locator(`[data-results] a[href="${stem}"]`).textContent())?.trim() ?? '';
  await tabTo(page, title, 'link');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(demo + stem);
  const print = await tabTo(page, vi.actions.print, 'button');
  await expect(print).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const part of [page.locator('.site-header nav').first(), print, page.getByRole('searchbox').first()])
    await expect(part).toBeHidden();
});
