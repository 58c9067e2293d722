/** How good the search is on the judged sets, through the real writer and client. `npm run eval:search` tells more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  labelsOf,
  readDocuments,
  readQueries,
  recordsOf,
  scoreByKind,
  type Answers,
  type Score,
} from '../../bench/judged-sets.ts';
import { checkArchive } from '../../src/schemas/check.ts';
import { answerFrom } from '../../src/search/answer.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { readContent } from '../../tools/content.ts';

const thesaurus = checkArchive(readContent('content')).archive.thesaurus.flatMap(({ data }) => data.groups);

async function scoreOf(set: string): Promise<Map<string, Score>> {
  const folder = mkdtempSync(join(tmpdir(), 'search-quality-'));
  try {
    const documents = readDocuments(`bench/search-sets/${set}`);
    const queries = readQueries(`bench/search-sets/${set}`);
    await writeIndex(recordsOf(documents), { thesaurus, labels: labelsOf(documents) }, folder);
    const index = await openIndex(async (path) => new Uint8Array(await readFile(join(folder, path))));
    const answers: Answers = {};
    for (const { id, query } of queries) {
      const found = await (await answerFrom(index, { query })).read(0, 10);
      answers[id] = found.map(({ url }) => url.replaceAll('/', ''));
    }
    return scoreByKind(queries, answers);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(['wards', 'kindergartens'])('the judged set of %s', (set) => {
  it('is answered as well as promised, however people type', { timeout: 30_000 }, async () => {
    const scores = await scoreOf(set);
    const overall = scores.get('overall');
    expect(overall?.ndcg).toBeGreaterThanOrEqual(0.95);
    expect(overall?.recall).toBeGreaterThanOrEqual(0.95);
    expect(overall?.empty).toBe(0);
    const low = [...scores].filter(([kind, { ndcg }]) => ndcg < (kind === 'synonym' ? 0.65 : 0.88));
    expect(low).toEqual([]);
  });
});
