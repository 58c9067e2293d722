/** An archive of any size for measuring search: composed of the titles and sentences of the judged sets, never of real records. */
import { join } from 'node:path';
import { readDocuments } from './judged-sets.ts';
import type { SearchRecord } from '../src/search/record.ts';
import { compareText, compareTitles, splitTitle } from '../src/lib/vietnamese.ts';
import {
  currentWards,
  fields,
  formerWards,
  levels,
  schoolLevels,
  subjects,
} from '../src/schemas/vocabulary.ts';
import { costBands, spreadStepsOf } from '../src/schemas/derive.ts';

/** A random number generator that gives the same numbers each time, so that two runs measure the same archive. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const openings = ['Một số biện pháp', 'Giải pháp', 'Kinh nghiệm', 'Một vài kinh nghiệm', 'Biện pháp', ''];
const means = [
  'thông qua trò chơi',
  'bằng sơ đồ tư duy',
  'qua hoạt động trải nghiệm',
  'với sự phối hợp của cha mẹ',
  'bằng đồ dùng tự làm',
  'theo hướng phát triển năng lực',
  'qua ứng dụng Quizizz và Padlet',
  'bằng mã QR',
  'qua nhóm Zalo',
  'trên nền tảng số',
  'theo mô hình lớp học đảo ngược',
  'gắn với di tích địa phương',
  'bằng nguyên liệu tái chế',
  'qua câu lạc bộ',
  'có trí tuệ nhân tạo hỗ trợ',
  '',
];
const unitNames = [
  'Hoa Sữa',
  'Ánh Dương',
  'Sao Khuê',
  'Đoàn Kết',
  'Hòa Bình',
  'Thụy Lâm',
  'Mỹ Quý',
  'Phú Lý',
  'Bình Minh',
  'Trúc Xanh',
  'Kim Sơn',
  'Ngọc Hồi',
  'Tân Xuân',
  'Vĩnh Thủy',
  'Hương Sen',
  'Đông Quan',
  'Mai Động',
  'Yên Lãng',
  'Cẩm Hà',
  'Thạch Sơn',
];
const schools = ['Trường Mầm non', 'Trường Tiểu học', 'Trường THCS', 'UBND phường'];
const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Lý'];
const middle = ['Thị', 'Văn', 'Thu', 'Minh', 'Ngọc', 'Thanh', 'Đức', 'Hồng'];
const given = [
  'An',
  'Bình',
  'Chi',
  'Dung',
  'Giang',
  'Hà',
  'Hằng',
  'Hiền',
  'Hoa',
  'Hòa',
  'Hương',
  'Lan',
  'Linh',
  'Loan',
  'Mai',
  'Nam',
  'Nga',
  'Oanh',
  'Phương',
  'Quỳnh',
  'Sơn',
  'Thảo',
  'Thủy',
  'Trang',
  'Tuấn',
  'Vân',
  'Yến',
];

/** @param folder of the judged sets, `bench/search-sets` */
export function makeArchive(
  count: number,
  folder = join(import.meta.dirname, 'search-sets'),
): SearchRecord[] {
  const documents = ['wards', 'kindergartens'].flatMap((set) => readDocuments(join(folder, set)));
  const themes = documents.map(({ title }) =>
    splitTitle(title).subject.replace(/ (?:tại|ở) (?:trường|Trường|phường|UBND|lớp|nhóm).*$/u, ''),
  );
  const sentences = documents.flatMap(({ body }) => body.split(/(?<=\.) /));
  const random = seeded(19);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const keys = (list: object) => Object.keys(list);
  const records = Array.from({ length: count }, (_, number): SearchRecord => {
    const grade = 1 + Math.floor(random() * 9);
    const unitNumber = Math.floor(random() * schools.length * unitNames.length);
    const unit = `${schools[unitNumber % schools.length] ?? ''} ${unitNames[Math.floor(unitNumber / schools.length)] ?? ''}`;
    const ofUnit = (list: readonly string[]) => list[unitNumber % list.length] ?? '';
    const title = [
      pick(openings),
      pick(themes),
      random() < 0.6 ? `cho học sinh lớp ${grade}` : '',
      pick(means),
    ]
      .filter(Boolean)
      .join(' ');
    const year = 2021 + (number % 5);
    const isFull = number % 4 === 0;
    const adopters = isFull ? Math.floor(random() * 6) : 0;
    return {
      url: `/sang-kien/${year}-${number.toString(36)}-sang-kien-mau/`,
      title: random() < 0.3 ? `${title} tại ${unit}` : title,
      unit,
      people: `${pick(surnames)} ${pick(middle)} ${pick(given)}`,
      summary: isFull ? `${pick(sentences)} ${pick(sentences)}` : '',
      note: isFull ? 'Chi phí thấp · 4 tuần · 3 đơn vị đã áp dụng' : '',
      body: isFull ? Array.from({ length: 28 }, () => pick(sentences)).join(' ') : '',
      facets: {
        kind: ['initiative'],
        level: [pick(keys(levels))],
        field: [pick(keys(fields))],
        unitKind: [ofUnit(['truong-mam-non', 'truong-tieu-hoc', 'truong-thcs', 'phuong'])],
        schoolLevel: [pick(keys(schoolLevels))],
        subject: [pick(keys(subjects))],
        grade: [`lop-${grade}`],
        period: [`${year}–${year + 1}`],
        cost: isFull ? [pick(keys(costBands))] : [],
        evidence: [isFull ? pick(['1', '2', '3']) : '1'],
        adopted: spreadStepsOf(adopters),
        formerWard: [ofUnit(keys(formerWards))],
        currentWard: [ofUnit(keys(currentWards))],
      },
      adopters,
    };
  });
  // In the order of the archive: newest first, by title within a year.
  return records.sort(
    (a, b) =>
      compareText(b.facets.period?.[0] ?? '', a.facets.period?.[0] ?? '') || compareTitles(a.title, b.title),
  );
}
