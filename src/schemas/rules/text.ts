import type { Archive } from '../collections.ts';
import { formOf, walk, type Path } from '../form.ts';
import { collectionNames } from '../names.ts';
import type { Problem } from '../problem.ts';

const lookAlike = /[\u00D0\u00F0\u0189\u0256]/;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/;
/** Signs that the TCVN3 (.VnTime) encoding leaves inside words, and that no language writes there. */
const tcvn3 = /\p{L}[¸µ¶·¹¨¾¼½ª¬]\p{L}|[®©¨ª¬]\p{Ll}/u;
/** Every pattern below is asked of one word at a time: over a whole text they would take time that grows with its square. */
const word = /\p{L}+/gu;
/** A pair of letters that the VNI encoding makes of one Vietnamese vowel; one such word may be foreign (naïve). */
const vni = /[aeoâêô][ùøûõïäå]/iu;
/** Letters that Vietnamese never uses; one such word may be a foreign name (Köln), several are an old font. */
const foreign = /[ÆËÎÏÖØÜÞßäåæçëîïñöøûüþ]/u;

/** A word that an old font left behind, or undefined. */
function legacyWord(text: string): string | undefined {
  const sign = tcvn3.exec(text);
  if (sign) return sign[0];
  const words = [...new Set(text.match(word))];
  const pairs = words.filter((each) => vni.test(each));
  if (pairs.length > 1) return pairs[0];
  const strange = words.filter((each) => foreign.test(each));
  return strange.length > 2 ? strange[0] : undefined;
}

/**
 * R14: what is wrong with a piece of text, in Vietnamese, or undefined.
 * Source: QĐ 72/2002 (TCVN 6909): precomposed Unicode only.
 */
export function textFault(text: string): string | undefined {
  if (text !== text.normalize('NFC')) return 'dùng Unicode tổ hợp (dấu rời). Hãy gõ lại, hoặc dán qua ô soạn thảo của trang quản trị để tự chuyển sang dựng sẵn.';
  if (lookAlike.test(text)) return 'có chữ “Đ” giả (như U+00D0 hoặc U+0189) trông giống nhưng không phải chữ Đ tiếng Việt. Hãy xóa và gõ lại chữ Đ.';
  const hidden = invisible.exec(text);
  if (hidden) return `có ký tự ẩn (U+${hidden[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}) sau “${text.slice(Math.max(0, hidden.index - 12), hidden.index)}”. Hãy xóa cả từ và gõ lại.`;
  const legacy = legacyWord(text);
  if (legacy) return `có chữ của phông cũ (TCVN3, VNI) ở gần “${legacy}”. Hãy chuyển sang Unicode rồi dán lại.`;
  return undefined;
}

/** Every piece of text of every entry is clean Vietnamese Unicode. */
export function cleanText(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const collection of collectionNames) {
    const form = formOf(collection);
    for (const { file, data, body } of archive[collection]) {
      const test = (text: string, path: Path, where = '') => {
        const fault = textFault(text);
        if (fault) problems.push({ collection, file, path, message: where + fault });
      };
      walk(form, data, (_node, value, path) => {
        if (typeof value === 'string') test(value, path);
      });
      test(body, [], 'phần nội dung ');
    }
  }
  return problems;
}
