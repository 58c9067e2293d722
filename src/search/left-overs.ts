/** What Telex and VNI keyboards leave behind when they are off: “ddooir”, “d9o63i”. Part of the normaliser's contract. */
import { isSyllable, tidyText, wordLetters, wordOf } from './normalise.ts';

const telexLetters: [RegExp, string][] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/uow/g, 'ươ'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw|w/g, 'ư'],
];
const telexTones: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const vniLetters: [RegExp, string][] = [
  [/d9/g, 'đ'],
  [/uo7/g, 'ươ'],
  [/a6/g, 'â'],
  [/e6/g, 'ê'],
  [/o6/g, 'ô'],
  [/a8/g, 'ă'],
  [/o7/g, 'ơ'],
  [/u7/g, 'ư'],
];
const vniTones: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };

/** Puts the signs of one typing method together. @returns nothing unless a marked syllable comes out */
function decode(
  typed: string,
  letters: [RegExp, string][],
  tones: Record<string, string>,
  toneKeys: RegExp,
): string | undefined {
  let tone = '';
  // The tone may stand anywhere after the first vowel: “mowis”, “mowsi”.
  const first = typed.search(/[aeiouyw]/);
  if (first < 0) return undefined;
  let rest = typed.slice(0, first + 1);
  for (const letter of typed.slice(first + 1)) {
    if (toneKeys.test(letter) && !tone) tone = tones[letter] ?? '';
    else rest += letter;
  }
  let marked = rest;
  for (const [pattern, letter] of letters) marked = marked.replace(pattern, letter);
  if (marked === rest && !tone) return undefined;
  if (/[^a-zđâêôăơư]/.test(marked)) return undefined;
  const vowel = /[aeiouyâêôăơư](?!.*[âêôăơư])/u.exec(marked);
  if (!vowel) return undefined;
  const at = vowel.index + 1;
  const word = (marked.slice(0, at) + tone + marked.slice(at)).normalize('NFC');
  const { key, form } = wordOf(word);
  if (!isSyllable(key)) return undefined;
  // Only sắc and nặng go with a syllable that p, t, c or ch closes.
  if (/(?:[ptc]|ch)$/.test(key) && /[`?~]$/.test(form)) return undefined;
  return word;
}

/** What Telex left behind, put together: “ddoor” → “đổ”. @returns nothing when it is no left-over */
export function decodeTelex(typed: string): string | undefined {
  return decode(typed, telexLetters, telexTones, /[sfrxj]/);
}

/** What VNI left behind, put together: “d9o63i” → “đổi”. @returns nothing when it is no left-over */
export function decodeVni(typed: string): string | undefined {
  return decode(typed, vniLetters, vniTones, /[1-5]/);
}

/**
 * Puts together what a Telex or VNI keyboard left in a query.
 * A word is decoded only when it is neither a syllable nor known, and what comes out is known.
 * A number at the end alone is VNI only beside clear VNI: “lop1” is class 1, but “lop1 d9o63i mo71i” is not.
 * @param isKnown whether a key stands in the archive
 */
export function withoutLeftOvers(query: string, isKnown: (key: string) => boolean): string {
  const typed = tidyText(query).toLowerCase();
  const known = (decoded: string | undefined) =>
    decoded !== undefined && isKnown(wordOf(decoded).key) ? decoded : undefined;
  const isClearVni = (word: string) => clearVni.test(word) && known(decodeVni(word)) !== undefined;
  const isVni = (typed.match(latinWord) ?? []).some(isClearVni);
  return typed.replace(latinWord, (word) => {
    if (/\d/.test(word)) return (isVni ? known(decodeVni(word)) : undefined) ?? word;
    const { key } = wordOf(word);
    return (isSyllable(key) || isKnown(key) ? undefined : known(decodeTelex(word))) ?? word;
  });
}

const latinWord = new RegExp(`(?<![${wordLetters}\\d])[a-z][a-z0-9]*(?![${wordLetters}\\d])`, 'g');
/** A sign within the word, or one that only hats and horns have: no number stands so. */
const clearVni = /[a-z]\d+[a-z]|[aeou][678]|d9/;
