/**
 * Ranks records for a planned query.
 *
 * Each word of the query is worth its rarity, times where it stands (title before unit and labels before summary before
 * body) and how well it agrees with what was typed; words that stand next to each other are worth more. A phrase of the
 * thesaurus may stand for a stretch of the query. For each record the best way to cover the query is taken.
 */
import { labelField, unitField, type Columns } from './columns.ts';
import {
  farthest,
  following,
  mendedWords,
  readHits,
  type Hits,
  type LookedUpIn,
  type Mended,
} from './hits.ts';
import { bodyField, fieldOf, rowOf } from './occurrences.ts';
import type { Plan, Term } from './query.ts';
import type { Substitute } from './thesaurus.ts';

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

/**
 * Ranks the records that have every word of the plan and those that come near. Fetches the words it needs.
 * @returns both in the order of their rows; {@link foundOrder} puts them in that of a page
 */
export async function rank(plan: Plan, from: LookedUpIn): Promise<Ranked> {
  const { terms, substitutes } = plan;
  const { ofTerms, ofSubstitutes } = await readHits(plan, from);
  const { size } = from.columns;
  const weights = weightsOf(from.index.fields);
  const scoresOf = ofTerms.map((lists) => scoreHits(lists, weights, new Scores(size)));
  const stretches = scoreStretches(substitutes, ofSubstitutes, weights, size);
  const worths = worthsOf(terms, scoresOf, stretches);
  const before = terms.map((_, term) => placesBefore(term, terms));
  // A phrase that stands for words up to a place stands before the next one as they do.
  const hitsUpTo = ofTerms.map((hits, term) => [
    ...hits,
    ...ofSubstitutes.filter((_, at) => substitutes[at]?.to === term + 1).flat(),
  ]);
  // Two words side by side add what the commoner one is worth.
  const worthsBeside = worths.map((worth, term) => Math.min(worths[before[term]?.[0] ?? -1] ?? 0, worth));
  return {
    ...cover({
      size,
      terms,
      scores: scoresOf,
      beside: terms.map((_, term) => {
        const beside = new Scores(size);
        for (const other of before[term] ?? [])
          scoreBeside(hitsUpTo[other], ofTerms[term], term - other, weights, beside);
        return beside.byRow;
      }),
      stretches,
      worths,
      worthsBeside,
    }),
    mended: mendedWords(ofTerms),
    stands: scoresOf.map(({ rows }) => rows.length > 0),
  };
}

/** @returns the places in the query of what stands before a word: the word there, and with particles between, what is before them */
function placesBefore(term: number, terms: readonly Term[]): number[] {
  let first = Math.max(0, term - 1);
  while (first > 0 && terms[first]?.isEmpty) first -= 1;
  return Array.from({ length: term - first }, (_, at) => first + at);
}

/** All that may stand for one stretch of the query, which counts as one. */
interface Stretch {
  /** First word of the query it stands for, and the one after the last. */
  from: number;
  to: number;
  scores: Scores;
}

function scoreStretches(
  substitutes: readonly Substitute[],
  hits: readonly Hits[][],
  weights: Float32Array,
  size: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  substitutes.forEach(({ from, to }, at) => {
    const lists = (hits[at] ?? []).filter(({ places }) => places.length > 0);
    if (lists.length === 0) return;
    let stretch = stretches.find((known) => known.from === from && known.to === to);
    if (!stretch) stretches.push((stretch = { from, to, scores: new Scores(size) }));
    scoreHits(lists, weights, stretch.scores);
  });
  return stretches;
}

/** @returns what each word of the query is worth. One that stands nowhere is worth what the phrases are that may stand for it. */
function worthsOf(
  terms: readonly Term[],
  scoresOf: readonly Scores[],
  stretches: readonly Stretch[],
): number[] {
  return terms.map(({ isWeak }, term) => {
    const own = scoresOf[term];
    const others = stretches.filter(({ from, to }) => from <= term && term < to).map(({ scores }) => scores);
    const known = own && (own.rows.length > 0 || others.length === 0) ? [own] : others;
    return (isWeak ? weakWorth : 1) * Math.min(...known.map((scores) => scores.rarity()));
  });
}

/**
 * Scores what stands side by side as in the query.
 * @param apart how many words lie from one to the other in the query
 */
function scoreBeside(
  before: readonly Hits[] = [],
  after: readonly Hits[] = [],
  apart: number,
  weights: Float32Array,
  scores: Scores,
): void {
  for (const first of before)
    for (const second of after)
      following(first.places, second.places, farthest + apart - 1, (at, previous) => {
        const place = second.places[at] ?? 0;
        const quality = (second.qualities[at] ?? 0) * (first.qualities[previous] ?? 0);
        const farther = Math.max(1, place - (first.places[previous] ?? 0) - apart + 1);
        scores.put(rowOf(place), (quality * (weights[fieldOf(place)] ?? 0)) / farther);
      });
}

