import { describe, expect, it } from 'vitest';
import { fieldFault } from '../../src/cms/field-check.ts';
import { fieldsOf } from '../../src/cms/fields.ts';
import { outlineOf } from '../../src/cms/outline.ts';
import { placeOfPath } from '../../src/cms/places.ts';
import { asSpoken } from '../../src/lib/vietnamese.ts';
import { describeProblem } from '../../src/schemas/problem.ts';
import { checkContent } from '../../tools/content.ts';
import { ContentCopy, places } from './content-copy.ts';

const file = 'thesaurus/dat-dai.md';

/** A topic whose groups are written as a clerk writes them: words, and after “>” the narrower ones. */
function topic(...groups: string[]): ContentCopy {
  const list = (name: string, words = '') =>
    words
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
      .reduce((text, word) => `${text}\n      - '${word}'`, `    ${name}:`);
  const written = groups.map((group) => {
    const [words, narrower] = group.split('>');
    return `  -\n${list('words', words)}${narrower ? `\n${list('narrower', narrower)}` : ''}`;
  });
  return new ContentCopy().write(file, `---\ntitle: Đất đai\ngroups:\n${written.join('\n')}\n---\n`);
}

const told = (copy: ContentCopy) => copy.problems().map(describeProblem);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `từ ${index}`).join(', ');

describe('a group of words that mean the same', () => {
  it.each([
    ['two words', 'sổ đỏ, GCN QSDĐ'],
    ['one word with a narrower one', 'kỹ năng sống > phòng tránh đuối nước'],
    ['twelve words', numbered(12)],
    ['words that differ in tone alone', 'hòa, hóa, hoa'],
    ['a word and a longer one that holds it', 'hòa giải, hòa giải cơ sở'],
    ['a word of eighty letters', `sổ đỏ, ${'a'.repeat(80)}`],
  ])('may have %s', (_, group) => {
    expect(told(topic(group))).toEqual([]);
  });

  it('may not be one word alone: nothing would mean the same', () => {
    const copy = topic('sổ đỏ, GCN QSDĐ', 'bìa đỏ');
    expect(told(copy)).toEqual([
      'content/thesaurus/dat-dai.md › Nhóm từ 2 › Các từ cùng nghĩa (groups.1.words): nhóm “bìa đỏ” mới có một từ; hãy ghi thêm từ cùng nghĩa, mỗi từ một dòng, hoặc điền ô Từ hẹp hơn.',
    ]);
  });

  it('may not have more than twelve words', () => {
    const copy = topic(numbered(13));
    expect(places(copy.problems())).toEqual([`${file} groups 0 words`]);
    expect(told(copy)[0]).toContain('nhiều nhất 12 dòng');
  });

  it('may not have a word longer than eighty letters', () => {
    expect(places(topic(`sổ đỏ, ${'a'.repeat(81)}`).problems())).toEqual([`${file} groups 0 words 1`]);
  });

  it('may not be empty, and a topic may not be without groups', () => {
    expect(places(topic('> phòng tránh đuối nước').problems())).toEqual([`${file} groups 0 words`]);
    expect(places(topic().problems())).toEqual([`${file} groups`]);
  });

  it.each([
    ['in other capitals', 'gvmn, GVMN'],
    ['with the tone on the other letter', 'hoà giải, hòa giải'],
    ['with another space', 'sổ  đỏ, sổ đỏ'],
  ])('may not hold a word twice, %s', (_, group) => {
    const copy = topic('một cửa, TTHC', group);
    expect(places(copy.problems())).toEqual([`${file} groups 1 words 1`]);
    expect(told(copy)[0]).toMatch(/Nhóm từ 2 › Các từ cùng nghĩa 2 .*đã có trong nhóm “.+”; mỗi từ chỉ ghi/);
  });

  it('may not hold a word and call it narrower too', () => {
    const copy = topic('kỹ năng sống, KNS > phòng tránh đuối nước, kns');
    expect(places(copy.problems())).toEqual([`${file} groups 0 narrower 1`]);
    expect(told(copy)[0]).toMatch(/Nhóm từ 1 › Từ hẹp hơn 2 .*“kns” đã có trong nhóm “kỹ năng sống”/);
  });

  it('a word may stand in two groups: it has two meanings', () => {
    expect(told(topic('HT, hiệu trưởng', 'HT, hỗ trợ'))).toEqual([]);
  });
});

describe('a word as one says it', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuý', 'thúy'],
    ['khoẻ mạnh', 'khỏe mạnh'],
    ['UỶ BAN', 'ủy ban'],
    ['đổi mới'.normalize('NFD'), 'Đổi mới'],
  ])('%s is %s', (a, b) => {
    expect(asSpoken(a)).toBe(asSpoken(b));
  });

  it.each([
    ['hoa', 'hòa'],
    ['hóa', 'hòa'],
    ['đỏ', 'do'],
    ['tuân', 'tuần'],
    ['cần', 'cân'],
  ])('%s is not %s', (a, b) => {
    expect(asSpoken(a)).not.toBe(asSpoken(b));
  });
});

describe('the form of the words of search', () => {
  const groups = fieldsOf('thesaurus').find(({ name }) => name === 'groups');

  it('shows each group as one line that tells all its words, the newest on top', () => {
    expect(groups).toMatchObject({
      collapsed: true,
      summary: '{{words}} › {{narrower}}',
      label_singular: 'nhóm từ',
      add_to_top: true,
      allow_reorder: false,
    });
  });

  it('has one box for the words of a group, a line a word', () => {
    expect(groups?.fields?.map(({ label, widget }) => [label, widget])).toEqual([
      ['Các từ cùng nghĩa', 'lines'],
      ['Từ hẹp hơn', 'lines'],
    ]);
  });

  it('tells at the box which line is wrong', () => {
    const check = 'thesaurus.groups.words';
    expect(fieldFault(check, ['sổ đỏ', 'GCN QSDĐ'])).toBeUndefined();
    expect(fieldFault(check, ['sổ đỏ', 'bìa đỏ', 'SỔ ĐỎ'])).toMatch(
      /^dòng 3: “SỔ ĐỎ” đã có trong nhóm “sổ đỏ”/,
    );
    expect(fieldFault(check, ['sổ đỏ', 'Ðất đai'])).toMatch(/^dòng 2: có chữ “Đ” giả/);
    expect(fieldFault(check, ['sổ đỏ', 'a'.repeat(81)])).toMatch(/^dòng 2: .*80/);
  });
});

describe('where the words of search are', () => {
  it('an entry is one topic in one file, without pictures', () => {
    expect(placeOfPath('content/thesaurus/mam-non.md')).toMatchObject({
      entry: { list: 'thesaurus', id: 'mam-non', uploads: undefined },
    });
    expect(placeOfPath('content/thesaurus/mam-non/index.md')).toBeUndefined();
  });

  it('the screen is not sent the words of every topic: it asks for the one it opens', () => {
    const { archive } = checkContent(new ContentCopy().root);
    expect(JSON.stringify(archive.thesaurus)).toContain('GVMN');
    expect(JSON.stringify(outlineOf(archive))).not.toContain('GVMN');
  });
});
