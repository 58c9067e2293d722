/** Keeps the lines of a Markdown text that an editor did not touch as they were written. */
import { marked } from 'marked';

const marker = /^(\s*)(?:([*+-])|(\d+)[.)])(\s+)/;

/** What a line means: its depth, whether it begins an item, and its words with their emphasis and links. */
function meaningOf(line: string): string {
  if (line.trim() === '') return '';
  const [opening = '', indent = /^\s*/.exec(line)?.[0] ?? '', bullet, number] = marker.exec(line) ?? [];
  const kind = bullet ? 'bullet' : number ? `number ${number}` : 'text';
  const words = marked.parseInline(opening ? line.slice(opening.length) : line.trim(), { async: false });
  return `${indent.length} ${kind} ${words}`;
}

/** What a text means to a reader: its HTML, whether or not its lists stand loose. */
function readingOf(text: string): string {
  return marked
    .parse(text, { async: false })
    .replace(/<\/?p>|\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('> ', '>')
    .replaceAll(' <', '<');
}

/**
 * The longest common sequence of two lists.
 * @returns for each item of `after` the index of its partner in `before`, or undefined
 */
function partners(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const length =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] as Uint32Array)[column] = length;
    }
  }
  const found: (number | undefined)[] = [];
  let row = 0;
  for (let column = 0; column < after.length; column += 1) {
    while (row < before.length && before[row] !== after[column] && at(row + 1, column) >= at(row, column + 1))
      row += 1;
    const isPair = row < before.length && before[row] === after[column];
    found.push(isPair ? row : undefined);
    if (isPair) row += 1;
  }
  return found;
}

/**
 * Writes an edited text with every line that still means what it meant as it was written before: a rich text editor
 * writes the whole text its own way (other bullets, other marks of emphasis, more escapes), although one word changed.
 * @param before the text as it was opened
 * @param after the text as the editor wrote it
 * @returns a text that reads as `after` does: when that cannot be had line by line, `after` itself
 */
export function keepLines(before: string, after: string): string {
  const oldLines = before.trim().split('\n');
  const bullet = oldLines.map((line) => marker.exec(line)?.[2]).find(Boolean) ?? '-';
  // A list changes its bullets as a whole: two kinds would make two lists.
  const newLines = after
    .trim()
    .split('\n')
    .map((line) => line.replace(/^(\s*)[*+-](?=\s+\S)/, `$1${bullet}`));
  const pairs = partners(oldLines.map(meaningOf), newLines.map(meaningOf));
  const kept = newLines.flatMap((line, index): string[] => {
    const pair = pairs[index];
    if (pair !== undefined) return [oldLines[pair] ?? line];
    const previous = pairs[index - 1];
    const isBetweenItems = [newLines[index - 1], newLines[index + 1]].every((other) =>
      marker.test(other ?? ''),
    );
    const isBetweenNeighbours = previous !== undefined && pairs[index + 1] === previous + 1;
    const isAdded = line === '' && (isBetweenItems || isBetweenNeighbours);
    return isAdded ? [] : [line];
  });
  const text = kept.join('\n');
  return readingOf(text) === readingOf(after) ? text : after.trim();
}
