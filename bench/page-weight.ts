/**
 * `npm run bench:weight`: what one page of each template weighs over the wire, Brotli, first visit:
 * the HTML with its styles and scripts, and apart from these its fonts and pictures.
 */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { templates } from '../tests/site/routes.ts';

const folder = 'dist';
const brotli = (path: string) => brotliCompressSync(readFileSync(path)).length;
const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);

/** Addresses a page loads by itself, by pattern of its HTML. */
function loadedBy(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].flatMap((match) => match[1] ?? []))].filter((url) =>
    existsSync(folder + url),
  );
}

console.log(`${'template'.padEnd(28)}    HTML     CSS      JS   total   fonts`);
for (const [name, address] of Object.entries(templates)) {
  const path = `${folder}${new URL(address, 'http://x').pathname}index.html`;
  if (!existsSync(path)) continue;
  const html = readFileSync(path, 'utf8');
  const sum = (urls: string[]) => urls.reduce((total, url) => total + brotli(folder + url), 0);
  const css = sum(loadedBy(html, /<link rel="stylesheet" href="([^"]+)"/g));
  const js = sum(loadedBy(html, /<script[^>]+src="([^"]+)"/g));
  const fonts = loadedBy(html, /url\("?([^)"]+\.woff2)"?\)/g).reduce(
    (total, url) => total + readFileSync(folder + url).length,
    0,
  );
  const own = brotli(path);
  console.log(`${name.padEnd(28)}${[own, css, js, own + css + js, fonts].map(kB).join('')}`);
}
