/**
 * Text as Pagefind indexes it. Pagefind looks words up without their marks and keeps the marks beside, so a text is
 * written with letters that lose exactly what our normaliser drops.
 */
import { splitTitle } from '../lib/vietnamese.ts';
import { isFunctionWord } from './empty-words.ts';
import { tidyText, wordsOf } from './normalise.ts';

/** đ and a closing y, which Pagefind would keep apart from d and i, as letters whose marks it strips to these. */
const standIns: Record<string, string> = {
  đ: 'ď',
  y: 'ï',
  ỳ: 'ȉ',
  ý: 'ḯ',
  ỷ: 'ȋ',
  ỹ: 'ĭ',
  ỵ: 'į',
};
const originals = Object.fromEntries(Object.entries(standIns).map(([letter, standIn]) => [standIn, letter]));
const standInLetters = new RegExp(`[${Object.values(standIns).join('')}]`, 'g');

/** Stands where a word is not to be found, so that the words around it keep their distance. No word to Pagefind. */
const gap = '·';

/** Writes a text so that Pagefind finds each of its words by its key; particles are left out. */
export function indexText(text: string): string {
  return wordsOf(text)
    .map(({ key, form, written }) => {
      if (isFunctionWord(form)) return gap;
      const lower = written
        .toLowerCase()
        // A letter of foreign text that means something else here loses its mark.
        .replace(standInLetters, (letter) => letter.normalize('NFD').charAt(0))
        .replaceAll('đ', 'ď')
        .replaceAll('&', '');
      const last = lower.at(-1) ?? '';
      return key.endsWith('i') && last.normalize('NFD').startsWith('y')
        ? lower.slice(0, -1) + (standIns[last] ?? 'i')
        : lower;
    })
    .join(' ');
}

/** @returns a title without the formula it opens with, which says nothing: what it is found by */
export const subjectOf = (title: string): string => splitTitle(tidyText(title)).subject;

/** Reads a word back from the index as it was written, in lower case. */
export function readWritten(word: string): string {
  return word.replace(standInLetters, (letter) => originals[letter] ?? letter);
}
