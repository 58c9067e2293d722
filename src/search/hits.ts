/** Where the words and phrases of a query stand, and how well they agree there with what was typed. */
import type { SearchIndex } from './open-index.ts';
import { readWritten } from './index-text.ts';
import { keep } from './keep.ts';
import { agreement, toneMayBeMeant, wordOf, type Word } from './normalise.ts';
import { bodyField, commonestForm, fieldOf, type Occurrences } from './occurrences.ts';
import type { Plan, Spelling } from './query.ts';
import { phraseAgreement, phraseGap, type Substitute } from './thesaurus.ts';

/** Words farther apart than this do not stand side by side; particles between them count. */
export const farthest = 3;

/** Where a word or a phrase stands: places in order, and how good each is. */
export interface Hits {
  places: Float64Array;
  qualities: Float32Array;
  /** For a word other than the one typed, what it is to that one, and how it is written. */
  is?: Spelling['is'];
  written?: string;
}

/** What the words of a query are looked up in. */
export type LookedUpIn = Pick<SearchIndex, 'index' | 'columns'>;

/**
 * Looks up a plan. Fetches the words it needs.
 * @returns the hits of each of its words, and of each of its substitutes
 */
export async function readHits(
  { terms, substitutes }: Plan,
  from: LookedUpIn,
): Promise<{ ofTerms: Hits[][]; ofSubstitutes: Hits[][] }> {
  // Every file is asked for before the first is read.
  for (const { key } of [
    ...terms.flatMap(({ spellings }) => spellings),
    ...substitutes.flatMap(({ phrase }) => phrase),
  ])
    from.index.occurrences(key).catch(() => undefined);
  const phraseWords = new Map<string, Promise<Float64Array[]>>();
  const [ofTerms, ofSubstitutes] = await Promise.all([
    Promise.all(terms.map(({ spellings }) => readTerm(spellings, from))),
    Promise.all(substitutes.map((substitute) => readSubstitute(substitute, from, phraseWords))),
  ]);
  return { ofTerms: withoutLoneGuesses(ofTerms), ofSubstitutes };
}

/** Every list in which a key stands: that of the index, and that of units and labels. */
export async function readWord(key: string, { index, columns }: LookedUpIn): Promise<Occurrences[]> {
  const fetched = index.occurrences(key);
  // The lists are read while the file is on its way.
  const listed = columns.occurrences(key);
  return [await fetched, listed].filter((found) => found !== undefined);
}

async function readTerm(spellings: readonly Spelling[], from: LookedUpIn): Promise<Hits[]> {
  const lists = await Promise.all(
    spellings.map(async ({ key, form, is, quality, isMarked }) =>
      (await readWord(key, from)).map((occurrences) =>
        is === 'typed'
          ? hitsOf(occurrences, form, isMarked)
          : { is, ...otherHits(occurrences, form, quality) },
      ),
    ),
  );
  return lists.flat();
}

/** Where a word stands that was not typed itself: where it is written with the tone that was. */
function otherHits(occurrences: Occurrences, typed: string, quality: number): Hits {
  const { places, formOf, forms } = occurrences;
  const mayBe = forms.map((written) => toneMayBeMeant(typed, writtenForm(written)));
  const all = { places, qualities: new Float32Array(places.length).fill(quality) };
  return {
    ...(mayBe.includes(false) ? keepPlaces(all, (at) => mayBe[formOf[at] ?? 0] === true) : all),
    written: readWritten(commonestForm(occurrences, mayBe)),
  };
}

/** Keeps the guesses only where they stand beside a neighbour in the query that is none itself. */
function withoutLoneGuesses(terms: Hits[][]): Hits[][] {
  if (!terms.flat().some(({ is }) => is === 'guess')) return terms;
  const sure = terms.map((lists) => lists.filter(({ is }) => is !== 'guess').map(agreeing));
  return terms.map((lists, term) =>
    lists.map((hits) => {
      if (hits.is !== 'guess') return hits;
      const beside = placesBeside(hits, sure[term - 1], sure[term + 1]);
      return { ...hits, ...keepPlaces(hits, (at) => beside.has(at)) };
    }),
  );
}

/** @returns the numbers of the places that stand right after what is before, or right before what is after */
function placesBeside(hits: Hits, before: readonly Hits[] = [], after: readonly Hits[] = []): Set<number> {
  const beside = new Set<number>();
  for (const other of before) following(other.places, hits.places, farthest, (at) => beside.add(at));
  for (const other of after)
    following(hits.places, other.places, farthest, (_, previous) => beside.add(previous));
  return beside;
}

