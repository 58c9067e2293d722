import type { Archive } from '../collections.ts';
import { formOf, walk } from '../form.ts';
import type { Path } from '../form.ts';
import type { Problem } from '../problem.ts';

const patterns: readonly [RegExp, string][] = [
  [/(?<![\d.,])(?:\+?84|0)(?:[ .-]?\d){8,10}(?![\d.,]?\d)/, 'số điện thoại'],
  [/(?<!\d)\d{12}(?!\d)/, 'số căn cước'],
  [/(?:CMND|CCCD|căn cước|chứng minh nhân dân)[^.\n]{0,20}?\d{6,}/i, 'số giấy tờ tùy thân'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/, 'địa chỉ thư điện tử'],
  [/(?:sinh ngày|ngày sinh|sinh năm)\s*:?\s*\d/i, 'ngày sinh'],
  [/(?:thường trú|trú tại|địa chỉ nhà|nhà riêng)[^.\n]{0,12}?\d/i, 'địa chỉ nhà'],
];

/** The collections that tell of people; official contacts live in units and settings. */
const records = ['initiatives', 'collectives', 'individuals', 'reports', 'documents', 'stories'] as const;

/** R15: which kind of personal data a text seems to hold, in Vietnamese, or undefined. Source: Luật 91/2025. */
export function personalDataIn(text: string): { kind: string; found: string } | undefined {
  for (const [pattern, kind] of patterns) {
    const match = pattern.exec(text);
    if (match) return { kind, found: match[0] };
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
