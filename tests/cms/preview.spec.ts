/** The preview pane: what it shows of an entry is what the site shows, and nothing in it can act. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { markdownToHtml } from 'satteri';
import type { renderEntry } from '../../admin/preview/render-entry.ts';
import { buildPreview } from '../../admin/preview/build-preview.ts';
import { urls } from '../../src/data/urls.ts';
import { headings, safeMarkdown } from '../../src/lib/markdown.ts';
import type { Archive, Data, Entry } from '../../src/schemas/collections.ts';
import { checkContent } from '../../tools/content.ts';
import { test } from '../site/site.ts';

declare global {
  interface Window {
    archive: Archive;
    renderEntry: typeof renderEntry;
    hasActed?: boolean;
  }
}

const contentPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:";

const { archive } = checkContent('content');
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
  await buildPreview(folder);
});

test.afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Opens an empty page beside the site, under the policy of the CMS, with the preview loaded. */
async function openPreview(page: Page, origin: string): Promise<void> {
  const headers = { 'content-security-policy': contentPolicy };
  await page.route(`${origin}/preview/**`, (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname.slice('/preview/'.length)) }),
  );
  await page.route(`${origin}/preview/`, (route) =>
    route.fulfill({
      headers,
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="vi"><link rel="stylesheet" href="preview.css"><body></body></html>',
    }),
  );
  await page.route(`${origin}/stored/**`, (route) => {
    const path = join('content', new URL(route.request().url()).pathname.slice('/stored/'.length));
    return route.fulfill(existsSync(path) ? { path } : { status: 404 });
  });
  await page.goto(`${origin}/preview/`);
  await page.evaluate(async (all) => {
    window.archive = all;
    const address = '/preview/preview.js';
    const preview = (await import(address)) as { renderEntry: typeof renderEntry };
    window.renderEntry = preview.renderEntry;
  }, archive);
}

/** Shows a draft in the preview. */
const show = (page: Page, draft: Entry) =>
  page.evaluate(async (entry) => {
    const html = await window.renderEntry(window.archive, entry, (path) => `/stored/${path}`);
    document.body.innerHTML = html ?? '';
    await document.fonts.ready;
    return html;
  }, draft);

/** What a page shows in its main part: each element with its names and words, and how high all of it is. */
const mainPart = (page: Page) =>
  page.locator('main').evaluate(async (main) => {
    await document.fonts.ready;
    await Promise.allSettled(
      [...main.querySelectorAll<HTMLImageElement>('img:not([loading=lazy])')].map((each) => each.decode()),
    );
    const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
    const lines = [...main.querySelectorAll('*:not(script, source)')].map((element) => {
      const words = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const named = ['id', 'href', 'alt', 'style', 'datetime', 'aria-label'].map((name) =>
        element.getAttribute(name),
      );
      // Marks of components have other names in the built site.
      const classes = [...element.classList].filter((name) => !/^(?:astro-|_)/.test(name));
      return [element.localName, ...classes, ...named, ...words.map(({ textContent }) => plain(textContent))]
        .filter(Boolean)
        .join(' ');
    });
    const { height } = main.firstElementChild?.getBoundingClientRect() ?? { height: 0 };
    return { lines, text: plain((main as HTMLElement).innerText), height: Math.round(height) };
  });

/** The entry that has most to say. */
function fullest(entries: readonly Entry[]): Entry {
  const sizeOf = (entry: Entry) => JSON.stringify(entry).length;
  const [first] = entries.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!first) throw new Error('there is no entry to preview');
  return first;
}

const { initiatives, individuals } = archive;
// The screen neither shows nor writes the pages that engineers keep.
const pages = archive.pages.filter(({ file }) => file.endsWith('.md'));

