import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { templates } from '../site/routes.ts';
import { test } from '../site/site.ts';

for (const [name, path] of Object.entries(templates)) {
  test(`${name}: no accessibility fault, no foreign request, no console error at 360 and 1440 px`, async ({
    page,
    demo,
  }) => {
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
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        ),
      ).toEqual([]);
    }
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test(`${name}: nothing runs out of the page at 320 px`, async ({ page, demo }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(demo + path, { waitUntil: 'networkidle' });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
