/** Nothing jumps while a page comes: neither when its fonts are late, nor when its script puts in what was asked. */
import { expect, type Page } from '@playwright/test';
import { templates } from './routes.ts';
import { test } from './site.ts';

test.use({ viewport: { width: 412, height: 823 } });

/** What the specification of layout shifts says of one; TypeScript's own types know none. */
interface Shift extends PerformanceEntry {
  value: number;
  sources: readonly { node: Node | null }[];
}

/** Opens a page. @returns how far its parts have jumped once it stands, as Cumulative Layout Shift, and which */
async function jumps(page: Page, address: string): Promise<{ sum: number; parts: string }> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const parts = sources.map(({ node }) => node?.nodeName ?? '').join(' ');
        performance.mark('jump', { detail: { value, parts } });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.locator('[data-answers][aria-busy]')).toHaveCount(0);
  const found = await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
    return performance
      .getEntriesByName('jump')
      .map((mark) => (mark as PerformanceMark).detail as { value: number; parts: string });
  });
  return {
    sum: found.reduce((sum, { value }) => sum + value, 0),
    parts: found.map(({ parts }) => parts).join(', '),
  };
}

for (const [name, address] of Object.entries(templates))
  test(`nothing jumps while the page “${name}” comes`, async ({ page, demo }) => {
    const { sum, parts } = await jumps(page, demo + address);
    expect(sum, parts).toBeLessThan(0.001);
  });

for (const name of ['home', 'archive', 'initiative-full', 'honours', 'campaign-page', 'story'] as const)
  test(`hardly anything jumps when the fonts of the page “${name}” are late`, async ({ page, demo }) => {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    const { sum, parts } = await jumps(page, demo + templates[name]);
    expect(sum, parts).toBeLessThan(0.03);
  });
