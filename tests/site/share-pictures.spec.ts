/** The pictures that stand for pages where their links are shared. */
import { globSync, statSync } from 'node:fs';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { urls } from '../../src/data/urls.ts';
import { checkContent } from '../../tools/content.ts';
import { builtFiles, folders, test } from './site.ts';

const { archive } = checkContent('content');
const published = archive.initiatives.filter(({ data }) => data.status === 'cong-bo');

/** What a page says of its picture. */
function tagsOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta property="(og:image[^"]*)" content="([^"]*)"/g);
  return Object.fromEntries([...tags].map(([, name = '', content = '']) => [name, content]));
}

test('every page names a picture that is there, 1200 × 630, by its whole address', async () => {
  for (const folder of Object.values(folders)) {
    const named = new Set<string>();
    for (const { path, text } of await builtFiles(folder, 'html')) {
      if (path.startsWith('admin/')) continue;
      const tags = tagsOf(text);
      expect(tags['og:image'], path).toMatch(/^https:\/\/[^/]+\/anh-chia-se\//);
      expect(tags['og:image:alt'], path).toBeTruthy();
      named.add(new URL(tags['og:image'] ?? '').pathname);
    }
    for (const path of named) {
      const { format, width, height } = await sharp(folder + path).metadata();
      expect({ path, format, width, height }).toEqual({ path, format: 'png', width: 1200, height: 630 });
    }
    const drawn = globSync('anh-chia-se/**/*.png', { cwd: folder }).map((path) => `/${path}`);
    expect(drawn.sort()).toEqual([...named].sort());
  }
});

test('every published initiative has a picture of its own, small enough for a phone', async () => {
  const pages = new Map((await builtFiles(folders.demo, 'html')).map(({ path, text }) => [path, text]));
  for (const { id } of published) {
    const address = urls.initiative(id);
    const tags = tagsOf(pages.get(`${address.slice(1)}index.html`) ?? '');
    const path = urls.sharePicture(address);
    expect(tags['og:image']).toMatch(new RegExp(`${path}$`));
    expect(statSync(folders.demo + path).size).toBeLessThan(150_000);
  }
});

test('the public site has no picture of anything invented', () => {
  const invented = published.filter(({ data }) => data.illustrative).map(({ id }) => id);
  expect(invented.length).toBeGreaterThan(50);
  const drawn = globSync('anh-chia-se/**/*.png', { cwd: folders.public });
  expect(drawn).toContain('anh-chia-se/trang-chu.png');
  expect(drawn.filter((path) => invented.some((id) => path.endsWith(`/${id}.png`)))).toEqual([]);
});
