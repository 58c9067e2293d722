/**
 * Stands in for the package `fuzzy` that Decap searches lists with: that one needs every tone typed, and finds
 * letters scattered over a text.
 */
import { matcherOf } from '../../src/lib/matching.ts';

interface Hit<T> {
  string: string;
  /** Decap keeps hits above 5. */
  score: number;
  index: number;
  original: T;
}

/** The part of `fuzzy.filter` that Decap uses. */
export function filter<T>(
  query: string,
  items: readonly T[],
  options?: { extract?: (item: T) => string },
): Hit<T>[] {
  const match = matcherOf(query);
  return items.flatMap((original, index) => {
    const string = options?.extract?.(original) ?? String(original);
    const rank = match(string);
    return rank > 0 ? [{ string, score: rank * 10, index, original }] : [];
  });
}

export default { filter };
