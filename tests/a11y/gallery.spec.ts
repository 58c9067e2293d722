/** The gallery of components: there for engineers, absent from what ships. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { dev } from 'astro';
import { vi } from '../../src/text/vi.ts';
import { folders } from '../site/site.ts';

test('every component and page is shown in each state, without accessibility fault, in light and forced colours', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const server = await dev({ root: '.', server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  try {
    const origin = `http://127.0.0.1:${server.address.port}`;
    const shown = {
      '/gallery/': [vi.archiveNote, vi.initiative.adoptersCount(20)],
      '/gallery/pages/': [vi.initiative.shortNote, vi.units.none, vi.honours.emptyYear(2024)],
    };
    for (const [path, words] of Object.entries(shown)) {
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(origin + path);
        for (const text of words) await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
        for (const forcedColors of ['none', 'active'] as const) {
          await page.emulateMedia({ forcedColors });
          // The gallery repeats what a page has once: landmarks and headings of the first level.
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
            .analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          ).toEqual([]);
        }
      }
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  } finally {
    await server.stop();
  }
});

test('what ships has no gallery', () => {
  for (const folder of Object.values(folders)) {
    expect(existsSync(`${folder}/index.html`), folder).toBe(true);
    expect(existsSync(`${folder}/gallery`), folder).toBe(false);
  }
});