const cases: { what: string; entry: Entry; url: (entry: Entry) => string }[] = [
  { what: 'an initiative', entry: fullest(initiatives), url: ({ id }) => urls.initiative(id) },
  {
    what: 'an initiative with a picture',
    entry: fullest(initiatives.filter(({ data }) => data.pictures.length > 0)),
    url: ({ id }) => urls.initiative(id),
  },
  {
    what: 'a short record',
    entry: fullest(initiatives.filter(({ body, data }) => !body.trim() && data.steps.length === 0)),
    url: ({ id }) => urls.initiative(id),
  },
  {
    what: 'a withdrawn initiative',
    entry: fullest(initiatives.filter(({ data }) => data.status === 'thu-hoi')),
    url: ({ id }) => urls.initiative(id),
  },
  {
    what: 'an award to a unit',
    entry: fullest(archive.collectives),
    url: ({ id }) => urls.collective(id),
  },
  { what: 'an award to a person', entry: fullest(individuals), url: ({ id }) => urls.individual(id) },
  { what: 'a report', entry: fullest(archive.reports), url: ({ id }) => urls.report(id) },
  { what: 'a document', entry: fullest(archive.documents), url: ({ id }) => urls.document(id) },
  { what: 'a unit', entry: fullest(archive.units), url: ({ id }) => urls.unit(id) },
  { what: 'a campaign', entry: fullest(archive.campaigns), url: ({ id }) => urls.campaign(id) },
  { what: 'a story', entry: fullest(archive.stories), url: ({ id }) => urls.story(id) },
  {
    what: 'a page',
    entry: fullest(pages.filter(({ data }) => !data.campaign)),
    url: ({ id }) => urls.page(id),
  },
  {
    what: 'a page of a campaign',
    entry: fullest(pages.filter(({ data }) => data.campaign)),
    url: ({ id, data }) => urls.campaignPage(String((data as Data<'pages'>).campaign), id),
  },
];

for (const { what, entry, url } of cases) {
  test(`the preview of ${what} shows what its page shows`, async ({ page, context, demo }) => {
    const narrow = { width: 700, height: 900 };
    await page.setViewportSize(narrow);
    await openPreview(page, demo);
    await show(page, entry);

    const published = await context.newPage();
    await published.setViewportSize(narrow);
    // Some buttons only appear with their script, and the preview has none.
    await published.route('**/*.js', (route) => route.abort());
    await published.goto(demo + url(entry));

    const [shown, expected] = await Promise.all([mainPart(page), mainPart(published)]);
    expect(shown.text.length).toBeGreaterThan(100);
    expect(shown).toEqual(expected);
  });
}

test('the settings have no page of their own, so their preview is empty', async ({ page, demo }) => {
  await openPreview(page, demo);
  expect(await show(page, fullest(archive.settings))).toBeUndefined();
});

test('a change shows at once, on the page itself and on what the page says of others', async ({
  page,
  demo,
}) => {
  const [unit] = archive.units.filter(({ id }) => initiatives.some(({ data }) => data.unit === id));
  if (!unit) throw new Error('no unit has an initiative');
  const renamed = { ...unit, data: { ...unit.data, name: 'Trường Tiểu học Vừa Đổi Tên' } };
  await openPreview(page, demo);
  await show(page, renamed);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(renamed.data.name);
  await expect(page.locator('main article').first()).toContainText(renamed.data.name);
  await show(page, unit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unit.data.name);
  await expect(page.locator('main')).not.toContainText(renamed.data.name);
});

test('an initiative that is not published yet is shown whole, with the cover the site will draw', async ({
  page,
  demo,
}) => {
  const model = fullest(initiatives.filter(({ data }) => data.pictures.length === 0)) as Entry<'initiatives'>;
  const draft: Entry = {
    ...model,
    id: 'y-tuong-chua-ai-thay',
    file: 'initiatives/2025/y-tuong-chua-ai-thay/index.md',
    data: { ...model.data, title: 'Ý tưởng chưa ai thấy' },
  };
  await openPreview(page, demo);
  await show(page, draft);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ý tưởng chưa ai thấy');
  const covers = await page
    .locator('main img')
    .evaluateAll((pictures) => pictures.map((picture) => (picture as HTMLImageElement).naturalWidth));
  expect(covers.length).toBeGreaterThan(0);
  expect(covers).not.toContain(0);
});

test('the newest of many quick changes is the one that stays', async ({ page, demo }) => {
  const story = fullest(archive.stories) as Entry<'stories'>;
  await openPreview(page, demo);
  const titles = await page.evaluate(async (entry) => {
    const drafts = ['một', 'hai', 'ba'].map((title) => ({ ...entry, data: { ...entry.data, title } }));
    const drawn = drafts.map((draft) => window.renderEntry(window.archive, draft, () => undefined));
    return (await Promise.all(drawn)).map((html) => /<h1[^>]*>([^<]*)/.exec(html ?? '')?.[1]);
  }, story);
  expect(titles).toEqual(['một', 'hai', 'ba']);
});

