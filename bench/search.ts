/**
 * `npm run bench:search -- --n 10000 [--n 1000 …]`: what a search costs a visitor's phone and the build, with n records.
 * Real Chromium on loopback, processor throttled four times; text compressed with Brotli as a web server would.
 * Cold: a browser that never saw the site asks its first question, all at once. Touched: as visitors do, it touches the
 * field first and asks a third of a second later. Next: it asks another. Again: the same once more. Typing: questions
 * are typed letter by letter, and each letter is answered.
 * Plain Pagefind (pages of HTML crawled, its own client called as its default screen does) runs beside it.
 */
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { facetLabels } from '../src/search/labels.ts';
import { browserArgs, findBrowser } from '../tools/browser.ts';
import { readQueries } from './judged-sets.ts';
import { serveCompressed, writeSearchSite } from './search-site.ts';
import { makeArchive } from './synthetic-archive.ts';

const { values } = parseArgs({ options: { n: { type: 'string', multiple: true, default: ['10000'] } } });
const slowdown = 4;
/** Beyond this, a common word takes plain Pagefind minutes, and it is left out. */
const mostForPlain = 20_000;
/** From touching the field to the first letter, in milliseconds. */
const beforeTyping = 300;

/** Queries of every kind, in a fixed order. */
const queries = ['wards', 'kindergartens']
  .flatMap((set) => readQueries(join(import.meta.dirname, 'search-sets', set)))
  .filter((_, number) => number % 7 === 0)
  .map(({ query }) => query);
const firstQuery = 'day hoc stem lop 4';
const coldQueries = [firstQuery, ...queries.filter((_, number) => number % 4 === 0)];
const typedQueries = ['ren chu dep lop 1', 'trẻ biếng ăn', 'phan loai rac tai nguon'];

const steps = ['cold', 'touched', 'next', 'again', 'typing'] as const;
type Costs = Record<(typeof steps)[number], Cost[]>;

type Engine = 'Ours' | 'Plain';

/** What one question cost. */
interface Cost {
  bytes: number;
  requests: number;
  milliseconds: number;
}

/** A page that never saw the site, slowed down. */
async function open(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const devtools = await page.context().newCDPSession(page);
  await page.goto(origin);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/** Calls what the page offers under a name. @returns how long it took */
async function call(page: Page, name: string, query: string): Promise<number> {
  return page.evaluate(
    async ([called, asked]) => {
      const start = performance.now();
      await (window as unknown as Record<string, (query: string) => Promise<unknown>>)[called]?.(asked);
      return performance.now() - start;
    },
    [name, query] as const,
  );
}

const ask = (page: Page, engine: Engine, query: string) => call(page, `search${engine}`, query);

/** Asks all questions of one engine. What crosses the wire is counted by the server: workers’ requests, too. */
async function measure(
  browser: Browser,
  { origin, sent }: { origin: string; sent: () => { bytes: number; requests: number } },
  engine: Engine,
): Promise<Costs> {
  const cost = async (page: Page, query: string): Promise<Cost> => {
    const before = sent();
    const milliseconds = await ask(page, engine, query);
    const after = sent();
    return { milliseconds, bytes: after.bytes - before.bytes, requests: after.requests - before.requests };
  };
  const costs: Costs = { cold: [], touched: [], next: [], again: [], typing: [] };
  for (const query of coldQueries) {
    const page = await open(browser, origin);
    costs.cold.push(await cost(page, query));
    await page.context().close();
    const other = await open(browser, origin);
    await call(other, `touch${engine}`, '');
    await other.waitForTimeout(beforeTyping);
    costs.touched.push(await cost(other, query));
    await other.context().close();
  }
  const page = await open(browser, origin);
  await ask(page, engine, firstQuery);
  for (const query of queries) {
    costs.next.push(await cost(page, query));
    costs.again.push(await cost(page, query));
  }
  await page.context().close();
  const typing = await open(browser, origin);
  await ask(typing, engine, firstQuery);
  for (const query of typedQueries)
    for (let length = 1; length <= query.length; length += 1)
      costs.typing.push(await cost(typing, query.slice(0, length)));
  await typing.context().close();
  return costs;
}

const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(part * numbers.length))] ?? 0;

function describe(costs: readonly Cost[]): string {
  const of = (name: keyof Cost, part: number) =>
    quantile(
      costs.map((cost) => cost[name]),
      part,
    );
  const kB = (part: number) => (of('bytes', part) / 1000).toFixed(0).padStart(5);
  const ms = (part: number) => of('milliseconds', part).toFixed(0).padStart(6);
  return `${kB(0.5)} ${kB(0.95)} ${kB(1)} ${String(of('requests', 0.5)).padStart(6)} ${String(of('requests', 1)).padStart(4)} ${ms(0.5)} ${ms(0.95)} ${ms(1)}`;
}

const sizeOf = (folder: string) =>
  globSync('**/*', { cwd: folder })
    .filter((path) => !path.endsWith('.br'))
    .map((path) => statSync(join(folder, path)))
    .filter((stat) => stat.isFile())
    .reduce((sum, { size }) => sum + size, 0);

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
for (const n of values.n.map(Number)) {
  const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const written = await writeSearchSite(work, makeArchive(n), facetLabels, n <= mostForPlain);
    const served = await serveCompressed(work);
    console.log(
      `\n${n} records, ${coldQueries.length} cold and ${queries.length} further questions, processor ÷ ${slowdown}`,
    );
    console.log(`${''.padEnd(22)}  kB: median   95%   most  requests  most  ms: median   95%   most`);
    const engines = [
      ['this site', 'Ours', written.ours, 'pagefind'],
      ...(n > mostForPlain ? [] : [['plain Pagefind', 'Plain', written.plain, 'plain/pagefind'] as const]),
    ] as const;
    const warm: number[] = [];
    for (const [name, engine, milliseconds, folder] of engines) {
      const costs = await measure(browser, served, engine);
      for (const step of steps) console.log(`${`${name}, ${step}`.padEnd(26)}${describe(costs[step])}`);
      console.log(
        `${name}: index ${(sizeOf(join(work, folder)) / 1e6).toFixed(1)} MB, written in ${(milliseconds / 1000).toFixed(1)} s`,
      );
      warm.push(
        quantile(
          costs.next.map((cost) => cost.milliseconds),
          0.5,
        ),
      );
    }
    if (warm.length > 1)
      console.log(
        `median of a further question: ${((warm[1] ?? 0) / (warm[0] ?? 1)).toFixed(1)} times faster than plain Pagefind`,
      );
    served.server.close();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
await browser.close();
process.exit(0);
