/** What a page loads, as a browser that never saw the site loads it, and what that weighs over the wire. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Bytes by what they are: text as Brotli sends it, fonts and pictures as they are. */
export interface PageWeight {
  html: number;
  css: number;
  js: number;
  fonts: number;
  pictures: number;
}

const kinds: Record<string, keyof PageWeight> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'fonts',
  image: 'pictures',
};

/**
 * Opens a page, touches nothing, and weighs what came.
 * @param page with an empty cache for a first visit, or the page that was open before
 */
export async function weighPage(page: Page, address: string): Promise<PageWeight> {
  const weight: PageWeight = { html: 0, css: 0, js: 0, fonts: 0, pictures: 0 };
  const reading: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const kind = kinds[request.resourceType()];
    if (!kind) return;
    reading.push(
      (async () => {
        const response = await request.response();
        // What the browser kept did not cross the wire.
        if (!response || (await request.sizes()).responseBodySize === 0) return;
        const body = await response.body();
        weight[kind] +=
          kind === 'fonts' || kind === 'pictures' ? body.length : brotliCompressSync(body).length;
      })(),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  page.removeAllListeners('requestfinished');
  await Promise.all(reading);
  return weight;
}

/** @returns everything but fonts and pictures: what a size budget counts */
export const textWeight = ({ html, css, js }: PageWeight): number => html + css + js;