const story = fullest(archive.stories);
/** A story of nothing but some text. */
const withText = (body: string): Entry => ({ ...story, body });

test('text with every mark an editor can make reads as on the site', async ({ page, demo }) => {
  const text = [
    '# Mục lớn\n\n## Mục **đậm**\n\n## Lưu ý\n\n## Lưu ý\n\n###### Mục nhỏ',
    'Chữ **đậm**, *nghiêng*, ~~bỏ~~, `mã <b>`, “**“ngoặc”**liền”, xuống\\\ndòng  \nnữa \\* & < > &amp; &#233;',
    '- một\n- hai\n  - ba\n    1. bốn\n\n3. năm\n\n   sáu\n4. bảy\n\n* [x] xong\n* [ ] chưa',
    '> lời\n>\n> dẫn\n\n---\n\n| a | b |\n|:-:|--:|\n| **1** | 2 |\n\n```\nmã\n  nữa\n```\n\n    thụt',
    '[trang](/van-ban/x/ "Tên") <https://hanoi.gov.vn> https://hanoi.gov.vn/a?b=1&c=2 a@b.example [xa](//x.example) [chạy](javascript:alert(1))',
    'Có <b>thẻ</b> và <!-- lời ghi -->.\n\n<div>khối</div>\n\nHết.',
  ].join('\n\n');
  const { html } = await markdownToHtml(text, {
    hastPlugins: [...safeMarkdown, headings(() => false)],
    features: { gfm: true, smartPunctuation: false },
  });
  await openPreview(page, demo);
  await show(page, withText(text));
  const [shown, expected] = await page.locator('main .prose .prose').evaluate((prose, site) => {
    const other = document.createElement('div');
    other.innerHTML = site;
    const linesOf = (element: Element) =>
      element.innerHTML
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('<br> ', '<br>')
        .replace(/ ?(<\/?(?:p|h\d|ul|ol|li|blockquote|hr|table|thead|tbody|tr|t[hd]|pre)\b[^>]*>) ?/g, '\n$1')
        .split('\n');
    return [linesOf(prose), linesOf(other)];
  }, html);
  expect(shown).toEqual(expected);
});

test('nothing that someone pastes into a text runs in the preview', async ({ page, demo }) => {
  const attacks = [
    '<script>window.hasActed = true</script>',
    'Chào <img src="x" onerror="window.hasActed = true"> bạn',
    '<svg onload="window.hasActed = true"></svg>',
    '[<img src=x onerror="window.hasActed = true">](javascript:window.hasActed=true)',
    '[bấm](javascript:window.hasActed=true)',
    '[bấm](javascript&#58;window.hasActed=true)',
    '[bấm](javascript&colon;window.hasActed=true)',
    '[bấm](<java\tscript:window.hasActed=true>)',
    '[bấm](data:text/html,x)',
    '[bấm](/x"onmouseover="window.hasActed=true)',
    '![ảnh" onerror="window.hasActed = true](./khong-co.jpg)',
    '![ảnh](https://example.org/a.png)',
    '```"><img src=x onerror="window.hasActed = true">\nmã\n```',
    '<iframe srcdoc="x"></iframe><style>body{display:none}</style><form action="https://example.org">',
  ];
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(demo) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  await openPreview(page, demo);
  for (const attack of attacks) {
    await show(page, withText(attack));
    const found = await page
      .locator('main .prose .prose')
      .evaluate((prose) =>
        [...prose.querySelectorAll('*')]
          .filter(
            (element) =>
              ['script', 'svg', 'iframe', 'style', 'form'].includes(element.localName) ||
              element.getAttributeNames().some((name) => name.startsWith('on')) ||
              (element instanceof HTMLAnchorElement && !/^https?:$/.test(element.protocol)),
          )
          .map(({ outerHTML }) => outerHTML),
      );
    expect(found, attack).toEqual([]);
  }
  expect(await page.evaluate(() => window.hasActed)).toBeUndefined();
  expect(foreign).toEqual([]);
});
