import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { keepLines } from '../../src/lib/markdown-lines.ts';

/** A text as the office's rich text box writes it, and as it was opened. */
const opened = `Ghi **tên truyện**, vẽ _một hình_.

- Việc một
- Việc hai
- Việc ba
  - ý nhỏ
  - ý nữa

Giá 3 < 5, ngoặc [vuông].

1) một
2) hai

Hết.`;
const rewritten = `Ghi **tên truyện**, vẽ *một hình*.

* Việc một
* Việc hai
* Việc ba

  * ý nhỏ
  * ý nữa

Giá 3 < 5, ngoặc \\[vuông].

1. một
2. hai

Hết.`;

/** The lines of a text that are not in another. */
const news = (before: string, after: string) =>
  after.split('\n').filter((line) => !before.split('\n').includes(line));

describe('a text that comes back from the rich text box', () => {
  it('is as it was when nothing was changed', () => {
    expect(keepLines(opened, rewritten)).toBe(opened);
  });

  it.each([
    ['Việc hai', 'Việc hai, làm chậm', ['- Việc hai, làm chậm']],
    ['ý nhỏ', 'ý to', ['  - ý to']],
    ['Hết.', 'Hết rồi.', ['Hết rồi.']],
    ['*một hình*', '*hai hình*', ['Ghi **tên truyện**, vẽ *hai hình*.']],
  ])('with “%s” changed differs in that line alone', (from, to, lines) => {
    const text = keepLines(opened, rewritten.replace(from, to));
    expect(news(opened, text)).toEqual(lines);
    expect(text.split('\n')).toHaveLength(opened.split('\n').length);
  });

  it('keeps a new item in the list it was put into', () => {
    const text = keepLines(opened, rewritten.replace('* Việc hai', '* Việc hai\n* Việc mới'));
    expect(text).toContain('- Việc hai\n- Việc mới\n- Việc ba');
  });

  it('loses no line that was taken out on purpose', () => {
    expect(keepLines(opened, rewritten.replace('* Việc hai\n', ''))).toBe(opened.replace('- Việc hai\n', ''));
  });

  it('keeps an item moved out of its parent where it was moved', () => {
    const text = keepLines(opened, rewritten.replace('\n  * ý nhỏ\n  * ý nữa', '* ý nhỏ\n* ý nữa'));
    expect(text).toContain('- Việc ba\n- ý nhỏ\n- ý nữa');
  });

  it('keeps a text that became bold, a link or a heading', () => {
    for (const to of ['**Hết.**', '[Hết.](/chi-tieu/)', '## Hết.'])
      expect(keepLines(opened, rewritten.replace('Hết.', to))).toContain(to);
  });

  it('reads as the editor wrote it, whatever was changed', () => {
    const edits = [
      [/\* Việc/g, '1. Việc'],
      [/\n\n/g, '\n'],
      [/một/g, '# một'],
      [/\* /g, '> '],
      [/hai/g, ''],
      [/^/gm, '  '],
      [/\n/g, '\n\n'],
      [/Việc (\S+)/g, '$1\n\n'],
    ] as const;
    const reading = (text: string) => marked.parse(text, { async: false }).replace(/<\/?p>|\s/g, '');
    for (const [from, to] of edits) {
      const after = rewritten.replace(from, to);
      expect(reading(keepLines(opened, after))).toBe(reading(after));
    }
  });

  it('of a new entry has hyphens for bullets', () => {
    expect(keepLines('', '* một\n* hai')).toBe('- một\n- hai');
  });
});
