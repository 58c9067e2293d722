/** The guide of the office: `docs/` as one page at `/admin/huong-dan/`, with a sheet and pictures of its own. */
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineHastPlugin, markdownToHtml, type HastPluginEntry } from 'satteri';
import sharp from 'sharp';
import { headings, safeMarkdown } from '../src/lib/markdown.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'docs');
const fonts = ['be-vietnam-pro-400', 'be-vietnam-pro-600', 'lora-600'];

/** The guide's Markdown. */
export const guideFile = join(source, 'dang-sang-kien-trong-5-phut.md');

/** Where its pictures lie; `tests/cms/guide.spec.ts` makes them. */
export const pictureFolder = join(source, 'anh');

/** A picture holds this many of its own pixels for one of the screen it shows: sharp on good screens and on paper. */
export const pictureScale = 2;

const words = {
  suffix: 'Trang quản trị',
  admin: 'Vào trang quản trị',
  site: 'Trang công khai',
  contents: 'Trong trang này',
};

/**
 * Writes the guide as a page.
 * @param folder the built screen of the office; the page goes into `huong-dan/` below it
 */
export async function writeGuide(folder: string): Promise<void> {
  const target = join(folder, 'huong-dan');
  await mkdir(join(target, 'anh'), { recursive: true });
  await cp(pictureFolder, join(target, 'anh'), { recursive: true });
  await cp(join(source, 'guide.css'), join(target, 'guide.css'));
  for (const font of fonts)
    await cp(join(root, `src/assets/fonts/${font}.woff2`), join(target, `${font}.woff2`));
  await writeFile(join(target, 'index.html'), await renderGuide(await readFile(guideFile, 'utf8')));
}

async function renderGuide(markdown: string): Promise<string> {
  const [, title = '', text = ''] = /^# (.+)\n([^]*)$/.exec(markdown) ?? [];
  const { html } = await markdownToHtml(text, {
    features: { smartPunctuation: false },
    hastPlugins: [...safeMarkdown, headings(() => false), figures(await measurePictures())],
  });
  const opening = html.indexOf('<h2');
  const contents = [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(
    ([, id = '', heading = '']) => `<li><a href="#${id}">${heading}</a></li>`,
  );
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; img-src 'self'; script-src 'none'">
    <title>${title} – ${words.suffix}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="guide.css">
  </head>
  <body>
    <header class="ways">
      <a href="/admin/">${words.admin}</a>
      <a href="/">${words.site}</a>
    </header>
    <main>
      <h1>${title}</h1>
      <div class="lead">${html.slice(0, opening)}</div>
      <nav aria-labelledby="trong-trang-nay">
        <p id="trong-trang-nay">${words.contents}</p>
        <ul>${contents.join('')}</ul>
      </nav>
${html.slice(opening)}
    </main>
  </body>
</html>
`;
}

interface Size {
  width: number;
  height: number;
}

/** How large each picture is shown, by its address in the guide. */
async function measurePictures(): Promise<ReadonlyMap<string, Size>> {
  const names = await readdir(pictureFolder);
  const sizes = names.map(async (name): Promise<[string, Size]> => {
    const { width, height } = await sharp(join(pictureFolder, name)).metadata();
    return [
      `anh/${name}`,
      { width: Math.round(width / pictureScale), height: Math.round(height / pictureScale) },
    ];
  });
  return new Map(await Promise.all(sizes));
}

/** A picture that is a paragraph of its own becomes a figure, which leads to the picture itself: phones show it small. */
function figures(sizes: ReadonlyMap<string, Size>): HastPluginEntry {
  return defineHastPlugin({
    name: 'figures',
    element: {
      filter: ['p'],
      visit(node, context) {
        const [picture] = node.children;
        if (picture?.type !== 'element' || picture.tagName !== 'img') return;
        const address = String(picture.properties['src']);
        const size = sizes.get(address);
        // A picture that is not made yet must not keep its own maker from building.
        if (!size) return;
        const image = { ...picture, properties: { ...picture.properties, ...size, loading: 'lazy' } };
        const link = {
          type: 'element' as const,
          tagName: 'a',
          properties: { href: address },
          children: [image],
        };
        context.replaceNode(node, {
          type: 'element',
          tagName: 'figure',
          properties: {},
          children: [link],
        });
      },
    },
  });
}
