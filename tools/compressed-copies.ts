import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { indexFolder } from '../src/search/first-file.ts';

/** What compresses well; pictures and fonts are compressed already. */
const compressible = '**/*.{bin,css,csv,html,js,json,svg,txt,xml}';

/**
 * The last two steps of Brotli take ten times as long and save a twentieth; of the index of search, for which a phone
 * waits, the first of them saves a tenth.
 */
const qualityOf = (path: string) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: path.startsWith(indexFolder.slice(1)) ? 10 : 9 },
});

/**
 * Lays Brotli copies beside files, for web servers to send: a page is a fifth of its size then.
 * @param pattern which files of the folder
 */
export async function layCompressedCopies(folder: string, pattern = compressible): Promise<void> {
  for (const path of globSync(pattern, { cwd: folder })) {
    const content = await readFile(join(folder, path));
    await writeFile(join(folder, `${path}.br`), brotliCompressSync(content, qualityOf(path)));
  }
}

/** Lays a compressed copy beside every text of the built site, and beside the index of search. */
export function compressedCopies(): AstroIntegration {
  return {
    name: 'compressed-copies',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await layCompressedCopies(fileURLToPath(dir));
      },
    },
  };
}
