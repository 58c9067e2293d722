import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { vi } from '../../src/text/vi.ts';
import { templates } from '../site/routes.ts';
import { test } from '../site/site.ts';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe holds against a page as it stands. */
async function faultsOf(page: Page, tags = everyRule): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** The text cut by the box it stands in, which does not scroll. What ends in “…” is whole on the page it leads to, or in its heading. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, textOverflow, webkitLineClamp } = getComputedStyle(element);
        if (!element.clientWidth || clipPath !== 'none') return false;
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
        const isShort = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
        return (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) || isShort;
      })
      .map(
        (element) => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`,
      ),
  );

/** What would move although the visitor asked for rest. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return (
          transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0) ||
          animationName !== 'none' ||
          scrollBehavior === 'smooth'
        );
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
  );

for (const [name, path] of Object.entries(templates)) {
  test(`${name}: no accessibility fault at 360 and 1440 px, in forced colours too; no foreign request, no console error`, async ({
    page,
    demo,
  }) => {
    test.setTimeout(180_000);
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (
        !request.url().startsWith(demo) &&
        !request.url().startsWith('data:') &&
        !request.url().startsWith('blob:')
      )
        foreign.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const isMissingPage = name === 'not-found' && message.text().includes('404');
      if (message.type() === 'error' && !isMissingPage) complaints.push(message.text());
    });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(demo + path, { waitUntil: 'networkidle' });
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await faultsOf(page, ['cat.color'])).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    }
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  // 640 px is what a screen of 1280 leaves at 200 % zoom, 320 px what it leaves at 400 %.
  test(`${name}: nothing runs out of the page or is cut at 640 and 320 px, nothing moves when asked not to`, async ({
    page,
    demo,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(demo + path, { waitUntil: 'networkidle' });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await cutOff(page)).toEqual([]);
    }
    expect(await moving(page)).toEqual([]);
  });
}

test('the filters of the archive, all unfolded, have no accessibility fault: as a sheet and beside the results', async ({
  page,
  demo,
}) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${demo}/sang-kien/?q=lop&linh-vuc=day-hoc`, { waitUntil: 'networkidle' });
    if (width === 360) await page.getByRole('button', { name: vi.search.filtersChosen(1) }).click();
    await page.locator('[data-narrowing] details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    expect(await faultsOf(page)).toEqual([]);
  }
});

test('a school’s choice and a failed search have no accessibility fault', async ({ page, demo, context }) => {
  await page.goto(`${demo}/sang-kien/?q=lop`, { waitUntil: 'networkidle' });
  await page.getByText(vi.search.profile.title).click();
  await page.locator('[data-profile] select').first().selectOption({ index: 1 });
  await expect(page.locator('[data-favouring]')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await context.setOffline(true);
  await page.getByRole('searchbox', { name: vi.archive.search }).fill('an toàn');
  await expect(page.locator('[data-failed]')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});
