import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { firstFile, indexFolder } from './first-file.ts';
import { facetLabels } from './labels.ts';
import type { SearchRecord } from './record.ts';
import type { SynonymGroup } from '../schemas/thesaurus.ts';
import { writeIndex } from './write-index.ts';

/** The page that lists every search record; it exists during a build and in dev, never in the result. */
const recordsPath = 'tim-kiem/ban-ghi.json';

/** What that page holds. */
interface Records {
  records: SearchRecord[];
  thesaurus: SynonymGroup[];
}

/** Writes the search index after a build from what the data layer gives; in dev, serves one made from the same page. */
export function search(): AstroIntegration {
  /** Where the dev server keeps its index. */
  let folder: string | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const file = new URL(recordsPath, dir);
        const { records, thesaurus } = JSON.parse(await readFile(file, 'utf8')) as Records;
        await writeIndex(
          records,
          { thesaurus, labels: facetLabels },
          fileURLToPath(new URL(`.${indexFolder}`, dir)),
        );
        await rm(file);
        logger.info(`${records.length} records indexed`);
      },
      'astro:server:setup': async ({ server }) => {
        folder = await mkdtemp(join(tmpdir(), 'search-index-'));
        const own = folder;
        let written: { hash: string; index: Promise<void> } | undefined;
        server.middlewares.use(indexFolder.slice(0, -1), (request, response, next) => {
          const origin = `http://${request.headers.host ?? 'localhost'}`;
          const path = new URL(request.url ?? '', origin).pathname;
          const answer = async () => {
            // The first file is asked for before the others: a new index is written when the records have changed since.
            if (path === `/${firstFile}`) {
              const text = await (await fetch(`${origin}/${recordsPath}`)).text();
              const hash = createHash('sha256').update(text).digest('hex');
              if (written?.hash !== hash) {
                const { records, thesaurus } = JSON.parse(text) as Records;
                // One at a time: they share a folder. What failed is tried again by whoever asks next.
                const before = written?.index.catch(() => undefined);
                const index = (async () => {
                  await before;
                  await writeIndex(records, { thesaurus, labels: facetLabels }, own);
                })();
                written = { hash, index };
                index.catch(() => {
                  if (written?.index === index) written = undefined;
                });
              }
            }
            await written?.index;
            response.setHeader(
              'content-type',
              path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
            );
            response.end(await readFile(join(own, path)));
          };
          answer().catch(next);
        });
      },
      'astro:server:done': async () => {
        if (folder) await rm(folder, { recursive: true, force: true });
      },
    },
  };
}
