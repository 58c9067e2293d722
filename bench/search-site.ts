/** A small site for measuring search: our index and client, and plain Pagefind over pages of HTML beside them. */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { build } from 'vite';
import type { FacetLabels, SearchRecord } from '../src/search/record.ts';
import { writeIndex } from '../src/search/write-index.ts';
import { checkArchive } from '../src/schemas/check.ts';
import type { SynonymGroup } from '../src/schemas/thesaurus.ts';
import { readContent } from '../tools/content.ts';
import { layCompressedCopies } from '../tools/compressed-copies.ts';
import { eagerCode } from '../tools/eager-code.ts';

const root = join(import.meta.dirname, '..');

/** The thesaurus that the site ships. */
function readThesaurus(): SynonymGroup[] {
  return checkArchive(readContent(join(root, 'content'))).archive.thesaurus.flatMap(
    ({ data }) => data.groups,
  );
}

/** How long the two indexes took to write, in milliseconds. */
interface WritingTimes {
  ours: number;
  plain: number;
}

/**
 * Puts an index of the given records in the place of the site's own, if it is there, and writes `index.html`, which
 * answers through `window.searchOurs` and `window.searchPlain` (see search-page.ts), and both indexes.
 */
export async function writeSearchSite(
  folder: string,
  records: readonly SearchRecord[],
  labels: FacetLabels,
  isPlainWanted = true,
): Promise<WritingTimes> {
  await mkdir(folder, { recursive: true });
  await bundlePage(folder);
  const start = performance.now();
  await writeIndex(records, { thesaurus: readThesaurus(), labels }, join(folder, 'pagefind'));
  const ours = performance.now() - start;
  const plain = isPlainWanted ? await writePlain(folder, records) : 0;
  await writeFile(join(folder, 'index.html'), page);
  // Pagefind's own lists are compressed already.
  await layCompressedCopies(
    folder,
    '{*,_astro/*,sang-kien/*,pagefind/**/*,plain/pagefind/*}.{js,json,html,css,bin}',
  );
  return { ours, plain };
}

const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>search</title>
<ol></ol>
<script type="module" src="/page.js"></script></html>`;

/** Builds the site into a folder: the archive page is measured over an index of any size. */
export function buildSite(folder: string): void {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent', '--outDir', folder],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('the site could not be built');
}

async function bundlePage(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(import.meta.dirname, 'search-page.ts'),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js', postBanner: eagerCode },
      },
    },
  });
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Pages of HTML as a site without a search of its own would have, crawled by Pagefind as it comes. */
async function writePlain(folder: string, records: readonly SearchRecord[]): Promise<number> {
  for (const { url, title, unit, people, summary, body, facets } of records) {
    const file = join(folder, 'plain', url, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    const texts = [unit, Object.values(facets).flat().join(', '), people, summary, body].filter(Boolean);
    await writeFile(
      file,
      `<!doctype html><html lang="vi"><title>${escape(title)}</title><main><h1>${escape(title)}</h1>${texts
        .map((text) => `<p>${escape(text)}</p>`)
        .join('')}</main></html>`,
    );
  }
  const start = performance.now();
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind could not start');
  await index.addDirectory({ path: join(folder, 'plain') });
  const { files } = await index.getFiles();
  await close();
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, 'plain/pagefind', path)), { recursive: true });
    await writeFile(join(folder, 'plain/pagefind', path), content);
  }
  return performance.now() - start;
}
