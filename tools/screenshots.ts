/** `npm run screenshots`: every template at three widths, into `screenshots/`, to be looked at; the gallery too where it was built. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { templates } from '../tests/site/routes.ts';
import { browserArgs, findBrowser } from './browser.ts';
import { serve } from './serve.ts';

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

const only = process.argv[2];
const gallery = { gallery: '/gallery/', 'gallery-pages': '/gallery/pages/' };
const pages = { ...templates, ...(existsSync('dist/gallery') && gallery) };
await mkdir('screenshots', { recursive: true });
const { server, origin } = await serve('dist', 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
for (const viewport of sizes) {
  const page = await browser.newPage({ viewport });
  for (const [name, path] of Object.entries(pages)) {
    if (only && !name.includes(only)) continue;
    // Left first: a page whose address differs only after the # would not be loaded again.
    await page.goto('about:blank');
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    // As tall as the page, so that what waits to come near is drawn.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: viewport.width, height });
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `screenshots/${name}-${viewport.width}.png`, fullPage: true });
    await page.setViewportSize(viewport);
  }
  await page.close();
}
await browser.close();
server.close();
console.log(
  `Screenshots of ${Object.keys(pages).length} templates at ${sizes.map(({ width }) => width).join(', ')} px are in screenshots/.`,
);
