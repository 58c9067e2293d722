import { spawn, type ChildProcess } from 'node:child_process';
import { expect } from '@playwright/test';
import { vi } from '../../src/text/vi.ts';
import { builtFiles, folders, test } from './site.ts';

/** Starts a command of the project and waits for the address it prints. */
async function started(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, args, {
    // A test that ran before in this process may have built with Vite, which leaves its NODE_ENV behind: no developer has it set.
    env: { ...process.env, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => {
      reject(new Error(printed));
    });
  });
  return { child, origin };
}

test('the dev server searches what is in content right now', async ({ page }) => {
  test.setTimeout(90_000);
  const { child, origin } = await started(['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4399']);
  try {
    await page.goto(`${origin}/tim-kiem/?q=day%20hoc%20stem%20lop%204`);
    await expect(page.locator('[data-results] a').first()).toHaveAttribute(
      'href',
      '/sang-kien/day-hoc-stem-lop-4-hop-do-tai-che/',
      // The dev server writes the index when it is first asked for.
      { timeout: 60_000 },
    );
    await expect(page.getByRole('status')).not.toHaveText(vi.search.failed);
  } finally {
    child.kill();
  }
});

test('a taken port is told in plain words, with what to do', async () => {
  const { createServer } = await import('node:http');
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { serve } = await import('../../tools/serve.ts');
  await expect(serve('dist', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  other.close();
});

test('a page, its sheet and its scripts come compressed to a browser that can read that', async ({
  demo,
}) => {
  const home = (await builtFiles(folders.demo, 'html')).find(({ path }) => path === 'index.html')?.text ?? '';
  const [sheet = ''] = /\/_astro\/[\w.@-]+\.css/.exec(home) ?? [];
  const [script = ''] = /\/_astro\/[\w.@-]+\.js/.exec(home) ?? [];
  for (const address of ['/', sheet, script]) {
    const ask = (encoding: string) => fetch(demo + address, { headers: { 'accept-encoding': encoding } });
    const [compressed, plain] = [await ask('gzip, br'), await ask('identity')];
    expect(compressed.headers.get('content-encoding'), address).toBe('br');
    expect(compressed.headers.get('vary'), address).toBe('Accept-Encoding');
    expect(compressed.headers.get('content-type'), address).toBe(plain.headers.get('content-type'));
    expect(plain.headers.get('content-encoding'), address).toBeNull();
    const text = await plain.text();
    expect(await compressed.text(), address).toBe(text);
    if (address !== script)
      expect(Number(compressed.headers.get('content-length'))).toBeLessThan(text.length / 3);
  }
});
