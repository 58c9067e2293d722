import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEntry, writeEntry } from '../../src/cms/entry-file.ts';
import { collectionNames } from '../../src/schemas/names.ts';

const content = join(import.meta.dirname, '../../content');

/** The lines of two texts that differ, place by place. */
function changedLines(before: string, after: string): [string | undefined, string | undefined][] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return Array.from(
    { length: Math.max(a.length, b.length) },
    (_, index): [string | undefined, string | undefined] => [a[index], b[index]],
  ).filter(([left, right]) => left !== right);
}

const story = `---
title: 'Một buổi: đọc đôi'
kind: tin-hoat-dong
publishedOn: 2023-05-18
byline: Ban biên tập
lead: |-
  Dòng thứ nhất.

  Dòng thứ hai.
units:
  - th-hoa-mai
---

Đoạn một, có **chữ đậm** và [đường dẫn](https://hanoi.gov.vn).

| Cột | Cột |
| --- | --- |
| a \\| b | c |

- [ ] việc chưa xong
- [x] việc đã xong

1. một
2. hai
`;

describe('how an entry lies in its file', () => {
  it('every entry of this site is written the way the office would write it, so a save changes only what was changed', () => {
    const different = collectionNames.flatMap((name) =>
      globSync(`${name}/**/*.{md,yml}`, { cwd: content }).filter((file) => {
        const text = readFileSync(join(content, file), 'utf8');
        const { data, body } = readEntry(name, file, text);
        return writeEntry(name, data, body) !== text;
      }),
    );
    expect(different).toEqual([]);
  });

  it('opening and saving changes nothing', () => {
    const { data, body } = readEntry('stories', 'stories/a/index.md', story);
    expect(writeEntry('stories', data, body)).toBe(story);
  });

  it.each(['Đoạn một', 'việc chưa xong', 'a \\| b', '2. hai'])(
    'a word changed in “%s” changes its line alone',
    (line) => {
      const { data, body } = readEntry('stories', 'stories/a/index.md', story);
      const after = writeEntry('stories', data, body.replace(line, `${line} khác`));
      expect(changedLines(story, after)).toHaveLength(1);
    },
  );

  it('a word changed in a field changes its line alone', () => {
    const { data, body } = readEntry('stories', 'stories/a/index.md', story);
    const after = writeEntry('stories', { ...(data as object), byline: 'Phòng Văn hóa' }, body);
    expect(changedLines(story, after)).toEqual([['byline: Ban biên tập', 'byline: Phòng Văn hóa']]);
  });

  it('fields come in the order of the form, empty ones and those equal to the default are left out', () => {
    const text = writeEntry(
      'stories',
      {
        byline: 'A',
        kind: 'nhan-rong',
        title: 'B',
        units: [],
        lead: '',
        illustrative: false,
        pictures: null,
      },
      '',
    );
    expect(text).toBe('---\ntitle: B\nkind: nhan-rong\nbyline: A\n---\n');
  });

  it('a field the schema does not know is not written', () => {
    expect(writeEntry('stories', { title: 'B', address: 'b' }, '')).toBe('---\ntitle: B\n---\n');
  });

  it('text pasted in decomposed Unicode is written composed', () => {
    const text = writeEntry('stories', { title: 'Đổi mới'.normalize('NFD') }, 'Sáng kiến'.normalize('NFD'));
    expect(text).toBe('---\ntitle: Đổi mới\n---\n\nSáng kiến\n');
  });

  it('a long text stays on one line, and ends of lines of Windows become plain', () => {
    const long = 'chữ '.repeat(80).trim();
    expect(writeEntry('stories', { lead: long }, 'a\r\nb\r\n')).toBe(`---\nlead: ${long}\n---\n\na\nb\n`);
  });

  it('a text that only looks like a number, a date or a word of YAML stays a text', () => {
    const data = { title: '2023', byline: 'no', lead: 'null' };
    const read = readEntry('stories', 'stories/a/index.md', writeEntry('stories', data, ''));
    expect(read.data).toEqual(data);
  });

  it('front matter that is no YAML is told in Vietnamese, with its line', () => {
    const { fault } = readEntry('stories', 'stories/a/index.md', '---\ntitle: a: b: c\n---\n');
    expect(fault).toMatch(/^không đọc được phần đầu mục, ở dòng 2/);
  });
});
