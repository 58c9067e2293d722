import { describe, expect, it } from 'vitest';
import { breakLines, keptTogether, widthOf } from '../../src/lib/line-breaks.ts';
import { readContent } from '../../tools/content.ts';
import { checkArchive } from '../../src/schemas/check.ts';

const longest =
  'Một số giải pháp phối hợp giữa giáo viên chủ nhiệm, tổng phụ trách và cha mẹ nhằm nâng cao chất lượng hoạt động trải nghiệm, rèn kỹ năng tự bảo vệ cho học sinh lớp 2, lớp 3 ở trường có sân chơi chật hẹp';

describe('what stays on one line', () => {
  it.each([
    ['Dạy kèn phím cho học sinh lớp 4 ở trường nhỏ', 'lớp 4'],
    ['Cho trẻ mẫu giáo 5–6 tuổi trồng rau ở sân', '5–6 tuổi'],
    ['Hộp đồ dùng dưới một triệu đồng cho cả khối', 'một triệu đồng'],
    ['Đón trẻ sớm từ 6 giờ 15 cho con công nhân', '6 giờ 15'],
    ['Ôn tập học kỳ II môn Toán ở nhà', 'kỳ II'],
    ['Tra cứu tại 26 tổ dân phố của phường', 'tại 26 tổ'],
    ['Sổ chi 1.234,5 nghìn đồng mỗi tháng ở bếp', '1.234,5 nghìn đồng'],
    ['Đọc đôi – học sinh lớn nghe học sinh nhỏ', 'đôi –'],
  ])('“%s” keeps “%s”', (title, together) => {
    expect(keptTogether(title).some((piece) => piece.includes(together))).toBe(true);
  });

  it('no syllable stands alone at the end', () => {
    expect(keptTogether('Biến bãi rác thành vườn hoa').at(-1)).toBe('vườn hoa');
  });

  it('a comma after a number ends what belongs to it', () => {
    expect(keptTogether('học sinh lớp 2, lớp 3 ở trường')).toContain('lớp 2,');
  });
});

describe('lines', () => {
  it('are as few as fit, and none is wider than asked', () => {
    const lines = breakLines(longest, 20);
    expect(lines.join(' ')).toBe(longest);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
    let fewest = 1;
    let filled = '';
    for (const piece of keptTogether(longest)) {
      if (filled && widthOf(`${filled} ${piece}`) > 20) {
        fewest += 1;
        filled = piece;
      } else filled = `${filled} ${piece}`.trim();
    }
    expect(lines).toHaveLength(fewest);
  });

  it('are even: the last one of a short title is no stump', () => {
    const lines = breakLines('Dạy thể dục theo trạm cho lớp trên 40 học sinh', 20);
    expect(lines).toEqual(['Dạy thể dục theo trạm', 'cho lớp trên 40 học sinh']);
  });

  it('rather end before “để”, “nhằm”, “cho”, or after a comma than inside a word of two syllables', () => {
    expect(breakLines('Sân trường chật hẹp nhằm rèn kỹ năng tự bảo vệ', 16)[0]).toBe('Sân trường chật hẹp');
  });

  it('of every title in the archive end with two syllables or more, at any width', () => {
    const titles = checkArchive(readContent('content')).archive.initiatives.map(({ data }) => data.title);
    expect(titles.length).toBeGreaterThan(50);
    for (const title of [...titles, longest, 'Ễ Ự Ặ ỵ']) {
      for (const most of [12, 18, 24]) {
        const lines = breakLines(title, most);
        expect(lines.join(' ')).toBe(title.trim());
        expect(lines.at(-1)?.split(' ').length, lines.join(' / ')).toBeGreaterThan(1);
      }
    }
  });

  it('a word wider than a line stands alone, and one word is one line', () => {
    expect(breakLines('Sáng-kiến-không-có-chỗ-ngắt và nữa thêm', 5)[0]).toBe('Sáng-kiến-không-có-chỗ-ngắt');
    expect(breakLines('STEM', 20)).toEqual(['STEM']);
  });
});
