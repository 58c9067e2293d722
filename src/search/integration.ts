import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchRecord } from './record.ts';
import { indexFiles, writeIndex } from './write-index.ts';

/** The page that lists every search record; it exists during a build and in dev, never in the result. */
const recordsPath = 'tim-kiem/ban-ghi.json';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** Writes the search index after a build from the records the data layer gives; in dev, serves one made from the same page. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const file = new URL(recordsPath, dir);
        const records = JSON.parse(await readFile(file, 'utf8')) as SearchRecord[];
        await writeIndex(records, fileURLToPath(new URL('pagefind/', dir)));
        await rm(file);
        logger.info(`${records.length} records indexed`);
      },
      'astro:server:setup': ({ server }) => {
        let files: Promise<Map<string, Uint8Array>> | undefined;
        server.watcher.on('all', () => {
          files = undefined;
        });
        server.middlewares.use('/pagefind', (request, response, next) => {
          const origin = `http://${request.headers.host ?? 'localhost'}`;
          files ??= fetch(`${origin}/${recordsPath}`).then(async (answer) =>
            indexFiles((await answer.json()) as SearchRecord[]),
          );
          const path = new URL(request.url ?? '', origin).pathname.slice(1);
          files.then((made) => {
            const content = made.get(path);
            if (!content) {
              next();
              return;
            }
            response.setHeader(
              'content-type',
              types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
            );
            response.end(content);
          }, next);
        });
      },
    },
  };
}
