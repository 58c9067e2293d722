import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import type { Server } from 'node:http';
import { test as base } from '@playwright/test';
import { serve } from '../../tools/serve.ts';

/** The site as it ships, and as the public would get it. */
export const folders = { demo: 'dist', public: 'dist-public' } as const;

interface Sites {
  /** Address of the site with its invented entries. */
  demo: string;
  /** Address of the public build. */
  publicSite: string;
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => {
      resolve();
    });
  });

/** Tests that talk to a real web server with the built site behind it. */
export const test = base.extend<object, Sites>({
  demo: [
    // Playwright reads the names of the fixtures from this pattern, even when there are none.
    async ({}, use) => {
      const { server, origin } = await serve(folders.demo, 0);
      await use(origin);
      await stop(server);
    },
    { scope: 'worker' },
  ],
  publicSite: [
    async ({}, use) => {
      const { server, origin } = await serve(folders.public, 0);
      await use(origin);
      await stop(server);
    },
    { scope: 'worker' },
  ],
});

/** Every file of a built site with this ending, as path (with `/`) and text. */
export async function builtFiles(
  folder: string,
  ...endings: string[]
): Promise<{ path: string; text: string }[]> {
  const paths = globSync(`**/*.{${endings.join(',')},}`, { cwd: folder });
  return Promise.all(
    paths.map(async (path) => ({
      path: path.replaceAll('\\', '/'),
      text: await readFile(`${folder}/${path}`, 'utf8'),
    })),
  );
}
