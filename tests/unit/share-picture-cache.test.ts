import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { drawSharePicture } from '../../src/pictures/share-picture.ts';

const cache = '.cache/share-pictures';
const day = 24 * 60 * 60 * 1000;

/** Puts a picture into the cache that was last used so many days ago. */
async function cached(name: string, days: number): Promise<string> {
  const file = `${cache}/${name}.png`;
  const then = new Date(Date.now() - days * day);
  await mkdir(cache, { recursive: true });
  await writeFile(file, '');
  await utimes(file, then, then);
  onTestFinished(() => rm(file, { force: true }));
  return file;
}

it('a picture leaves the cache a month after the last build that used it, and no sooner', async () => {
  const unused = await cached('thu-khong-dung', 31);
  const used = await cached('thu-con-dung', 29);
  const picture = { seed: 'thu', hue: '#0f6b5c', kind: 'Thử', title: 'Thử', lines: ['Thử'], siteName: 'Thử' };
  const drawn = await drawSharePicture(picture);
  expect(existsSync(unused)).toBe(false);
  expect(existsSync(used)).toBe(true);

  const files = globSync(`${cache}/*.png`);
  const own = files.find((file) => readFileSync(file).equals(drawn)) ?? '';
  const before = new Date(Date.now() - 20 * day);
  await utimes(own, before, before);
  await drawSharePicture(picture);
  expect(Date.now() - statSync(own).mtimeMs).toBeLessThan(day);
});
