import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/lib/csv.ts';

/** The text without its byte order mark and last line break. */
const bare = (csv: string) => csv.slice(1).replace(/\r\n$/, '');

/** One cell as it is written. */
const cell = (value: unknown) => bare(toCsv(['a'], [{ a: value }])).slice('a\r\n'.length);

describe('a table for spreadsheets', () => {
  it('begins with a byte order mark, so that spreadsheets read Vietnamese', () => {
    expect(toCsv(['tên'], []).codePointAt(0)).toBe(0xfeff);
    expect(toCsv(['tên'], []).indexOf('\uFEFF', 1)).toBe(-1);
  });

  it('ends every line with CR LF, the last one too', () => {
    expect(toCsv(['a', 'b'], [{ a: 'x', b: 'y' }])).toBe('\uFEFFa,b\r\nx,y\r\n');
  });

  it('keeps the order of its columns and leaves a missing cell empty', () => {
    expect(bare(toCsv(['b', 'a', 'c'], [{ a: 1, b: 2, d: 3 }]))).toBe('b,a,c\r\n2,1,');
    expect(cell(null)).toBe('');
  });

  it('puts a cell with a comma, a quote or a line break in quotes and doubles its quotes', () => {
    expect(cell('đọc, viết')).toBe('"đọc, viết"');
    expect(cell('lớp "một"')).toBe('"lớp ""một"""');
    expect(cell('dòng một\ndòng hai')).toBe('"dòng một\ndòng hai"');
    expect(cell('dòng một\r\ndòng hai')).toBe('"dòng một\r\ndòng hai"');
  });

  it('puts a cell in quotes that a spreadsheet might part at a semicolon or a tab', () => {
    expect(toCsv(['a'], [{ a: 'x;=1+1' }, { a: 'x\t=1+1' }])).toContain('"x;=1+1"\r\n"x\t=1+1"');
  });

  it('does the same for the names of its columns', () => {
    expect(bare(toCsv(['tên, họ'], []))).toBe('"tên, họ"');
  });

  it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1+1', '\r=1+1'])(
    'the text %j cannot run as a formula: an apostrophe stands before it',
    (text) => {
      expect(cell(text).replace(/^"/, '').startsWith(`'${text}`)).toBe(true);
    },
  );

  it('a formula with a comma is both made harmless and quoted', () => {
    expect(cell('=HYPERLINK("http://x","y")')).toBe(`"'=HYPERLINK(""http://x"",""y"")"`);
  });

  it('a negative number stays a number, and a sign inside a text stays as it is', () => {
    expect(cell(-2.5)).toBe('-2.5');
    expect(cell('a=b')).toBe('a=b');
    expect(cell('5–6 tuổi')).toBe('5–6 tuổi');
  });

  it('writes a list or a group of fields as JSON', () => {
    expect(cell(['a', 'b'])).toBe('"[""a"",""b""]"');
    expect(cell({ weeks: 4 })).toBe('"{""weeks"":4}"');
    expect(cell(false)).toBe('false');
    expect(cell(0)).toBe('0');
  });
});
