/** Từ đồng nghĩa khi tìm kiếm: the words that search treats as one, by topic. The office extends them. */
import { z } from 'astro/zod';
import { asSpoken } from '../lib/vietnamese.ts';
import { line } from './parts.ts';

const mostWords = 12;

/** Short enough to stand in a list, long enough for the full name of an office. */
const word = () => line(80);

/** A few words of search, one a line. */
const words = () => z.array(word()).max(mostWords, `nhiều nhất ${mostWords} dòng; hãy chuyển bớt sang một nhóm khác`);

/** Places of the words that an earlier one says already, in other capitals or with the tone on another letter. */
function repeated(all: readonly string[]): number[] {
  const said = all.map(asSpoken);
  return [...said.keys()].filter((index) => said.indexOf(said[index] ?? '') < index);
}

/** A form tells groups by their first word, so messages do too. */
const nameOf = ([first = '']: readonly string[]) => `nhóm “${first}”`;

const faultOf = (path: (string | number)[], message: string) => ({ code: 'custom' as const, path, message });

const twice = (word: string | undefined, group: readonly string[]) => `“${word ?? ''}” đã có trong ${nameOf(group)}; mỗi từ chỉ ghi một lần, hãy xóa dòng này`;

const group = z
  .strictObject({
    words: words()
      .min(1, 'cần ít nhất một dòng')
      .superRefine((all, context) => {
        for (const index of repeated(all)) context.addIssue(faultOf([index], twice(all[index], all)));
      })
      .meta({
        label: 'Các từ cùng nghĩa',
        hint: 'Mỗi dòng một từ. Ví dụ sổ đỏ, GCN QSDĐ, giấy chứng nhận quyền sử dụng đất.',
        widget: 'lines',
      }),
    narrower: words().default([]).meta({
      label: 'Từ hẹp hơn',
      hint: 'Mỗi dòng một từ. Tìm từ ở ô trên thì thấy cả những từ này, không ngược lại. Ví dụ phòng tránh đuối nước hẹp hơn kỹ năng sống.',
      widget: 'lines',
    }),
  })
  .superRefine(({ words, narrower }, context) => {
    const all = [...words, ...narrower];
    const own = repeated(all).filter((index) => index >= words.length);
    for (const index of own) context.addIssue(faultOf(['narrower', index - words.length], twice(all[index], words)));
    if (words.length === 1 && narrower.length === 0) context.addIssue(faultOf(['words'], `${nameOf(words)} mới có một từ; hãy ghi thêm từ cùng nghĩa, mỗi từ một dòng, hoặc điền ô Từ hẹp hơn`));
  });

export const thesaurus = () =>
  z.strictObject({
    title: line(120).meta({ label: 'Chủ đề', hint: 'Ví dụ “Mầm non”, “Đất đai”. Chỉ để xếp các nhóm từ cho dễ tìm; người đọc không thấy.' }),
    groups: z.array(group).min(1, 'cần ít nhất một nhóm từ').meta({
      label: 'Nhóm từ',
      hint: 'Mỗi nhóm là những từ nói về cùng một thứ. Tìm từ nào trong nhóm cũng ra kết quả như nhau.',
      isUnordered: true,
    }),
  });

export type Thesaurus = z.infer<ReturnType<typeof thesaurus>>;

/** Words that mean the same, and narrower ones that are found with them but do not find them. */
export type SynonymGroup = Thesaurus['groups'][number];
