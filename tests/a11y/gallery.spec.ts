/** The gallery of components: there for engineers, absent from what ships. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { dev } from 'astro';
import { vi } from '../../src/text/vi.ts';
import { folders } from '../site/site.ts';

test('every component is shown in each state, without accessibility fault, in light and forced colours', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const server = await dev({ root: '.', server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  try {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`http://127.0.0.1:${server.address.port}/gallery/`);
      await expect(page.getByText(vi.archiveNote)).toBeVisible();
      await expect(page.getByText(vi.initiative.adoptersCount(20), { exact: true })).toBeVisible();
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
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
