/**
 * Ranks records for a planned query.
 *
 * Each word of the query is worth its rarity, times where it stands (title before unit and labels before summary before
 * body) and how well it agrees with what was typed; words that stand next to each other are worth more. A phrase of the
 * thesaurus may stand for a stretch of the query. For each record the best way to cover the query is taken.
 */
import type { SearchIndex } from './client.ts';
import { labelField, unitField, type Columns } from './columns.ts';
import { keep } from './keep.ts';
import { agreement, toneMayBeMeant, wordOf, type Word } from './normalise.ts';
import { bodyField, commonestForm, fieldOf, rowOf, type Occurrences } from './occurrences.ts';
import type { Plan, Spelling } from './query.ts';
import { readWritten } from './index-text.ts';
import { phraseAgreement, phraseGap, type Substitute } from './thesaurus.ts';

/** What a word is worth by where it stands; fields of the index by name. */
const fieldWeights: Record<string, number> = { title: 1, people: 0.5, summary: 0.35 };
const unitWeight = 0.75;
const labelWeight = 0.75;
const bodyWeight = 0.2;
/** What a word that tells little is worth, as a part. */
const weakWorth = 0.4;
/** What words that were typed add to a phrase that stands for them, as a part. */
const typedBesidePhrase = 0.1;
/** A word that agrees less with what was typed is another word: “chợ” for “chó”. It counts for little, and is not it. */
const leastAgreement = 0.5;
/** How much of such a word is lacking, as a part: it may still be what was meant. */
const contradictedLacks = 0.7;
/** Words farther apart than this do not stand side by side; particles between them count. */
const farthest = 3;

/** Where a word or a phrase stands: places in order, and how good each is. */
interface Hits {
  places: Float64Array;
  qualities: Float32Array;
  /** For a word other than the one typed, what it is to that one, and how it is written. */
  is?: Spelling['is'];
  written?: string;
}

/** What each record is worth for one word or stretch of the query, by row. */
class Scores {
  readonly byRow: Float32Array;
  /** Whether a record has the word itself, and not only one whose tones contradict it. */
  readonly isMeant: Uint8Array;
  /** The rows that are worth anything. */
  readonly rows: number[] = [];

  constructor(size: number) {
    this.byRow = new Float32Array(size);
    this.isMeant = new Uint8Array(size);
  }

  /** Keeps the better of what a record is worth and what it was. */
  put(row: number, score: number): void {
    const known = this.byRow[row] ?? 0;
    if (score <= known) return;
    if (known === 0) this.rows.push(row);
    this.byRow[row] = score;
  }

  /** @returns how much the word tells: more, the fewer records have it */
  rarity(): number {
    return Math.log(1 + (this.byRow.length - this.rows.length + 0.5) / (this.rows.length + 0.5));
  }
}

/** A record found. */
export interface Found {
  row: number;
  score: number;
  /** Bit by bit, the words of the query it has. */
  has: number;
}

/** What a word of the query was taken for: in its written form, and whether it stands beside its neighbour somewhere. */
export interface Mended {
  written: string;
  isBeside: boolean;
}

/** What a question found. */
export interface Ranked {
  /** Records that have every word that counts. */
  complete: Found[];
  /** Records that lack some and still come near the best one. */
  nearest: Found[];
  /** For each word of the query that was taken for another, for what. */
  mended: (Mended | undefined)[];
  /** For each word of the query, whether it stands anywhere, as typed or otherwise. */
  stands: boolean[];
}

/** An incomplete record must come so near to the best one to be shown. */
const nearEnough = 0.05;

/** What a ranking reads. */
type RankedFrom = Pick<SearchIndex, 'index' | 'columns'>;

/**
 * Ranks the records that have every word of the plan and those that come near. Fetches the words it needs.
 * @returns both in the order of their rows; {@link foundOrder} puts them in that of a page
 */
