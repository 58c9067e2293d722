/** Words that say nothing about what a text is about. */
import { openingLength } from '../lib/vietnamese.ts';
import { agreement, mayBeMeant, wordsOf, type Word } from './normalise.ts';

/** Particles between the words that count. Left out of the index, and never needed in a record. */
const functionWords = wordsOf(
  'cho của và các những trong tại ở với để theo về là nhằm qua trên khi vào như thì mà rằng này',
);
const functionForms = new Set(functionWords.map(({ form }) => form));
const functionKeys = new Set(functionWords.map(({ key }) => key));

/** What everything in the archive is: true of each record, so it tells none from another. */
const commonNames = ['sang kien kinh nghiem', 'sang kien', 'skkn', 'sk'].map((name) => name.split(' '));

/**
 * Words of every second title, and those that make a question, which tell little: found and ranked by, for less than
 * half their worth, and never needed in a record.
 */
const weakPhrases = [
  'nâng cao',
  'chất lượng',
  'hiệu quả',
  'tổ chức',
  'thực hiện',
  'triển khai',
  'chỉ đạo',
  'công tác',
  'hoạt động',
  'hướng dẫn',
  'giúp',
  'bảo đảm',
  'đảm bảo',
  'tăng cường',
  'đẩy mạnh',
  'phát huy',
  'thông qua',
  'xây dựng',
  'sử dụng',
  'ứng dụng',
  'áp dụng',
  'vận dụng',
  'mô hình',
  'giải pháp',
  'biện pháp',
  'kinh nghiệm',
  'ở đâu',
  'là gì',
  'làm sao',
  'thế nào',
  'tại sao',
  'vì sao',
  'khi nào',
  'bao giờ',
  'bao nhiêu',
  'nhiều nhất',
  'mới nhất',
  'nào',
  'tôi',
  'muốn',
  'tìm',
].map((phrase) => wordsOf(phrase));

/** @returns whether a word as written is a particle: “cho” is, “chó” is not */
export function isFunctionWord(form: string): boolean {
  return functionForms.has(form);
}

/** @returns whether more than half of some words were typed without marks */
export const isMostlyPlain = (words: readonly Word[]): boolean =>
  words.filter(({ form, key }) => form === key).length > words.length / 2;

/** @returns whether a key may be a particle, written without marks */
export const mayBeFunctionWord = (key: string): boolean => functionKeys.has(key);

/**
 * Tells which words of a query must not be needed: its opening formula, particles, what everything here is.
 * @param isKnown whether a key stands in the archive, where particles do not
 * @returns one flag a word
 */
export function emptyWords(
  query: string,
  words: readonly Word[],
  isKnown: (key: string) => boolean,
): boolean[] {
  const start = words[0]?.start ?? 0;
  const opening = start + openingLength(query.slice(start));
  // Typed without marks, “tai” may be “tại”; among words with marks it is the one of “tai nạn”.
  const isPlain = isMostlyPlain(words);
  const empty = words.map(
    ({ end, form, key }) =>
      end <= opening ||
      isFunctionWord(form) ||
      (form === key && mayBeFunctionWord(key) && (isPlain || !isKnown(key))),
  );
  words.forEach((_, index) => {
    const name = commonNames.find((keys) => keys.every((key, offset) => words[index + offset]?.key === key));
    name?.forEach((_key, offset) => (empty[index + offset] = true));
  });
  return empty;
}

/** @returns one flag a word: whether it tells little. In a query of nothing else, none does. */
export function weakWords(words: readonly Word[]): boolean[] {
  const weak = words.map(() => false);
  words.forEach((_, index) => {
    for (const phrase of weakPhrases)
      if (
        phrase.every(({ key, form }, offset) => {
          const word = words[index + offset];
          return word?.key === key && agreement(word.form, form) >= mayBeMeant;
        })
      )
        phrase.forEach((_word, offset) => (weak[index + offset] = true));
  });
  return weak;
}

/** @returns the words of a text that say something */
export function fullWordsOf(text: string): Word[] {
  return wordsOf(text).filter(({ form }) => !isFunctionWord(form));
}
