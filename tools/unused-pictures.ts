import { readFile, rm } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Takes out of a built site every picture that no page shows. Astro copies the upload of every entry it has read, also
 * of those this build leaves out; an upload may carry where and when it was taken, and must not be published.
 */
export function unusedPictures(): AstroIntegration {
  return {
    name: 'unused-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pictures = globSync('_astro/*.{jpg,jpeg,png,webp,avif,gif,tiff}', { cwd: root });
        const shown = new Set<string>();
        for (const page of globSync('**/*.{html,css,xml}', { cwd: root })) {
          const text = await readFile(join(root, page), 'utf8');
          for (const [path] of text.matchAll(/_astro\/[\w.@-]+/g)) shown.add(basename(path));
        }
        const unused = pictures.filter((path) => !shown.has(basename(path)));
        await Promise.all(unused.map((path) => rm(join(root, path))));
        logger.info(`${pictures.length - unused.length} pictures kept, ${unused.length} taken out`);
      },
    },
  };
}
