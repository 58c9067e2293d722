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

/** Runs of digits with the separators people put inside telephone numbers. */
const digitRun = /(?<!\d)[+(]{0,2}\d[\d ().-]{7,16}\d(?!\d)/g;
const money = /^\d{1,3}(?:\.\d{3})+$/;
/** A Vietnamese number: 0 or +84, then a mobile prefix (3, 5, 7, 8, 9) or a landline area (2), 9 or 10 digits in all after the prefix. */
const telephone = /^(?:0|84)(?:[35789]\d{8}|2\d{8,9})$/;

const findTelephone: Detector = (text) => [...text.matchAll(digitRun)].map(([run]) => run).find((run) => !money.test(run) && telephone.test(run.replace(/\D/g, '')));

const detectors: readonly [Detector, string][] = [
  [findTelephone, 'số điện thoại'],
  [first(/(?<![\d.])\d{12}(?!\d)/), 'số căn cước'],
  [first(/(?:CMND|CCCD|căn cước|chứng minh nhân dân)[^.\n]{0,20}?\d{6,}/i), 'số giấy tờ tùy thân'],
  [first(/[\w.+-]+@[\w-]+\.[\w.-]+/), 'địa chỉ thư điện tử'],
  [first(/(?<!(?:học|thí) )(?:sinh ngày|ngày sinh|sinh năm)\s*:?\s*\d/i), 'ngày sinh'],
  [first(/(?:thường trú|(?<!(?:bán|nội|ngoại) )trú tại|địa chỉ nhà|nhà riêng)[^.\n]{0,12}?\d/i), 'địa chỉ nhà'],
];

/** The collections that tell of people; official contacts live in units and settings. */
const records = ['initiatives', 'collectives', 'individuals', 'reports', 'documents', 'stories'] as const;

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
        if (typeof value === 'string') test(value, path);
      });
      test(body, []);
    }
  }
  return problems;
}
