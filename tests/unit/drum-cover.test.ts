import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drumCover } from '../../src/lib/drum-cover.ts';

const hue = '#2f5d9b';
const seeds = Array.from({ length: 2000 }, (_, index) => `sang-kien-${index}`);

describe('the cover of an initiative without a picture', () => {
  it('is the same at every build', () => {
    expect(drumCover('ghep-doi-doc-sach', hue)).toBe(drumCover('ghep-doi-doc-sach', hue));
  });

  it('differs from every other', () => {
    expect(new Set(seeds.map((seed) => drumCover(seed, hue))).size).toBe(seeds.length);
  });

  it('differs for two addresses that differ in one letter', () => {
    expect(drumCover('lop-1', hue)).not.toBe(drumCover('lop-2', hue));
  });

  it('weighs less than 1,600 bytes', () => {
    const heaviest = Math.max(...seeds.map((seed) => Buffer.byteLength(drumCover(seed, hue))));
    expect(heaviest).toBeLessThan(1600);
  });

  it('carries the colour of its field', () => {
    expect(drumCover('a', hue)).toContain(`fill="${hue}"`);
  });

  it('holds nothing but shapes: no script, no handler, no address', () => {
    for (const seed of seeds.slice(0, 100)) {
      const cover = drumCover(seed, hue);
      const tags = new Set([...cover.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag));
      expect([...tags].sort()).toEqual(['circle', 'g', 'path', 'svg']);
      expect(cover.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /href|url\(|https?:|\son\w+=|style=/,
      );
    }
  });

  it('holds no number that is not one', () => {
    for (const seed of seeds) expect(drumCover(seed, hue)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each(['ghep-doi-doc-sach', '', 'đ'])(
    'is well-formed and drawn 320 by 200 for the seed “%s”',
    async (seed) => {
      const picture = sharp(Buffer.from(drumCover(seed, hue)));
      const { format, width, height } = await picture.metadata();
      expect({ format, width, height }).toEqual({ format: 'svg', width: 320, height: 200 });
      const { channels } = await picture.stats();
      expect(channels.some(({ stdev }) => stdev > 0)).toBe(true);
    },
  );
});
