import { describe, expect, it } from 'vitest';
import {
  compareNames,
  compareText,
  compareTitles,
  givenName,
  slugOf,
  splitTitle,
  syllables,
  withoutTones,
} from '../../src/lib/vietnamese.ts';

describe('the order of words', () => {
  it('follows the Vietnamese alphabet: ă and â after a, đ after d, ơ after ô, ư after u', () => {
    const letters = ['ư', 'đa', 'ơ', 'ă', 'u', 'da', 'ô', 'â', 'o', 'a', 'e', 'ê'];
    expect(letters.sort(compareText)).toEqual(['a', 'ă', 'â', 'da', 'đa', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư']);
  });

  it('follows the tones: level, huyền, hỏi, ngã, sắc, nặng', () => {
    expect(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'].sort(compareText)).toEqual([
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ]);
  });

  it('puts class 2 before class 10', () => {
    expect(['Lớp 10', 'Lớp 2', 'Lớp 1'].sort(compareText)).toEqual(['Lớp 1', 'Lớp 2', 'Lớp 10']);
  });
});

describe('the order of people', () => {
  it('goes by given name, the last word', () => {
    const people = ['Nguyễn Văn Tú', 'Trần Thị An', 'Đỗ Thị Mai', 'Lê Văn Đức', 'Vũ Văn Dũng'];
    expect(people.sort(compareNames)).toEqual([
      'Trần Thị An',
      'Vũ Văn Dũng',
      'Lê Văn Đức',
      'Đỗ Thị Mai',
      'Nguyễn Văn Tú',
    ]);
  });

  it('goes by the whole name where given names are the same', () => {
    expect(['Trần Thị Mai', 'Đỗ Thị Mai', 'Đỗ Lan Mai'].sort(compareNames)).toEqual([
      'Đỗ Lan Mai',
      'Đỗ Thị Mai',
      'Trần Thị Mai',
    ]);
  });

  it('is not confused by spaces', () => {
    expect(givenName('  Nguyễn  Thị   Hạnh ')).toBe('Hạnh');
    expect(givenName('Hạnh')).toBe('Hạnh');
  });
});

describe('what a title is about', () => {
  it.each([
    ['Một số biện pháp rèn đọc cho học sinh lớp 1', 'Một số biện pháp', 'rèn đọc cho học sinh lớp 1'],
    ['Một số biện pháp nhằm nâng cao chất lượng', 'Một số biện pháp nhằm', 'nâng cao chất lượng'],
    ['Một vài kinh nghiệm trong dạy vẽ', 'Một vài kinh nghiệm trong', 'dạy vẽ'],
    ['Giải pháp giúp trẻ ăn hết suất', 'Giải pháp giúp', 'trẻ ăn hết suất'],
    ['Các hình thức thưởng điểm', 'Các hình thức', 'thưởng điểm'],
    ['MỘT SỐ BIỆN PHÁP RÈN CHỮ', 'MỘT SỐ BIỆN PHÁP', 'RÈN CHỮ'],
  ])('“%s” opens with “%s” and is about “%s”', (title, opening, subject) => {
    expect(splitTitle(title)).toEqual({ opening, subject });
  });

  it.each(['Góc sách ngoài hành lang', 'Bảng một số từ khó', 'Biện pháp', 'Cách', ''])(
    '“%s” has no opening formula',
    (title) => {
      expect(splitTitle(title)).toEqual({ opening: '', subject: title });
    },
  );

  it.each([
    ['Một số biện pháp giúp đỡ học sinh đọc chậm', 'giúp đỡ học sinh đọc chậm'],
    ['Cách mạng tháng Tám qua tranh vẽ của học sinh', 'Cách mạng tháng Tám qua tranh vẽ của học sinh'],
  ])('“%s” is never cut inside a word: it is about “%s”', (title, subject) => {
    expect(splitTitle(title).subject).toBe(subject);
  });

  it('titles are ordered by what they are about, not by “Một số biện pháp”', () => {
    const titles = ['Một số biện pháp rèn chữ', 'Thư viện xanh', 'Giải pháp đọc đôi', 'Bếp ăn sạch'];
    expect(titles.sort(compareTitles)).toEqual([
      'Bếp ăn sạch',
      'Giải pháp đọc đôi',
      'Một số biện pháp rèn chữ',
      'Thư viện xanh',
    ]);
  });
});

describe('the pieces of a text', () => {
  it('are its syllables in lower case, without punctuation', () => {
    expect(syllables('Dạy học STEM, lớp 4: “Hộp đồ” – tái chế!')).toEqual([
      'dạy',
      'học',
      'stem',
      'lớp',
      '4',
      'hộp',
      'đồ',
      'tái',
      'chế',
    ]);
    expect(syllables(' – … ')).toEqual([]);
  });

  it('lose their tones and marks, đ included', () => {
    expect(withoutTones('Đổi mới, ươm mầm')).toBe('Doi moi, uom mam');
    expect(withoutTones('Đổi mới'.normalize('NFD'))).toBe('Doi moi');
  });

  it('make an address of small letters, figures and single hyphens', () => {
    expect(slugOf('Điều 1. Mục đích')).toBe('dieu-1-muc-dich');
    expect(slugOf('  “Sáng kiến” – Thủ đô! ')).toBe('sang-kien-thu-do');
    expect(slugOf('Ủy ban'.normalize('NFD'))).toBe('uy-ban');
    expect(slugOf('…')).toBe('');
  });
});
