/**
 * `npm run bench:weight`: what one page of each template weighs over the wire, Brotli, first visit, nothing touched:
 * the HTML with its styles and scripts, and apart from these its fonts and pictures. Build the site first.
 */
import { chromium } from '@playwright/test';
import { templates } from '../tests/site/routes.ts';
import { browserArgs, findBrowser } from '../tools/browser.ts';
import { textWeight, weighPage } from '../tools/page-weight.ts';
import { serve } from '../tools/serve.ts';

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);

const { server, origin } = await serve('dist', 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
console.log(`${'template'.padEnd(28)}    HTML     CSS      JS   total   fonts pictures`);
for (const [name, address] of Object.entries(templates)) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const weight = await weighPage(await context.newPage(), origin + address);
  await context.close();
  const { html, css, js, fonts, pictures } = weight;
  console.log(`${name.padEnd(28)}${[html, css, js, textWeight(weight), fonts, pictures].map(kB).join('')}`);
}
await browser.close();
server.close();