export async function rank(plan: Plan, from: RankedFrom): Promise<Ranked> {
  const { terms } = plan;
  // Every file is asked for before the first is read.
  for (const { key } of [
    ...terms.flatMap(({ spellings }) => spellings),
    ...plan.substitutes.flatMap(({ phrase }) => phrase),
  ])
    from.index.occurrences(key).catch(() => undefined);
  const phraseWords = new Map<string, Promise<Hits[]>>();
  const [readHits, substituteHits] = await Promise.all([
    Promise.all(terms.map(({ spellings }) => readTerm(spellings, from))),
    Promise.all(plan.substitutes.map((substitute) => readSubstitute(substitute, from, phraseWords))),
  ]);
  const termHits = withoutLoneGuesses(readHits);
  const { size } = from.columns;
  const weights = weightsOf(from.index.fields);
  const scoreRows = (lists: readonly Hits[], scores: Scores) => {
    for (const hits of lists) keepBest(hits, weights, scores);
    return scores;
  };
  const termScores = termHits.map((lists) => scoreRows(lists, new Scores(size)));

  // All that may stand for one stretch of the query counts as one.
  const stretches: { from: number; to: number; scores: Scores }[] = [];
  plan.substitutes.forEach(({ from: start, to }, at) => {
    const lists = (substituteHits[at] ?? []).filter(({ places }) => places.length > 0);
    if (lists.length === 0) return;
    let stretch = stretches.find((known) => known.from === start && known.to === to);
    if (!stretch) stretches.push((stretch = { from: start, to, scores: new Scores(size) }));
    scoreRows(lists, stretch.scores);
  });

  const weakness = (term: number) => (terms[term]?.isWeak ? weakWorth : 1);
  // A word that stands nowhere is worth what the phrases are worth that may stand for it.
  const worths = termScores.map((scores, term) => {
    const others = stretches.filter((stretch) => stretch.from <= term && term < stretch.to);
    const known = scores.rows.length === 0 && others.length > 0 ? others : [{ scores }];
    return weakness(term) * Math.min(...known.map((other) => other.scores.rarity()));
  });
  // Two words side by side add what the commoner one is worth.
  const worthsBeside = worths.map((worth, term) => Math.min(worths[term - 1] ?? 0, worth));
  const besideScores = terms.map((_, term) => {
    const scores = new Scores(size);
    for (const before of termHits[term - 1] ?? [])
      for (const after of termHits[term] ?? [])
        following(before, after, farthest, (at, previous) => {
          const place = after.places[at] ?? 0;
          const quality = (after.qualities[at] ?? 0) * (before.qualities[previous] ?? 0);
          const distance = place - (before.places[previous] ?? 0);
          scores.put(rowOf(place), (quality * (weights[fieldOf(place)] ?? 0)) / distance);
        });
    return scores.byRow;
  });

  const total = terms.reduce((sum, { isOptional }, term) => sum + (isOptional ? 0 : (worths[term] ?? 0)), 0);
  const required = terms.reduce((bits, { isOptional }, term) => (isOptional ? bits : bits | (1 << term)), 0);
  const endingAt = terms.map((_, term) =>
    stretches
      .filter(({ to }) => to === term + 1)
      .map(({ from: start, to, scores }) => {
        let worth = 0;
        for (let covered = start; covered < to; covered += 1)
          worth += (worths[covered] ?? 0) + (covered > start ? (worthsBeside[covered] ?? 0) : 0);
        return { start, scores: scores.byRow, worth, bits: ((1 << (to - start)) - 1) << start };
      }),
  );
  // A record that has only words that need not be there is not found by them.
  const seen = new Uint8Array(size);
  for (const { rows } of [
    ...termScores.filter((_, term) => required === 0 || required & (1 << term)),
    ...stretches.map(({ scores }) => scores),
  ])
    for (const row of rows) seen[row] = 1;
  const complete: Found[] = [];
  const nearest: Found[] = [];
  let highest = 0;
  // The best way to cover the first words of the query, by how many they are.
  const best = new Float64Array(terms.length + 1);
  const bits = new Int32Array(terms.length + 1);
  // What the words themselves are worth up to each.
  const owns = new Float64Array(terms.length + 1);
  const ownByRow = termScores.map(({ byRow }) => byRow);
  // Where nobody writes a word as it was typed, its tones are taken for a mistake.
  const meantByRow = termScores.map(({ byRow, isMeant }) => (isMeant.includes(1) ? isMeant : byRow));
  for (let row = 0; row < size; row += 1) {
    if (!seen[row]) continue;
    for (let term = 0; term < terms.length; term += 1) {
      const own = ownByRow[term]?.[row] ?? 0;
      let score = best[term] ?? 0;
      let has = bits[term] ?? 0;
      owns[term + 1] = (owns[term] ?? 0) + own * (worths[term] ?? 0);
      if (own > 0) {
        score += own * (worths[term] ?? 0) + (besideScores[term]?.[row] ?? 0) * (worthsBeside[term] ?? 0);
        if (meantByRow[term]?.[row]) has |= 1 << term;
      }
      for (const stretch of endingAt[term] ?? []) {
        const standing = stretch.scores[row] ?? 0;
        if (standing === 0) continue;
        // Where the words that were typed stand as well, the other phrase is meant all the more.
        const typed = (owns[term + 1] ?? 0) - (owns[stretch.start] ?? 0);
        const other = (best[stretch.start] ?? 0) + standing * stretch.worth + typed * typedBesidePhrase;
        if (other > score) {
          score = other;
          has = (bits[stretch.start] ?? 0) | stretch.bits;
        }
      }
      best[term + 1] = score;
      bits[term + 1] = has;
    }
    const has = bits[terms.length] ?? 0;
    let score = best[terms.length] ?? 0;
    const lacks = required & ~has;
    if (lacks !== 0) {
      let lacking = 0;
      for (let term = 0; term < terms.length; term += 1)
        if (lacks & (1 << term))
          lacking += (worths[term] ?? 0) * (ownByRow[term]?.[row] ? contradictedLacks : 1);
      // It is worth only the part of the query that it has.
      score *= (total - lacking) / total;
      if (score <= nearEnough * highest) continue;
    }
    if (score > highest) highest = score;
    (lacks === 0 ? complete : nearest).push({ row, score, has });
  }
  return {
    complete,
    nearest: nearest.filter(({ score }) => score > nearEnough * highest),
    mended: termHits.map((hits, term) => mendedTo(hits, [termHits[term - 1], termHits[term + 1]])),
    stands: termScores.map(({ rows }) => rows.length > 0),
  };
}

