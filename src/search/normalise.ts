/**
 * How text is made comparable: the one normaliser, the same at index time and in the browser.
 * The contract, with a table of examples, is docs/tim-kiem.md; tests/unit/normalise.test.ts holds it.
 */
import { withoutTones } from '../lib/vietnamese.ts';

/** One word of a text (in Vietnamese, one syllable) as search compares it. */
export interface Word {
  /** What is looked up: lower case, no tones or marks, đ as d, a closing y as i: “Kỹ” → “ki”. */
  key: string;
  /** How it was written, for ranking: letters with their marks, then the tone: “Kỹ” → “ki~”, “đổi” → “đôi?”. */
  form: string;
  /** As it was written. */
  written: string;
  /** Where it stands in the text, in UTF-16 units of its NFC form. */
  start: number;
  end: number;
}

/** Look-alikes of Đ and đ that keyboards and old documents leave behind. */
const lookAlikes: Record<string, string> = { '\u00D0': 'Đ', '\u0189': 'Đ', '\u00F0': 'đ', '\u0256': 'đ' };

const anyLookAlike = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'g');

const comparedWords = new Map<string, { key: string; form: string }>();

/** @returns a word in lower-case NFC as it is compared; words come again and again, and taking one apart takes long */
function compared(word: string): { key: string; form: string } {
  let known = comparedWords.get(word);
  if (!known) {
    const form = formOf(word);
    comparedWords.set(word, (known = { key: keyOf(form), form }));
  }
  return known;
}

/** Characters that show nothing and only part a word from itself. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** One Unicode form (NFC), the true Đ, nothing invisible. What is shown may be shown so, too. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(anyLookAlike, (letter) => lookAlikes[letter] ?? letter);
}

/** Tone marks in NFD, each with the ASCII sign that stands for it in a form. */
const toneSigns: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
};

/** A y that closes a syllable and is its only vowel: kỹ, lý, quý, y. People write i as well. */
const closingY = /^(?:[bcdđghklmnpqrstvx]{0,2}|qu)y$/u;

/** @returns the form of one word in lower-case NFC: tone place does not count, i and y closing a syllable are one */
function formOf(word: string): string {
  let tone = '';
  let letters = '';
  for (const part of word.normalize('NFD')) {
    const sign = toneSigns[part];
    if (sign === undefined) letters += part;
    else tone = sign;
  }
  letters = letters.normalize('NFC');
  if (closingY.test(letters)) letters = `${letters.slice(0, -1)}i`;
  return letters + tone;
}

/** @returns the form without marks: what is looked up */
function keyOf(form: string): string {
  const key = withoutTones(parts(form)[0]);
  return closingY.test(key) ? `${key.slice(0, -1)}i` : key;
}

/**
 * Letters and marks of words, inside a character class: Latin, Greek and Cyrillic. Named by their blocks, because a
 * browser takes a hundred times longer to make \p{L}, and a phone would wait for it. Only what is still of the class
 * in lower case and without tones: not Ⱥ, Ⱦ (their small letters stand elsewhere), nor a mark standing by itself (΅).
 */
export const wordLetters =
  'a-zA-Z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u0239\\u023F-\\u0384\\u0386-\\u052F\\u1DC0-\\u1EFF';

/** Words run over &, as in GD&ĐT; a number and letters part, as in lop1. */
const wordPattern = new RegExp(`\\d+|[${wordLetters}]+(?:&[${wordLetters}]+)*`, 'g');

/**
 * Parts a text into comparable words.
 * @param text as typed or written; pass it through {@link tidyText} first where `start` and `end` are used
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index } of tidyText(text).matchAll(wordPattern)) {
    const { key, form } = compared(written.replaceAll('&', '').toLowerCase());
    if (key) words.push({ key, form, written, start: index, end: index + written.length });
  }
  return words;
}

/** @returns the keys of a text, parted by spaces: equal for texts that search holds to be the same */
export function normalise(text: string): string {
  return wordsOf(text)
    .map(({ key }) => key)
    .join(' ');
}

