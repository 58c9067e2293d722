/**
 * `npm run bench:lighthouse [-- NAME …] [--runs 3]`: Lighthouse (mobile, simulated slow 4G) on one page per template of
 * the built site, or on those named, over a server that sends Brotli. Each run has a browser of its own. Told is, of
 * several runs, the one with the median largest paint, and the largest layout shift of all; a run during which other
 * programs had the processor is made again. Ends with 1 when a page falls short of what is asked or could not be measured.
 * Pages that ask not to be indexed are not scored for search engines.
 */
import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import type { Result } from 'lighthouse';
import { templates } from '../tests/site/routes.ts';
import { browserArgs, findBrowser } from '../tools/browser.ts';
import { serve } from '../tools/serve.ts';

const asked = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
type Category = keyof typeof asked;
const categories = Object.keys(asked) as Category[];
/** In seconds, to the tenth that Lighthouse tells. Of a page whose address asks something the largest paint is the answer. */
const mostPaint = 1.2;

/** This machine itself, without any network, paints a page of the site in a fifth of that when nobody else needs it. */
const undisturbedPaintMs = 600;

/** A run that takes longer hangs, in milliseconds. */
const longestRun = 120_000;

const { values, positionals: only } = parseArgs({
  options: { runs: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const runs = Number(values.runs);

const { server, origin } = await serve('dist', 0);
const environment = { ...process.env, CHROME_PATH: findBrowser() };
const flags = [
  '--quiet',
  '--output=json',
  '--no-enable-error-reporting',
  `--only-categories=${categories.join(',')}`,
  `--chrome-flags=--headless ${browserArgs.join(' ')}`,
];

/** One run in a process and a browser of its own: what goes wrong there touches no other. */
async function audit(address: string): Promise<Result> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/lighthouse/cli/index.js', origin + address, ...flags],
    { env: environment, timeout: longestRun, killSignal: 'SIGKILL', maxBuffer: Infinity },
  );
  const result = JSON.parse(stdout) as Result;
  if (result.runtimeError) throw new Error(result.runtimeError.message);
  return result;
}

const numberOf = ({ audits }: Result, id: string) => audits[id]?.numericValue ?? NaN;
const paintOf = (result: Result) => numberOf(result, 'largest-contentful-paint');
const shiftOf = (result: Result) => numberOf(result, 'cumulative-layout-shift');
const scoreOf = ({ categories: scored }: Result, category: Category) =>
  Math.round((scored[category]?.score ?? 0) * 100);

/** When the page was painted in truth, before anything was simulated. */
function observedPaintOf({ audits }: Result): number {
  const details = audits['metrics']?.details as { items?: Record<string, number>[] } | undefined;
  return details?.items?.[0]?.['observedLargestContentfulPaint'] ?? NaN;
}

/** The results of as many undisturbed runs as asked, or, when twice as many were not enough, of all; and what failed. */
async function measure(
  address: string,
): Promise<{ results: Result[]; disturbed: number; failures: string[] }> {
  const undisturbed: Result[] = [];
  const disturbed: Result[] = [];
  const failures: string[] = [];
  for (let tried = 0; tried < 2 * runs && undisturbed.length < runs; tried += 1)
    try {
      const result = await audit(address);
      (observedPaintOf(result) <= undisturbedPaintMs ? undisturbed : disturbed).push(result);
    } catch (fault) {
      failures.push(fault instanceof Error ? (fault.message.trim().split('\n').at(-1) ?? '') : String(fault));
    }
  const results = undisturbed.length > 0 ? undisturbed : disturbed;
  return { results, disturbed: disturbed.length, failures };
}

/** Where a page falls short of what is asked, in lines that say why. */
function shortfallsOf(result: Result, shift: number, isAsked: boolean): string[] {
  const { audits, categories: scored } = result;
  const isIndexed = audits['is-crawlable']?.score === 1;
  const low = categories.filter(
    (category) => scoreOf(result, category) < asked[category] && (category !== 'seo' || isIndexed),
  );
  const lines = low.map((category) => {
    const failed = (scored[category]?.auditRefs ?? []).filter(
      ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1,
    );
    return `${category} ${scoreOf(result, category)} (${failed.map(({ id }) => id).join(', ')})`;
  });
  if (!(shift < 0.0005)) lines.push(`layout shift ${shift}`);
  const paint = Math.round(paintOf(result) / 100) / 10;
  if (!isAsked && !(paint <= mostPaint)) lines.push(`largest paint ${paint} s`);
  return lines;
}

/** A browser logs the status of a page that answers 404 as an error of that page; asked by its file's name, it is found. */
const addresses = { ...templates, 'not-found': '/404.html' };

const shortfalls: string[] = [];
console.log(
  `Of ${runs} runs a page, the one with the median largest paint (LCP); disturbed runs were made again.\n`,
);
console.log(`${'template'.padEnd(28)}perf  a11y  best   seo   CLS     FCP     LCP ms  runs disturbed failed`);
for (const [name, address] of Object.entries(addresses)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const { results, disturbed, failures } = await measure(address);
  shortfalls.push(...failures.map((failure) => `${name}: a run failed: ${failure}`));
  results.sort((a, b) => paintOf(a) - paintOf(b));
  const median = results[Math.floor((results.length - 1) / 2)];
  const counts = [results.length, disturbed, failures.length].map((count) => String(count).padStart(6));
  if (!median) {
    console.log(`${name.padEnd(28)}not measured${counts.join('  ')}`);
    continue;
  }
  const shift = Math.max(...results.map(shiftOf));
  console.log(
    name.padEnd(28) +
      categories.map((category) => String(scoreOf(median, category)).padStart(4)).join('  ') +
      shift.toFixed(3).padStart(7) +
      numberOf(median, 'first-contentful-paint').toFixed(0).padStart(8) +
      paintOf(median).toFixed(0).padStart(8) +
      counts.join('  '),
  );
  shortfalls.push(...shortfallsOf(median, shift, address.includes('?q=')).map((line) => `${name}: ${line}`));
}
server.close();
console.log(['', ...shortfalls].join('\n'));
process.exit(shortfalls.length > 0 ? 1 : 0);
