/** Bundles the screen of the office: Decap and what `admin/` adds to it. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, statSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { buildPreview } from '../admin/preview/build-preview.ts';

const root = join(import.meta.dirname, '..');

/** Everything the bundle is made of: while none of it changes, neither does the bundle. */
const sources = ['admin/**/*', 'src/**/*', 'astro.config.mjs', 'tools/build-admin.ts', 'package-lock.json'];

async function fingerprint(origins: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(origins.join(' '));
  const files = globSync(sources, { cwd: root }).filter((path) => statSync(join(root, path)).isFile());
  for (const path of files.sort()) hash.update(path).update(await readFile(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds the screen, or finds the one built from the same sources before.
 * @param origins other servers its content policy must allow: those of a git host
 * @returns the folder that holds it
 */
export async function buildAdmin(origins: readonly string[]): Promise<string> {
  const cache = join(root, 'node_modules/.cache/admin');
  const folder = join(cache, await fingerprint(origins));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await build({
    root: join(root, 'admin'),
    configFile: false,
    base: '/admin/',
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    resolve: {
      alias: [
        { find: /^ajv(?:-keywords.*)?$/, replacement: join(root, 'admin/replaced/ajv.ts') },
        { find: 'ajv-errors', replacement: join(root, 'admin/replaced/ajv-errors.ts') },
        { find: 'fuzzy', replacement: join(root, 'admin/replaced/fuzzy.ts') },
      ],
      dedupe: ['react', 'react-dom', 'immutable'],
    },
    plugins: [
      {
        name: 'cms-origins',
        transformIndexHtml: (html) =>
          html.replace(' %CMS_ORIGINS%', origins.map((origin) => ` ${origin}`).join('')),
      },
    ],
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 8000,
    },
  });
  await buildPreview(join(unfinished, 'preview'));
  await rename(unfinished, folder).catch(async (error: unknown) => {
    // Another build was done first: from the same sources it is the same.
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
  // Another build may be copying its own: only what nobody has made for a day is taken away.
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  const stale = globSync('*', { cwd: cache })
    .map((name) => join(cache, name))
    .filter((path) => statSync(path).mtimeMs < yesterday);
  await Promise.all(stale.map((path) => rm(path, { recursive: true, force: true })));
  return folder;
}
