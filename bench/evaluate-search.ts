/**
 * `npm run eval:search -- --set DIR [--out FILE]`: how good the search is on a judged set.
 * Reads docs.jsonl and queries.jsonl of DIR, makes initiatives of the documents, writes the index with the site's own
 * writer, asks every query in a headless Chromium through the site's own client, and writes `{queryId: [docId…]}` to FILE.
 * Plain Pagefind and MiniSearch (tones folded, beginnings, one wrong letter in five) answer the same queries beside it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import MiniSearch from 'minisearch';
import { withoutTones } from '../src/lib/vietnamese.ts';
import { browserArgs, findBrowser } from '../tools/browser.ts';
import {
  labelsOf,
  readDocuments,
  readQueries,
  recordsOf,
  scoreByKind,
  type Answers,
  type JudgedDocument,
  type JudgedQuery,
} from './judged-sets.ts';
import { serveCompressed } from './compressed-site.ts';
import { writeSearchSite } from './search-site.ts';

const { values } = parseArgs({ options: { set: { type: 'string' }, out: { type: 'string' } } });
if (!values.set) {
  console.error('Usage: npm run eval:search -- --set DIR [--out FILE]');
  process.exit(2);
}
const documents = readDocuments(values.set);
const queries = readQueries(values.set);
const work = mkdtempSync(join(tmpdir(), 'eval-search-'));
process.on('exit', () => {
  rmSync(work, { recursive: true, force: true });
});

/** Asks both indexes in one browser. */
async function askInBrowser(): Promise<{ ours: Answers; plain: Answers }> {
  await writeSearchSite(work, recordsOf(documents), labelsOf(documents));
  const { server, origin } = await serveCompressed(work);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  const page = await browser.newPage();
  await page.goto(origin);
  const ask = async (name: 'searchOurs' | 'searchPlain'): Promise<Answers> => {
    const found: Answers = {};
    for (const { id, query } of queries) {
      const urls = await page.evaluate(
        ([asked, by]) =>
          (window as unknown as Record<string, (query: string) => Promise<string[]>>)[by]?.(asked),
        [query, name] as const,
      );
      found[id] = (urls ?? []).map((url) => url.replaceAll('/', ''));
    }
    return found;
  };
  const answers = { ours: await ask('searchOurs'), plain: await ask('searchPlain') };
  await browser.close();
  server.close();
  return answers;
}

/** A good general search in memory: tones folded, every word also as a beginning and with a wrong letter. */
function askMiniSearch(all: readonly JudgedDocument[], asked: readonly JudgedQuery[]): Answers {
  const fold = (term: string) => withoutTones(term).toLowerCase();
  const search = new MiniSearch<JudgedDocument>({
    fields: ['title', 'field', 'level', 'grade', 'body'],
    processTerm: fold,
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2, processTerm: fold },
  });
  search.addAll([...all]);
  return Object.fromEntries(
    asked.map(({ id, query }) => [
      id,
      search
        .search(query)
        .slice(0, 10)
        .map((result) => String(result.id)),
    ]),
  );
}

function print(name: string, answers: Answers): void {
  console.log(`\n${name}`);
  console.log(`${'kind'.padEnd(20)}    n  recall@10  MRR@10  success@3  nDCG@10  empty`);
  for (const [kind, { n, recall, mrr, success, ndcg, empty }] of scoreByKind(queries, answers)) {
    const cells = [
      recall.toFixed(3).padStart(11),
      mrr.toFixed(3).padStart(8),
      success.toFixed(3).padStart(11),
    ];
    console.log(
      `${kind.padEnd(20)}${String(n).padStart(5)}${cells.join('')}${ndcg.toFixed(3).padStart(9)}${empty.toFixed(2).padStart(7)}`,
    );
  }
}

const { ours, plain } = await askInBrowser();
if (values.out) await writeFile(values.out, JSON.stringify(ours));
print('this site', ours);
print('plain Pagefind', plain);
print('MiniSearch', askMiniSearch(documents, queries));
process.exit(0);