/** @returns a comparison: by score, then newest first */
export function foundOrder(columns: Columns): (a: Found, b: Found) => number {
  return (a, b) => b.score - a.score || columns.orderOf(a.row) - columns.orderOf(b.row);
}

/** @returns what a place is worth by its field number */
function weightsOf(fields: readonly string[]): Float32Array {
  const weights = Float32Array.from({ length: 16 }, (_, field) => fieldWeights[fields[field] ?? ''] ?? 0);
  weights[unitField] = unitWeight;
  weights[labelField] = labelWeight;
  weights[bodyField] = bodyWeight;
  return weights;
}

/** Every list in which a key stands: that of the index, and that of units and labels. */
export async function readWord(key: string, { index, columns }: RankedFrom): Promise<Occurrences[]> {
  const fetched = index.occurrences(key);
  // The lists are read while the file is on its way.
  const listed = columns.occurrences(key);
  return [await fetched, listed].filter((found) => found !== undefined);
}

async function readTerm(spellings: readonly Spelling[], from: RankedFrom): Promise<Hits[]> {
  const lists = await Promise.all(
    spellings.map(async ({ key, form, is, quality }) =>
      (await readWord(key, from)).map((occurrences) =>
        is === 'typed' ? hitsOf(occurrences, form) : { is, ...otherHits(occurrences, form, quality) },
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
function withoutLoneGuesses(terms: readonly Hits[][]): Hits[][] {
  const sure = terms.map((lists) => lists.filter(({ is }) => is !== 'guess'));
  return terms.map((lists, term) =>
    lists.map((hits) => {
      if (hits.is !== 'guess') return hits;
      const beside = placesBeside(hits, sure[term - 1], sure[term + 1]);
      return { ...hits, ...keepPlaces(hits, (at) => beside.has(at)) };
    }),
  );
}

/** @returns the numbers of the places that stand right after what is before, or right before what is after, as typed */
function placesBeside(hits: Hits, before: readonly Hits[] = [], after: readonly Hits[] = []): Set<number> {
  const beside = new Set<number>();
  for (const other of before.map(agreeing)) following(other, hits, farthest, (at) => beside.add(at));
  for (const other of after.map(agreeing))
    following(hits, other, farthest, (_, previous) => beside.add(previous));
  return beside;
}

/** @returns what a word was taken for, if it was: what stands beside its neighbours most often, or else the likeliest */
function mendedTo(
  lists: readonly Hits[],
  neighbours: [Hits[] | undefined, Hits[] | undefined],
): Mended | undefined {
  const standing = lists.filter(({ places }) => places.length > 0);
  if (standing.some(({ is }) => is === undefined || is === 'ending')) return undefined;
  const corrections = standing.map((hits) => ({ hits, beside: placesBeside(hits, ...neighbours).size }));
  const [best] = corrections.sort((a, b) => b.beside - a.beside);
  return best && { written: best.hits.written ?? '', isBeside: best.beside > 0 };
}

/**
 * A phrase stands where its words, written as the thesaurus has them, follow each other with at most one between two.
 * @param known words of phrases read before in this question, by their forms: phrases share many
 */
async function readSubstitute(
  { phrase, quality }: Substitute,
  from: RankedFrom,
  known: Map<string, Promise<Hits[]>>,
): Promise<Hits[]> {
  const read = async ({ key, form }: Word) =>
    (await readWord(key, from)).map((occurrences) => agreeing(hitsOf(occurrences, form)));
  const words = await Promise.all(phrase.map((word) => keep(known, word.form, () => read(word))));
  const [first = [], ...rest] = words;
  const last = rest.reduce(
    (runs, next) => runs.flatMap((before) => next.map((after) => continued(before, after))),
    first,
  );
  return last.map(({ places }) => ({ places, qualities: new Float32Array(places.length).fill(quality) }));
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

function continued(before: Hits, after: Hits): Hits {
  const places = new Float64Array(after.places.length);
  let count = 0;
  following(before, after, phraseGap, (at) => {
    places[count++] = after.places[at] ?? 0;
  });
  return { places: places.subarray(0, count), qualities: after.qualities };
}

function hitsOf({ places, formOf, forms }: Occurrences, form: string): Hits {
  const byForm = forms.map((written) => agreement(form, writtenForm(written)));
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
function following(
  before: Hits,
  after: Hits,
  within: number,
  visit: (at: number, previous: number) => void,
): void {
  let next = 0;
  for (let at = 0; at < after.places.length;) {
    const place = after.places[at] ?? 0;
    next = firstFrom(before.places, place, next);
    const distance = place - (before.places[next - 1] ?? -Infinity);
    if (distance <= within) {
      if (fieldOf(place) !== bodyField && fieldOf(place) === fieldOf(place - distance)) visit(at, next - 1);
      at += 1;
    } else if (next === before.places.length) return;
    else at = firstFrom(after.places, (before.places[next] ?? 0) + 1, at + 1);
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

/** Keeps for each record its best place: quality times weight of the field. */
function keepBest({ places, qualities, is }: Hits, weights: Float32Array, scores: Scores): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const row = rowOf(place);
    const score = (qualities[at] ?? 0) * (weights[fieldOf(place)] ?? 0);
    if (score === 0) continue;
    scores.put(row, score);
    if (is || (qualities[at] ?? 0) >= leastAgreement) scores.isMeant[row] = 1;
  }
}
