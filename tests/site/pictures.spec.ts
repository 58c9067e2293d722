import { globSync } from 'node:fs';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { folders, test } from './site.ts';

test('pictures are published only as AVIF and WebP, or drawn as PNG for shared links, without metadata, and the uploads stay behind', async () => {
  const originals = globSync('content/**/*.{jpg,jpeg,png,webp}');
  const withPosition = await Promise.all(
    originals.map(async (path) => (await sharp(path).metadata()).exif !== undefined),
  );
  expect(
    withPosition.some(Boolean),
    'at least one upload carries metadata, or this test proves nothing',
  ).toBe(true);

  for (const folder of Object.values(folders)) {
    const published = globSync('**/*.{jpg,jpeg,png,webp,avif,gif,tiff}', { cwd: folder });
    if (folder === folders.demo) expect(published.length).toBeGreaterThan(0);
    expect(published.filter((path) => !/\.(?:avif|webp)$|^anh-chia-se\/[\w/-]+\.png$/.test(path))).toEqual(
      [],
    );
    for (const path of published) {
      const { exif, xmp, iptc } = await sharp(`${folder}/${path}`).metadata();
      expect({ path, exif, xmp, iptc }).toEqual({ path, exif: undefined, xmp: undefined, iptc: undefined });
    }
  }
});

test('every picture on a page has its size, so that nothing jumps', async ({ page, demo }) => {
  await page.goto(`${demo}/sang-kien/day-hoc-stem-lop-4-hop-do-tai-che/`);
  const pictures = await page
    .locator('main img')
    .evaluateAll((images) =>
      images.map((image) => [
        image.getAttribute('width'),
        image.getAttribute('height'),
        image.getAttribute('alt'),
      ]),
    );
  expect(pictures.length).toBeGreaterThan(0);
  for (const [width, height, alt] of pictures) {
    expect(Number(width)).toBeGreaterThan(0);
    expect(Number(height)).toBeGreaterThan(0);
    expect(alt).not.toBeNull();
  }
});

test('the covers drawn for initiatives without a picture are small: under 900 bytes each, compressed', async () => {
  const { brotliCompressSync } = await import('node:zlib');
  const { readFileSync } = await import('node:fs');
  const sizes = globSync('bia/*.svg', { cwd: folders.demo }).map(
    (path) => brotliCompressSync(readFileSync(`${folders.demo}/${path}`)).length,
  );
  expect(sizes.length).toBeGreaterThan(40);
  expect(Math.max(...sizes)).toBeLessThan(900);
});
