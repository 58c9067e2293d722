/**
 * `npm run bench:search -- --n 10000 [--n 1000 …]`: what a search costs a visitor's phone and the build, with n records.
 * Real Chromium on loopback with the screen of a phone, processor throttled four times; text compressed with Brotli as a web server would.
 * Cold: a browser that never saw the site asks its first question, all at once. Touched: as visitors do, it touches the
 * field first and asks a third of a second later. Next: it asks another. Again: the same once more. Typing: questions
 * are typed letter by letter, and each letter is answered.
 * Three are measured: a bare page with our search; the archive page of the built site, from the letter to its cards,
 * filters and counts; and plain Pagefind (pages of HTML crawled, its own client called as its default screen does).
 */
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { facetLabels } from '../src/search/labels.ts';
import { browserArgs, findBrowser } from '../tools/browser.ts';
import { readQueries } from './judged-sets.ts';
import { serveCompressed, type Served } from './compressed-site.ts';
import { buildSite, writeSearchSite } from './search-site.ts';
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

/** A search that is measured: where it is asked, and how. */
interface Engine {
  name: string;
  path: string;
  touch: (page: Page) => Promise<unknown>;
  /** @returns how long it took until the results were painted, in milliseconds */
  ask: (page: Page, query: string) => Promise<number>;
}

/** What one question cost. */
interface Cost {
  bytes: number;
  requests: number;
  milliseconds: number;
}

/** A search of the bare page, see search-page.ts. */
function engineOf(name: string, called: 'Ours' | 'Plain'): Engine {
  return {
    name,
    path: '/',
    touch: (page) => page.evaluate((touch) => (window as unknown as Calls)[touch]?.(''), `touch${called}`),
    ask: (page, query) =>
      page.evaluate(
        async ([search, asked]) => {
          const start = performance.now();
          await (window as unknown as Calls)[search]?.(asked);
          return performance.now() - start;
        },
        [`search${called}`, query] as const,
      ),
  };
}
type Calls = Record<string, (query: string) => Promise<unknown>>;

/** The archive page, as a visitor types into it. */
const archivePage: Engine = {
  name: 'archive page',
  path: '/sang-kien/',
  touch: (page) => page.focus('[data-search] input'),
  ask: (page, query) =>
    page.evaluate(async (asked) => {
      const [field] = document.querySelectorAll<HTMLInputElement>('[data-search] input');
      const [archive, count, found, nothing] = ['archive', 'count', 'found', 'nothing'].map((name) =>
        document.querySelector<HTMLElement>(`[data-${name}]`),
      );
      if (!field || !archive || !count || !found || !nothing) throw new Error('this is not the archive page');
      // The list the page was built with stands until the first results take its place.
      const old = found.querySelector('.title a');
      const start = performance.now();
      field.focus();
      field.value = asked;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((shown) => {
        const isShown = () =>
          !found.hidden &&
          (found.querySelector('.title a') !== old || !nothing.hidden) &&
          (!nothing.hidden || count.textContent.includes(`“${asked.trim()}”`) || asked.trim().length < 2);
        const observer = new MutationObserver(() => {
          if (!isShown()) return;
          observer.disconnect();
          shown();
        });
        observer.observe(archive, { childList: true, subtree: true, attributes: true });
      });
      await new Promise<void>((painted) => {
        requestAnimationFrame(() => setTimeout(painted));
      });
      return performance.now() - start;
    }, query),
};

/** A page that never saw the site, come to rest, so that opening it is not counted as search; then slowed down. */
async function open(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const devtools = await page.context().newCDPSession(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/** Asks all questions of one engine. What crosses the wire is counted by the server: workers’ requests, too. */
async function measure(browser: Browser, { origin, sent }: Served, engine: Engine): Promise<Costs> {
  const cost = async (page: Page, query: string): Promise<Cost> => {
    const before = sent();
    const milliseconds = await engine.ask(page, query);
    const after = sent();
    return { milliseconds, bytes: after.bytes - before.bytes, requests: after.requests - before.requests };
  };
  const openOne = () => open(browser, origin + engine.path);
  const costs: Costs = { cold: [], touched: [], next: [], again: [], typing: [] };
  for (const query of coldQueries) {
    const page = await openOne();
    costs.cold.push(await cost(page, query));
    await page.context().close();
    const other = await openOne();
    await engine.touch(other);
    await other.waitForTimeout(beforeTyping);
    costs.touched.push(await cost(other, query));
    await other.context().close();
  }
  const page = await openOne();
  await engine.ask(page, firstQuery);
  for (const query of queries) {
    costs.next.push(await cost(page, query));
    costs.again.push(await cost(page, query));
  }
  await page.context().close();
  const typing = await openOne();
  await engine.ask(typing, firstQuery);
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
    const isPlainWanted = n <= mostForPlain;
    buildSite(work);
    const written = await writeSearchSite(work, makeArchive(n), facetLabels, isPlainWanted);
    const served = await serveCompressed(work);
    console.log(
      `\n${n} records, ${coldQueries.length} cold and ${queries.length} further questions, processor ÷ ${slowdown}`,
    );
    console.log(`${''.padEnd(22)}  kB: median   95%   most  requests  most  ms: median   95%   most`);
    const engines = [
      engineOf('this site', 'Ours'),
      archivePage,
      ...(isPlainWanted ? [engineOf('plain Pagefind', 'Plain')] : []),
    ];
    const medians = new Map<Engine, number>();
    for (const engine of engines) {
      const costs = await measure(browser, served, engine);
      for (const step of steps)
        console.log(`${`${engine.name}, ${step}`.padEnd(26)}${describe(costs[step])}`);
      medians.set(
        engine,
        quantile(
          costs.next.map(({ milliseconds }) => milliseconds),
          0.5,
        ),
      );
    }
    for (const [name, folder, milliseconds] of [
      ['this site', 'pagefind', written.ours],
      ['plain Pagefind', 'plain/pagefind', written.plain],
    ] as const)
      if (milliseconds > 0)
        console.log(
          `${name}: index ${(sizeOf(join(work, folder)) / 1e6).toFixed(1)} MB, written in ${(milliseconds / 1000).toFixed(1)} s`,
        );
    const [ours, , plain] = engines.map((engine) => medians.get(engine) ?? 0);
    if (ours && plain)
      console.log(
        `median of a further question: ${(plain / ours).toFixed(1)} times faster than plain Pagefind`,
      );
    served.server.close();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
await browser.close();
process.exit(0);