/** What a word of the query was taken for: in its written form, and whether it stands beside its neighbour somewhere. */
export interface Mended {
  written: string;
  isBeside: boolean;
}

/** @returns for each word of a query, what it was taken for, if it was: what stands beside its neighbours most often, or else the likeliest */
export function mendedWords(terms: readonly Hits[][]): (Mended | undefined)[] {
  return terms.map((lists, term) => {
    const standing = lists.filter(({ places }) => places.length > 0);
    if (standing.some(({ is }) => is === undefined || is === 'ending')) return undefined;
    const [before, after] = [terms[term - 1], terms[term + 1]].map((other) => other?.map(agreeing));
    const [best] = standing
      .map(({ written = '', ...hits }) => ({
        written,
        beside: placesBeside(hits, before, after).size,
      }))
      .sort((a, b) => b.beside - a.beside);
    return best && { written: best.written, isBeside: best.beside > 0 };
  });
}

/**
 * A phrase stands where its words, written as the thesaurus has them, follow each other with at most one between two.
 * @param known words of phrases read before in this question, by their forms: phrases share many
 */
async function readSubstitute(
  { phrase, quality }: Substitute,
  from: LookedUpIn,
  known: Map<string, Promise<Float64Array[]>>,
): Promise<Hits[]> {
  const read = async ({ key, form }: Word) =>
    (await readWord(key, from)).map((occurrences) => agreeing(hitsOf(occurrences, form, true)).places);
  const words = await Promise.all(phrase.map((word) => keep(known, word.form, () => read(word))));
  const [first = [], ...rest] = words;
  const last = rest.reduce(
    (runs, next) => runs.flatMap((before) => next.map((after) => continued(before, after))),
    first,
  );
  return last.map((places) => ({ places, qualities: new Float32Array(places.length).fill(quality) }));
}

/** Keeps the places that are written nearly enough as was asked. */
const agreeing = (hits: Hits): Hits => keepPlaces(hits, (at) => (hits.qualities[at] ?? 0) >= phraseAgreement);

function keepPlaces({ places, qualities }: Hits, isKept: (at: number) => boolean): Hits {
  const kept = { places: new Float64Array(places.length), qualities: new Float32Array(places.length) };
  let count = 0;
  for (let at = 0; at < places.length; at += 1)
    if (isKept(at)) {
      kept.places[count] = places[at] ?? 0;
      kept.qualities[count] = qualities[at] ?? 0;
      count += 1;
    }
  return { places: kept.places.subarray(0, count), qualities: kept.qualities.subarray(0, count) };
}

function continued(before: Float64Array, after: Float64Array): Float64Array {
  const places = new Float64Array(after.length);
  let count = 0;
  following(before, after, phraseGap, (at) => {
    places[count++] = after[at] ?? 0;
  });
  return places.subarray(0, count);
}

function hitsOf({ places, formOf, forms }: Occurrences, form: string, isMarked: boolean): Hits {
  const byForm = forms.map((written) => agreement(form, writtenForm(written), isMarked));
  const qualities = new Float32Array(places.length);
  for (let at = 0; at < places.length; at += 1) qualities[at] = byForm[formOf[at] ?? 0] ?? 0;
  return { places, qualities };
}

const writtenForms = new Map<string, string>();

/** @returns the form of a word as the index or a column keeps it */
export function writtenForm(written: string): string {
  let form = writtenForms.get(written);
  if (form === undefined) writtenForms.set(written, (form = wordOf(readWritten(written)).form));
  return form;
}

/** Visits each place of `after` with the nearest one of `before` ahead of it in the same field, if it is near enough. */
export function following(
  before: Float64Array,
  after: Float64Array,
  within: number,
  visit: (at: number, previous: number) => void,
): void {
  let next = 0;
  for (let at = 0; at < after.length;) {
    const place = after[at] ?? 0;
    next = firstFrom(before, place, next);
    const distance = place - (before[next - 1] ?? -Infinity);
    if (distance <= within) {
      if (fieldOf(place) !== bodyField && fieldOf(place) === fieldOf(place - distance)) visit(at, next - 1);
      at += 1;
    } else if (next === before.length) return;
    else at = firstFrom(after, (before[next] ?? 0) + 1, at + 1);
  }
}

/**
 * Steps over what is of no use in strides that double: a rare word is compared with a common one in no time.
 * @returns the number of the first place that is not below another, at `from` or after it
 */
function firstFrom(places: Float64Array, least: number, from: number): number {
  let low = from;
  let high = from;
  for (let stride = 1; high < places.length && (places[high] ?? 0) < least; stride *= 2) {
    low = high + 1;
    high += stride;
  }
  high = Math.min(high, places.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
