import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { backendOf } from '../src/cms/backends.ts';
import { publicDirectory } from '../src/cms/directory.ts';
import { outlineOf, publicPart } from '../src/cms/outline.ts';
import { setupOf } from '../src/cms/setup.ts';
import { buildAdmin } from './build-admin.ts';
import { checkContent } from './content.ts';
import { writeGuide } from './guide.ts';

/**
 * Puts the screen of the office at `/admin/` of a built site. The choice of backend is checked before anything is built.
 */
export function admin(): AstroIntegration {
  const backend = backendOf(process.env);
  return {
    name: 'admin',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), 'admin');
        await mkdir(folder, { recursive: true });
        await cp(await buildAdmin(backend.origins), folder, { recursive: true });
        const { archive } = checkContent('content');
        const withInvented = process.env['SITE_MODE'] !== 'public';
        const files = {
          'thiet-lap.json': setupOf(archive, backend),
          // The publishing server tells these as they are now; a git host has nobody to ask.
          ...(backend.config.name !== 'office' && {
            'danh-ba.json': publicDirectory(archive, withInvented),
            'kho.json': outlineOf(publicPart(archive, withInvented)),
          }),
        };
        for (const [name, content] of Object.entries(files))
          await writeFile(join(folder, name), JSON.stringify(content));
        await writeGuide(folder);
        logger.info(`/admin/ writes to ${backend.config.name}`);
      },
    },
  };
}
