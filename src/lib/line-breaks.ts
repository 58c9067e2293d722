/** Where a line of Vietnamese may end, for drawings that no browser lays out. Pure. */
import { isNumeral, opensPhrase, withoutTones } from './vietnamese.ts';

/** A number, a range of numbers, a code like “4A3”, or a Roman number. */
const isNumber = (word: string) => /^[(“]?\d[\p{L}\d.,–%/-]*[)”]?$|^[IVX]+[,.]?$/u.test(word);
/** What stands for itself between two words: “&”, “–”, “+”. */
const isMark = (word: string) => /^[^\p{L}\d]+$/u.test(word);

/**
 * The pieces of a text that stay on one line: “lớp 4”, “5–6 tuổi”, “một triệu đồng”, and the last two syllables, so
 * that none stands alone at the end.
 */
export function keptTogether(text: string): string[] {
  const words = text.trim().split(/\s+/);
  const pieces: string[] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const isKept =
      before !== undefined &&
      (isNumber(word) ||
        isMark(word) ||
        (isNumber(before) && !/[.,]$/.test(before)) ||
        isNumeral(before) ||
        index === words.length - 1);
    if (isKept) pieces.push(`${pieces.pop() ?? ''} ${word}`);
    else pieces.push(word);
  }
  return pieces;
}

/** How wide letters of a common text face are, in its size, rounded up. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[mwMW]/, 0.9],
  [/[A-Z]/, 0.72],
  [/[ijlt.,:;'’|()[\]/!]/, 0.34],
  [/\s/, 0.27],
  [/./u, 0.57],
];

/** A good guess at how wide a text is drawn, in the size of its letters; tones take no width. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of withoutTones(text)) sum += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0;
  return sum;
}

/** What a line end inside a phrase costs, against the square of the room a line leaves: many words have two syllables. */
const insidePhrase = 12;

/**
 * Breaks a text into as few lines as fit, as even as they come and rather
 * between phrases, parting nothing that belongs together.
 * @param most how wide a line may be, in the size of its letters; a piece wider than that stands alone
 */
export function breakLines(text: string, most: number): string[] {
  const pieces = keptTogether(text);
  const line = (from: number, to: number) => pieces.slice(from, to).join(' ');
  const endsPhrase = (end: number) =>
    /[,;:]$/.test(pieces[end - 1] ?? '') || opensPhrase(pieces[end]?.split(' ')[0] ?? '');
  /** The best way to set the pieces from one on: fewest lines, then the fairest. */
  const best: { lines: number; cost: number; end: number }[] = [];
  best[pieces.length] = { lines: 0, cost: 0, end: pieces.length };
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    for (let end = from + 1; end <= pieces.length; end += 1) {
      const spare = most - widthOf(line(from, end));
      const rest = best[end];
      if (!rest || (spare < 0 && end > from + 1)) break;
      const broken = end === pieces.length || endsPhrase(end) ? 0 : insidePhrase;
      const option = { lines: rest.lines + 1, cost: rest.cost + spare ** 2 + broken, end };
      const known = best[from];
      const isBetter =
        !known || option.lines < known.lines || (option.lines === known.lines && option.cost < known.cost);
      if (isBetter) best[from] = option;
    }
  }
  const lines: string[] = [];
  for (let from = 0; from < pieces.length;) {
    const end = best[from]?.end ?? pieces.length;
    lines.push(line(from, end));
    from = end;
  }
  return lines;
}
