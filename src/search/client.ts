/** Asks the Pagefind index of this site. Runs in the browser only; nothing loads before the first question. */
import { normalise } from './normalise.ts';

/** One result as the page shows it. */
export interface SearchResult {
  url: string;
  title: string;
  kind: string;
  summary: string;
}

/** The answer to one question: how many there are, how many of each kind, and a way to read them. */
export interface SearchAnswer {
  count: number;
  kinds: Record<string, number>;
  read: (from: number, to: number) => Promise<SearchResult[]>;
}

interface PagefindResponse {
  results: { data: () => Promise<{ url: string; meta: Record<string, string> }> }[];
  totalFilters: Record<string, Record<string, number>>;
}

interface Pagefind {
  /** Loads the counts of every filter; without it answers carry none. */
  filters: () => Promise<unknown>;
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (query: string, options: Record<string, unknown>) => Promise<PagefindResponse>;
}

let engine: Promise<Pagefind> | undefined;

async function start(): Promise<Pagefind> {
  const bundle = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  await pagefind.filters();
  await pagefind.options({ ranking: { metaWeights: { words: 8, title: 0, summary: 1, kind: 0 } } });
  return pagefind;
}

/**
 * Searches everything published.
 * @param query as typed, with or without tones
 * @param kind only results of this kind, in Vietnamese as the index holds it
 * @throws when the index cannot be loaded; the next call tries again
 */
export async function search(query: string, kind?: string): Promise<SearchAnswer> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  const pagefind = await engine;
  const response = await pagefind.search(normalise(query), kind ? { filters: { kind } } : {});
  return {
    count: response.results.length,
    kinds: response.totalFilters['kind'] ?? {},
    read: async (from, to) => {
      const found = await Promise.all(response.results.slice(from, to).map((result) => result.data()));
      return found.map(({ url, meta }) => ({
        url,
        title: meta['title'] ?? '',
        kind: meta['kind'] ?? '',
        summary: meta['summary'] ?? '',
      }));
    },
  };
}