/** Makes the word that a key or a form given by itself stands for. */
export function wordOf(text: string): Word {
  const form = formOf(tidyText(text).toLowerCase());
  return { key: keyOf(form), form, written: text, start: 0, end: text.length };
}

const wordsByForm = new Map<string, Word>();

/**
 * Reads words kept as forms, which takes a phone a part of the time of reading a text.
 * @param forms parted by spaces
 */
export function wordsOfForms(forms: string): Word[] {
  if (forms === '') return [];
  return forms.split(' ').map((form) => {
    let word = wordsByForm.get(form);
    if (!word) wordsByForm.set(form, (word = { key: keyOf(form), form, written: form, start: 0, end: 0 }));
    return word;
  });
}

/** @returns words as {@link wordsOfForms} reads them */
export const formsOf = (words: readonly Word[]): string => words.map(({ form }) => form).join(' ');

/** @returns whether a phrase stands whole within another, both as forms */
export const standsIn = (phrase: string, other: string): boolean => ` ${other} `.includes(` ${phrase} `);

/** @returns whether a word was written with a tone mark */
export function hasTone({ form }: Word): boolean {
  return parts(form)[1] !== '';
}

/** From this agreement on, a word as typed may be meant for a word as written: only a tone may be left out. */
export const mayBeMeant = 0.85;

/**
 * How far a written word agrees with a typed one of the same key: tones typed are respected, never needed.
 * @param isMarked whether what was typed has its marks: then a word without any is meant so
 * @returns 1 for the same form or a word typed plain; less the more the marks contradict
 */
export function agreement(typed: string, written: string, isMarked = false): number {
  if (typed === written) return 1;
  if (!/[^a-z0-9]/.test(typed)) return isMarked ? 0.75 : 1;
  const [typedLetters, typedTone] = parts(typed);
  const [writtenLetters, writtenTone] = parts(written);
  // A text without marks at all may mean any; but “bao” is another word than “bão”.
  if (!/[^a-z0-9]/.test(written)) return 0.48;
  // Hats and the stroke of đ may be left out, not put in.
  if (!mayLackMarks(typedLetters, writtenLetters)) return 0.4;
  if (typedTone === writtenTone) return typedLetters === writtenLetters ? 1 : 0.95;
  if (typedTone === '') return isMarked ? 0.75 : 0.85;
  // Hỏi and ngã are written for each other wherever they sound alike.
  return /^[?~]{2}$/.test(typedTone + writtenTone) ? 0.6 : 0.45;
}

const mayLackMarks = (typed: string, written: string): boolean =>
  typed === written ||
  (typed.length === written.length &&
    Array.from(typed).every((letter, at) => {
      const other = written[at] ?? '';
      return letter === other || letter === withoutTones(other);
    }));

/** @returns whether a word with a wrong letter may be meant for one as written: a tone that was typed is meant */
export function toneMayBeMeant(typed: string, written: string): boolean {
  const [, tone] = parts(typed);
  return tone === '' || tone === parts(written)[1];
}

function parts(form: string): [letters: string, tone: string] {
  const last = form.at(-1) ?? '';
  return /[`'?~.]/.test(last) ? [form.slice(0, -1), last] : [form, ''];
}

/** Rhymes of Vietnamese without marks; with the openings below they make its syllables. */
const rhymes =
  /^(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|e(?:c|ch|m|n|ng|nh|o|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u|e[cmnptu]|eng)?|o(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|c|e(?:n|o|t)?|i|m|n|ng|o(?:c|ng)|p|t)?|u(?:a|a(?:n|ng|t|y)|c|e(?:ch|n|nh|u)?|i|m|n|ng|o(?:c|i|m|n|ng|p|t|u)|o|p|t|u|y(?:a|ch|n|nh|p|t|u|e[nt])?)?|y(?:e(?:m|n|ng|t|u))?)$/;
const syllable = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(.*)$/;

/** @returns whether a key could be a Vietnamese syllable at all */
export function isSyllable(key: string): boolean {
  const [, opening = '', rhyme = ''] = syllable.exec(key) ?? [];
  return rhymes.test(rhyme) || (opening === 'gi' && (rhyme === '' || rhymes.test(`i${rhyme}`)));
}
