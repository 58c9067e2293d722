/** Finds text the way people type it into a list: without tones, words in any order, the last one unfinished. */
import { withoutTones } from './vietnamese.ts';

const fold = (text: string) => withoutTones(text).toLowerCase();

/**
 * Makes a test of a query.
 * @returns how well a text matches: 0 not at all, 1 every word begins a word of it, 2 the query stands in it as typed
 */
export function matcherOf(query: string): (text: string) => 0 | 1 | 2 {
  const wanted = fold(query).trim();
  const words = wanted.split(/\s+/).filter(Boolean);
  return (text) => {
    const folded = fold(text);
    if (folded.includes(wanted)) return 2;
    const own = folded.split(/[^a-z0-9]+/);
    return words.every((word) => own.some((other) => other.startsWith(word))) ? 1 : 0;
  };
}

/**
 * The items that match a query, best first; the order is otherwise kept.
 * @param textOf what of an item is searched
 */
export function filterByText<T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] {
  const match = matcherOf(query);
  const ranked = items.map((item) => [match(textOf(item)), item] as const).filter(([rank]) => rank > 0);
  return [...ranked.filter(([rank]) => rank === 2), ...ranked.filter(([rank]) => rank === 1)].map(
    ([, item]) => item,
  );
}
