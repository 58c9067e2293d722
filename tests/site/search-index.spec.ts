/** The index that ships, and our reading of Pagefind's files beside Pagefind's own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { recordsOf, readDocuments } from '../../bench/judged-sets.ts';
import { withoutTones } from '../../src/lib/vietnamese.ts';
import { answerFrom } from '../../src/search/answer.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { normalise } from '../../src/search/normalise.ts';
import { readAddress, readMeta, readWords } from '../../src/search/pagefind-files.ts';
import { rowOf } from '../../src/search/occurrences.ts';
import { makePagefind } from '../../src/search/write-index.ts';
import { serve } from '../../tools/serve.ts';
import { expect } from '@playwright/test';
import { folders, test } from './site.ts';

const openShipped = (folder: string) =>
  openIndex(async (path) => new Uint8Array(await readFile(join(folder, 'pagefind', path))));

test('every published initiative is among the first five for its title, with and without tones', async () => {
  const index = await openShipped(folders.demo);
  const filters = { kind: ['initiative'] };
  const all = await answerFrom(index, { query: '', filters });
  const initiatives = await all.read(0, all.total);
  expect(initiatives.length).toBeGreaterThan(50);
  const lost: string[] = [];
  for (const { url, title } of initiatives) {
    const text = title.map((piece) => piece.text).join('');
    for (const query of [text, withoutTones(text)]) {
      const found = await (await answerFrom(index, { query, filters })).read(0, 5);
      if (!found.some((result) => result.url === url)) lost.push(query);
    }
  }
  expect(lost).toEqual([]);
});

test('everything else published is among the first five for its title and what it is of', async () => {
  const index = await openShipped(folders.demo);
  const all = await answerFrom(index, { query: '' });
  const lost: string[] = [];
  for (const { url, title, unit, facet } of await all.read(0, all.total)) {
    const kind = facet('kind') ?? '';
    if (kind === 'initiative') continue;
    const text = [...title, { text: ' ' }, ...unit].map((piece) => piece.text).join('');
    for (const query of [text, withoutTones(text)]) {
      const found = await (await answerFrom(index, { query, filters: { kind: [kind] } })).read(0, 5);
      if (!found.some((result) => result.url === url)) lost.push(query);
    }
  }
  expect(lost).toEqual([]);
});

test('Pagefind’s own reader finds a word in the same records as ours', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-test-'));
  let server: Awaited<ReturnType<typeof serve>>['server'] | undefined;
  try {
    const records = recordsOf(readDocuments('bench/search-sets/wards').slice(0, 120));
    const bodies = records.map(({ body }) => normalise(body));
    const made = await makePagefind(records, bodies);
    for (const [path, content] of made) {
      mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
      writeFileSync(join(folder, 'pagefind', path), content);
    }
    writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="vi"><title>test</title>');
    const served = await serve(folder, 0);
    ({ server } = served);
    await page.goto(served.origin);

    const read = (path: string) => readFileSync(join(folder, 'pagefind', path));
    const entry = JSON.parse(read('pagefind-entry.json').toString()) as {
      languages: { vi: { hash: string } };
    };
    const meta = readMeta(read(`pagefind.${entry.languages.vi.hash}.pf_meta`));
    const urls = meta.records.map((name) => readAddress(read(`fragment/${name}.pf_fragment`)));
    const words = new Map(meta.files.flatMap((name) => [...readWords(read(`index/${name}.pf_index`))]));
    for (const key of ['phuong', 'ki', 'doi', 'so', 'tiem', '5', 'zalo']) {
      const found = words.get(key);
      const ours = [...new Set([...(found?.places ?? [])].map((place) => urls[rowOf(place)] ?? ''))];
      const theirs = await page.evaluate(
        async ([bundle, word]) => {
          const pagefind = (await import(bundle)) as {
            search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
          };
          const answer = await pagefind.search(`"${word}"`);
          return Promise.all(answer.results.map(async (result) => (await result.data()).url));
        },
        ['/pagefind/pagefind.js', key] as const,
      );
      expect(ours, key).not.toEqual([]);
      expect(ours.toSorted(), key).toEqual(theirs.toSorted());
    }
  } finally {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
