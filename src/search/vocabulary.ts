/** The words that stand in the archive, and the nearest of them to one that does not. */
import { mayBeFunctionWord } from './empty-words.ts';
import { fromLetter, toLetter } from './letters.ts';
import { isSyllable } from './normalise.ts';

/** Every key of an archive with how often it stands there, packed for the browser. */
export interface StoredVocabulary {
  /** Keys in order, a space between them. */
  keys: string;
  /** One digit a key, base 36: the power of two next below the number of its places in the index, 0 for none. */
  sizes: string;
  /** One letter a key: one more than the number of the file of words it lies in, 0 for none. */
  files: string;
}

/**
 * @param counts how often each key stands in the index; 0 where it stands only in units, labels or too many bodies
 * @param files the words of each file of words
 */
export function packVocabulary(
  counts: ReadonlyMap<string, number>,
  files: readonly (readonly { key: string }[])[],
): StoredVocabulary {
  const keys = [...counts.keys()].sort();
  const fileByKey = new Map(files.flatMap((words, file) => words.map(({ key }) => [key, file])));
  return {
    keys: keys.join(' '),
    sizes: keys.map((key) => Math.floor(Math.log2(Math.max(1, counts.get(key) ?? 1))).toString(36)).join(''),
    files: keys.map((key) => toLetter((fileByKey.get(key) ?? -1) + 1)).join(''),
  };
}

/** Nobody runs more than a few words together. */
const longestRun = 24;

/** The keys of an archive in the browser. */
export class Vocabulary {
  private readonly stored: StoredVocabulary;
  private readonly keys: string[];
  private readonly numbers: Map<string, number>;

  constructor(stored: StoredVocabulary) {
    this.stored = stored;
    this.keys = stored.keys === '' ? [] : stored.keys.split(' ');
    this.numbers = new Map(this.keys.map((key, number) => [key, number]));
  }

  has(key: string): boolean {
    return this.numbers.has(key);
  }

  /** @returns the number of the file of words that a key lies in; nothing when it lies in none */
  fileOf(key: string): number | undefined {
    const number = this.numbers.get(key);
    const file = number === undefined ? 0 : fromLetter(this.stored.files, number);
    return file > 0 ? file - 1 : undefined;
  }

  /** @returns the power of two below the number of places of a key; -1 for an unknown one */
  sizeOf(key: string): number {
    const number = this.numbers.get(key);
    return number === undefined ? -1 : parseInt(this.stored.sizes.charAt(number), 36);
  }

  /**
   * @param most how many to give
   * @param mostFiles in how many files of words they may lie
   * @returns the most frequent keys that a beginning may become, itself left out
   */
  startingWith(beginning: string, most: number, mostFiles = Infinity): string[] {
    const files = new Set<number>();
    return this.keys
      .filter((key) => key.length > beginning.length && key.startsWith(beginning))
      .sort((a, b) => this.sizeOf(b) - this.sizeOf(a) || a.length - b.length)
      .slice(0, most)
      .filter((key) => {
        const file = this.fileOf(key);
        // What lies in no file, or in one that is fetched anyway, costs nothing.
        if (file === undefined || files.has(file)) return true;
        if (files.size >= mostFiles) return false;
        files.add(file);
        return true;
      });
  }

  /** @returns the keys that sound the same, the most frequent first */
  alike(key: string, most: number): string[] {
    const sound = soundOf(key);
    return this.likeliest(key, most, (known) => soundOf(known) === sound);
  }

  /** @returns the keys that sound the same or are one letter away (changed, missing, added, swapped), the likeliest first */
  near(key: string, most: number): string[] {
    if (key.length < 3) return this.alike(key, most);
    const sound = soundOf(key);
    return this.likeliest(key, most, (known) => soundOf(known) === sound || isOneEditAway(key, known));
  }

  private likeliest(key: string, most: number, isNear: (known: string) => boolean): string[] {
    if (/\d/.test(key)) return [];
    return this.keys
      .filter((known) => known !== key && isNear(known))
      .map((known) => ({ known, score: this.sizeOf(known) + likelihood(key, known) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ known }) => known);
  }

  /**
   * @returns the words of a key that were run together, all known or particles, as few as will do, the most frequent first: “mamnon” →
   * mam, non. Nothing when it cannot be parted into words of some length: “melodica” is no me, lo, di, ca.
   */
  parted(key: string): string[] | undefined {
    if (key.length > longestRun) return undefined;
    // The best way to part the letters up to each place, by the rarest of its words.
    const ways: ({ words: string[]; size: number } | undefined)[] = [{ words: [], size: Infinity }];
    for (let end = 2; end <= key.length; end += 1)
      for (let start = 0; start <= end - 2; start += 1) {
        const before = ways[start];
        const word = key.slice(start, end);
        if (!before || word === key || !(this.has(word) || mayBeFunctionWord(word)) || !isWordLike(word))
          continue;
        const words = [...before.words, word];
        const size = Math.min(before.size, this.sizeOf(word));
        const known = ways[end];
        if (
          !known ||
          words.length < known.words.length ||
          (words.length === known.words.length && size > known.size)
        )
          ways[end] = { words, size };
      }
    const words = ways[key.length]?.words;
    return words && (words.length === 2 || key.length >= words.length * 3) ? words : undefined;
  }
}

/** Abbreviations are known, too, and would be found in any run of letters: “attp” is no at, tp. */
const isWordLike = (key: string): boolean => isSyllable(key) || key.length >= 4;

/** Openings that sound the same in the north, and so are written for each other: s and x, ch and tr, d, gi and r, l and n. */
const sameSounds: [RegExp, string][] = [
  [/^tr/, 'ch'],
  [/^(?:gi(?=[aeouy])|r)/, 'd'],
  [/^x/, 's'],
  [/^n(?![gh])/, 'l'],
];

function soundOf(key: string): string {
  return sameSounds.reduce((sound, [opening, other]) => sound.replace(opening, other), key);
}

/** How likely one key was mistyped for the other: the same sound, then letters swapped or left out, then changed. */
function likelihood(typed: string, known: string): number {
  const isSound = soundOf(typed) === soundOf(known);
  const isSameFirst = known.startsWith(typed.charAt(0));
  const isSwap = typed.length === known.length && letters(typed) === letters(known);
  return (isSound ? 8 : 0) + (isSameFirst ? 3 : 0) + (isSwap ? 3 : 0) + (typed.length < known.length ? 1 : 0);
}

const letters = (key: string): string => key.split('').sort().join('');

/** @returns whether one letter changed, added, left out or swapped with its neighbour makes one key the other */
function isOneEditAway(a: string, b: string): boolean {
  const difference = b.length - a.length;
  if (difference > 1 || difference < -1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (difference === 1) return a.slice(start) === b.slice(start + 1);
  if (difference === -1) return a.slice(start + 1) === b.slice(start);
  return (
    a.slice(start + 1) === b.slice(start + 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2))
  );
}
