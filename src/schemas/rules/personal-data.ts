import type { Archive } from '../collections.ts';
import { formOf, walk } from '../form.ts';
import type { Path } from '../form.ts';
import type { Problem } from '../problem.ts';

/** Looks for one kind of personal data; returns what it found. */
type Detector = (text: string) => string | undefined;

const first =
  (pattern: RegExp): Detector =>
  (text) =>
    pattern.exec(text)?.[0];

const gap = String.raw`[\s().–_-]{0,3}`;
/** A Vietnamese number: 0, 84, +84 or 0084, then a mobile prefix (3, 5, 7, 8, 9) or a landline area (2), with what people put between. */
const telephone = new RegExp(String.raw`(?<!\d|/)(?:\(?(?:\+|00)?84\)?${gap}(?:\(0\))?|\(?0)(?:${gap}[35789](?:${gap}\d){8}|${gap}2(?:${gap}\d){8,9})(?!\d)`, 'g');
const money = /^\d{1,3}(?:[. ]\d{3}){3,}$/;

const findTelephone: Detector = (text) => [...text.matchAll(telephone)].map(([found]) => found).find((found) => !money.test(found));

const detectors: readonly [Detector, string][] = [
  [findTelephone, 'số điện thoại'],
  [first(/(?<![\d.])0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/), 'số căn cước'],
  [first(/(?:CMND|CMTND|CCCD|căn cước|chứng minh nhân dân|hộ chiếu)[^.\n]{0,20}?\d[\d ]{5,20}/i), 'số giấy tờ tùy thân'],
  [first(/(?<![\w.+-])[\w.+-]{1,64}@(?![\w.-]{1,200}\.gov\.vn\b)[\w-]{1,63}\.[\w.-]{1,200}/), 'địa chỉ thư điện tử'],
  [first(/(?<!(?:học|thí|phát|trẻ|bé|cháu|em|con) )sinh năm\s{0,5}:?\s{0,5}\d|năm sinh\s{0,5}:?\s{0,5}\d|\bSN\s{0,5}:?\s{0,5}(?:19|20)\d{2}/iu), 'ngày sinh'],
  [first(/(?:sinh ngày|ngày sinh)\s{0,5}:?\s{0,5}\d{1,2}\s{0,5}(?:\/|-|tháng)/i), 'ngày sinh'],
  [first(/(?:thường trú|(?<!(?:bán|nội|ngoại) )trú tại|HKTT|địa chỉ(?: nhà)?|nhà riêng)\s{0,5}:?\s{0,5}(?:tại |ở )?(?:(?:số nhà|số|ngõ|ngách|hẻm|tổ)\s{0,5}\d|\d+\p{L}?\s+(?:phố|đường|ngõ)\s)/iu), 'địa chỉ nhà'],
];

/** All but pages and settings: official contacts live there, and in the contact of a unit. */
const records = ['initiatives', 'collectives', 'individuals', 'reports', 'documents', 'stories', 'units', 'campaigns', 'thesaurus'] as const;

/** R15: which kind of personal data a text seems to hold, in Vietnamese, or undefined. Source: Luật 91/2025. */
export function personalDataIn(text: string): { kind: string; found: string } | undefined {
  for (const [detect, kind] of detectors) {
    const found = detect(text);
    if (found) return { kind, found };
  }
  return undefined;
}

/** No record holds more of a person than name, post, unit and achievement. */
export function personalData(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const collection of records) {
    const form = formOf(collection);
    for (const { file, data, body } of archive[collection]) {
      const test = (text: string, path: Path) => {
        const match = personalDataIn(text);
        if (match) problems.push({ collection, file, path, message: `${path.length === 0 ? 'phần nội dung ' : ''}có vẻ chứa ${match.kind} (“${match.found}”). Hãy xóa: bản ghi chỉ được có tên, chức vụ, đơn vị, thành tích.` });
      };
      walk(form, data, (_node, value, path) => {
        if (typeof value === 'string' && path[0] !== 'contact') test(value, path);
      });
      test(body, []);
    }
  }
  return problems;
}
