/** Which words of an index lie in one file. Runs in Node only. */

/** A word with what it takes. */
interface Sized {
  key: string;
  size: number;
}

/**
 * Puts words that are asked for together into one file: every file is a request, and on a phone a request costs more
 * than a kilobyte. Pairs that keep company most are joined first, as long as they fit; what is left over is put
 * together by the alphabet.
 * @param together lists of keys: of the words of a title, of phrases with one meaning
 * @param fileSize what a file should take at most; a word that takes more has one to itself
 */
export function groupWords<T extends Sized>(
  words: readonly T[],
  together: Iterable<readonly string[]>,
  fileSize: number,
): T[][] {
  const numbers = new Map(words.map(({ key }, number) => [key, number]));
  const groups = words.map((word) => ({ size: word.size, words: [word] }));
  for (const [a, b] of pairsByCompany(numbers, together)) {
    const [first, second] = [groups[a], groups[b]];
    if (!first || !second || first === second || first.size + second.size > fileSize) continue;
    first.size += second.size;
    first.words.push(...second.words);
    for (const { key } of second.words) groups[numbers.get(key) ?? -1] = first;
  }
  const files: { size: number; words: T[] }[] = [];
  for (const group of new Set(groups)) {
    const last = files.at(-1);
    if (last && last.size + group.size <= fileSize) {
      last.size += group.size;
      last.words.push(...group.words);
    } else files.push(group);
  }
  return files.map((file) => file.words);
}

/** @returns pairs of words by their numbers, those first of which one is seldom seen without the other */
function pairsByCompany(
  numbers: ReadonlyMap<string, number>,
  together: Iterable<readonly string[]>,
): [number, number][] {
  const count = numbers.size;
  const seen = new Float64Array(count);
  const pairs = new Map<number, number>();
  for (const keys of together) {
    const own = [...new Set(keys)].flatMap((key) => numbers.get(key) ?? []).sort((a, b) => a - b);
    own.forEach((a, at) => {
      seen[a] = (seen[a] ?? 0) + 1;
      for (const b of own.slice(at + 1)) pairs.set(a * count + b, (pairs.get(a * count + b) ?? 0) + 1);
    });
  }
  return [...pairs]
    .map(([pair, times]) => {
      const [a, b] = [Math.floor(pair / count), pair % count];
      return { a, b, company: times / Math.sqrt((seen[a] ?? 1) * (seen[b] ?? 1)) };
    })
    .sort((one, other) => other.company - one.company || one.a - other.a || one.b - other.b)
    .map(({ a, b }) => [a, b]);
}
