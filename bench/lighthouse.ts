/**
 * `npm run bench:lighthouse [-- NAME …]`: Lighthouse (mobile, simulated slow 4G) on one page per template of the built
 * site, or on those named, over a server that sends Brotli. Prints every score, the layout shift and the largest paint;
 * ends with 1 when one falls short of what is asked. Pages that ask not to be indexed are not scored for search engines.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { templates } from '../tests/site/routes.ts';
import { browserArgs, findBrowser } from '../tools/browser.ts';
import { compress, serveCompressed } from './compressed-site.ts';

const asked = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
type Category = keyof typeof asked;
const categories = Object.keys(asked) as Category[];
const mostPaintMs = 1200;

const only = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
cpSync('dist', folder, { recursive: true });
await compress(folder, '**/*.{html,css,js,json,svg,xml}');
const { server, origin } = await serveCompressed(folder);
const port = 9333;
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserArgs, `--remote-debugging-port=${port}`],
});
const shortfalls: string[] = [];
console.log(`${'template'.padEnd(28)}perf  a11y  best   seo   CLS  LCP ms`);
for (const [name, address] of Object.entries(templates)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const run = await lighthouse(origin + address, {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    ignoreStatusCode: true,
  });
  if (!run) throw new Error(`Lighthouse gave nothing for ${address}`);
  const { audits, categories: scored } = run.lhr;
  const isIndexed = audits['is-crawlable']?.score === 1;
  const scores = categories.map((category) => Math.round((scored[category]?.score ?? 0) * 100));
  const shift = audits['cumulative-layout-shift']?.numericValue ?? NaN;
  const paint = audits['largest-contentful-paint']?.numericValue ?? NaN;
  console.log(
    name.padEnd(28) +
      scores.map((score) => String(score).padStart(4)).join('  ') +
      `${shift.toFixed(3).padStart(7)}${paint.toFixed(0).padStart(8)}`,
  );
  categories.forEach((category, at) => {
    if (category === 'seo' && !isIndexed) return;
    if ((scores[at] ?? 0) >= asked[category]) return;
    const failed = (scored[category]?.auditRefs ?? []).filter(
      ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1,
    );
    shortfalls.push(`${name}: ${category} ${scores[at] ?? 0} (${failed.map(({ id }) => id).join(', ')})`);
  });
  if (shift > 0.0005) shortfalls.push(`${name}: layout shift ${shift}`);
  if (paint > mostPaintMs) shortfalls.push(`${name}: largest paint ${paint.toFixed(0)} ms`);
}
await browser.close();
server.close();
rmSync(folder, { recursive: true, force: true });
for (const shortfall of shortfalls) console.log(shortfall);
process.exit(shortfalls.length > 0 ? 1 : 0);
