import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { headings, safeMarkdown } from '../../src/lib/markdown.ts';

const render = async (markdown: string, underSection = false) =>
  (await markdownToHtml(markdown, { hastPlugins: [...safeMarkdown, headings(() => underSection)] })).html;

describe('what the office writes cannot run anything', () => {
  test.each([
    ['a script', 'Chào <script>alert(1)</script> bạn', 'script'],
    ['a block of HTML', '<div onclick="alert(1)">bấm</div>\n', 'onclick'],
    ['a frame', '<iframe src="https://example.org"></iframe>', 'iframe'],
    ['a style', '<style>body{display:none}</style>', 'style'],
    ['an event handler on a picture', '<img src=x onerror=alert(1)>', 'onerror'],
    ['a script address', '[bấm](javascript:alert(1))', 'javascript'],
    ['a script address in capitals', '[bấm](JaVaScRiPt:alert(1))', 'alert'],
    ['a script address with a line break in it', '[bấm](<java\tscript:alert(1)>)', 'alert'],
    ['a data address', '[bấm](data:text/html,<b>x</b>)', 'data:'],
    ['an address without a scheme that leaves the site', '[bấm](//example.org/x)', 'example.org'],
    ['HTML inside a link to a script', '[<img src=x onerror=alert(1)>](javascript:x)', 'onerror'],
    ['HTML inside emphasis inside such a link', '[**<b onclick=x>a</b>**](javascript:x)', 'onclick'],
    [
      'a foreign picture inside such a link',
      '[![ảnh](https://example.org/a.png)](javascript:x)',
      'example.org',
    ],
    ['HTML inside a heading', '## <img src=x onerror=alert(1)> Lưu ý', 'onerror'],
    ['a picture from another server', '![ảnh](https://example.org/a.png)', 'example.org'],
    ['a picture from another server without a scheme', '![ảnh](//example.org/a.png)', 'example.org'],
  ])('%s is dropped', async (_what, markdown, gone) => {
    expect(await render(markdown)).not.toContain(gone);
  });

  test('ordinary links, pictures and emphasis stay', async () => {
    const html = await render(
      '[kế hoạch](/van-ban/x/) [thư](mailto:a@b.example) [trang](https://hanoi.gov.vn) [mục](#muc-a) **đậm** ![ảnh](./anh.jpg)',
    );
    for (const kept of [
      'href="/van-ban/x/"',
      'href="mailto:a@b.example"',
      'href="https://hanoi.gov.vn"',
      'href="#muc-a"',
      '<strong>đậm</strong>',
      'src="./anh.jpg"',
    ]) {
      expect(html).toContain(kept);
    }
  });
});

describe('headings', () => {
  test('a heading gets a stable address without tones', async () => {
    expect(await render('## 1. Mục đích')).toContain('<h2 id="muc-1-muc-dich">1. Mục đích</h2>');
  });

  test('two headings of the same words get two addresses', async () => {
    expect(await render('## Lưu ý\n\n## Lưu ý')).toMatch(/id="muc-luu-y".*id="muc-luu-y-2"/s);
  });

  test('text that stands inside a section starts one level lower, and never with h1', async () => {
    expect(await render('# Mở đầu\n\n## Tiếp', true)).toMatch(/<h3 .*<h3 /s);
    expect(await render('# Mở đầu')).toContain('<h2 ');
  });
});