/** @returns one flag a row: whether a word stands there beside the one before or after it in the query */
function standsBeside(
  before: Float32Array | undefined,
  after: Float32Array | undefined,
  size: number,
): Uint8Array {
  return Uint8Array.from({ length: size }, (_, row) => (before?.[row] || after?.[row] ? 1 : 0));
}

interface Scored {
  /** How many records there are. */
  size: number;
  terms: readonly Term[];
  /** Of each word of the query. */
  scores: readonly Scores[];
  /** Of each word of the query right after the one before, by row. */
  beside: readonly Float32Array[];
  stretches: readonly Stretch[];
  worths: readonly number[];
  worthsBeside: readonly number[];
}

/** Takes for each record the best way to cover the query, word by word: by the words themselves, or by phrases that stand for them. */
function cover({
  size,
  terms,
  scores,
  beside,
  stretches,
  worths,
  worthsBeside,
}: Scored): Pick<Ranked, 'complete' | 'nearest'> {
  const total = terms.reduce((sum, { isOptional }, term) => sum + (isOptional ? 0 : (worths[term] ?? 0)), 0);
  const required = terms.reduce((bits, { isOptional }, term) => (isOptional ? bits : bits | (1 << term)), 0);
  const endingAt = terms.map((_, term) =>
    stretches
      .filter(({ to }) => to === term + 1)
      .map(({ from: start, to, scores: { byRow } }) => {
        let worth = 0;
        for (let covered = start; covered < to; covered += 1)
          if (!terms[covered]?.isEmpty)
            worth += (worths[covered] ?? 0) + (covered > start ? (worthsBeside[covered] ?? 0) : 0);
        return { start, byRow, worth, bits: ((1 << (to - start)) - 1) << start };
      }),
  );
  // A record that has only words that need not be there is not found by them.
  const seen = new Uint8Array(size);
  for (const { rows } of [
    ...scores.filter((_, term) => required === 0 || required & (1 << term)),
    ...stretches.map((stretch) => stretch.scores),
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
  const parts = scores.map(({ byRow: own, isMeant }, term) => ({
    own,
    // Where nobody writes a word as it was typed, its tones are taken for a mistake beside its neighbours.
    isMeant: isMeant.includes(1) ? isMeant : standsBeside(beside[term], beside[term + 1], size),
    beside: beside[term] ?? new Float32Array(size),
    worth: worths[term] ?? 0,
    worthBeside: worthsBeside[term] ?? 0,
    bit: 1 << term,
    endings: endingAt[term] ?? [],
  }));
  for (let row = 0; row < size; row += 1) {
    if (!seen[row]) continue;
    let score = 0;
    let has = 0;
    let term = 0;
    for (const part of parts) {
      const own = part.own[row] ?? 0;
      owns[term + 1] = (owns[term] ?? 0) + own * part.worth;
      if (own > 0) {
        score += own * part.worth + (part.beside[row] ?? 0) * part.worthBeside;
        if (part.isMeant[row]) has |= part.bit;
      }
      for (const stretch of part.endings) {
        const standing = stretch.byRow[row] ?? 0;
        if (standing === 0) continue;
        // Where the words that were typed stand as well, the other phrase is meant all the more.
        const typed = (owns[term + 1] ?? 0) - (owns[stretch.start] ?? 0);
        const other = (best[stretch.start] ?? 0) + standing * stretch.worth + typed * typedBesidePhrase;
        if (other > score) {
          score = other;
          has = (bits[stretch.start] ?? 0) | stretch.bits;
        }
      }
      term += 1;
      best[term] = score;
      bits[term] = has;
    }
    const lacks = required & ~has;
    if (lacks !== 0) {
      let lacking = 0;
      for (const { bit, worth, own } of parts)
        if (lacks & bit) lacking += worth * (own[row] ? contradictedLacks : 1);
      // It is worth only the part of the query that it has.
      score *= (total - lacking) / total;
      if (score <= nearEnough * highest) continue;
    }
    if (score > highest) highest = score;
    (lacks === 0 ? complete : nearest).push({ row, score, has });
  }
  return { complete, nearest: nearest.filter(({ score }) => score > nearEnough * highest) };
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

/** Keeps for each record its best place among some hits: quality times weight of the field. */
function scoreHits(lists: readonly Hits[], weights: Float32Array, scores: Scores): Scores {
  for (const { places, qualities, is } of lists)
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const row = rowOf(place);
      const quality = qualities[at] ?? 0;
      const score = quality * (weights[fieldOf(place)] ?? 0);
      if (score === 0) continue;
      scores.put(row, score);
      if (is || quality >= leastAgreement) scores.isMeant[row] = 1;
    }
  return scores;
}
