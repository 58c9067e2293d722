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
const pages = { ...templates, ...(existsSync('dist/gallery') && { gallery: '/gallery/' }) };
await mkdir('screenshots', { recursive: true });
const { server, origin } = await serve('dist', 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
for (const viewport of sizes) {
  const page = await browser.newPage({ viewport });
  for (const [name, path] of Object.entries(pages)) {
    if (only && !name.includes(only)) continue;
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: `screenshots/${name}-${viewport.width}.png`, fullPage: true });
  }
  await page.close();
}
await browser.close();
server.close();
console.log(
  `Screenshots of ${Object.keys(pages).length} templates at ${sizes.map(({ width }) => width).join(', ')} px are in screenshots/.`,
);
