/** Answers questions from an opened index. */
import { withoutTones } from '../lib/vietnamese.ts';
import { costBands } from '../schemas/derive.ts';
import type { Columns, FacetCounts, Filters } from './columns.ts';
import { markFound, type LookedFor, type Piece } from './highlight.ts';
import { readWord, writtenForm } from './hits.ts';
import { agreement, wordsOf, type Word } from './normalise.ts';
import type { SearchIndex } from './open-index.ts';
import { planQuery, type Plan } from './query.ts';
import { foundOrder, rank, type Found, type Ranked } from './rank.ts';
import type { FacetName } from './record.ts';
import { isCovered } from './thesaurus.ts';

export type SortOrder = 'relevance' | 'newest' | 'adopted';

/** What a school said about itself, kept on its device: such records come first among equals. */
export type Profile = Partial<Record<'schoolLevel' | 'subject' | 'grade' | 'cost', string>>;

/** What is asked. An empty query with or without filters lists everything. */
export interface Question {
  /** As typed. */
  query: string;
  filters?: Filters;
  sort?: SortOrder;
  profile?: Profile;
}

/** One result as a page shows it. */
export interface Result {
  url: string;
  title: Piece[];
  unit: Piece[];
  summary: Piece[];
  /** The verdict of an initiative, or nothing. */
  note: string;
  /** The first value of a facet, as stored: for badges and marks. */
  facet: (name: FacetName) => string | undefined;
  adopters: number;
  /** Words of the query, in lower case, that this record lacks. */
  missing: string[];
}

/** The answer to one question. Results are read as they are shown. */
export interface Answer {
  /** Whether everything is listed, because what was typed asks nothing yet: one letter may become any word. */
  isListing: boolean;
  /** How many results there are. */
  total: number;
  /** How many have every word of the query. */
  complete: number;
  /** How many stand first: the complete ones, and those that say nearly all of it far better. The rest come near. */
  main: number;
  /** The query as it was understood, when a word of it stands nowhere: “Ý bạn là …”. With tones, unless it was typed without any. */
  suggestion: string | undefined;
  /** Words of the query, in lower case, that stand nowhere in the archive and have nothing near. */
  unknown: string[];
  /** @returns how many complete results each value of each facet would give; near ones where no record is complete */
  counts: () => FacetCounts;
  /** How many results there are of one kind, by the stored value of the facet `kind`. */
  countOf: (kind: string) => number;
  /** How many complete ones there are of one kind, and how many that stand first. */
  completeOf: (kind: string) => number;
  mainOf: (kind: string) => number;
  /** @returns results from one number up to, without, another, of every kind or of one */
  read: (from: number, to: number, kind?: string) => Promise<Result[]>;
}

/** With fewer complete results than this, the nearest incomplete ones follow. */
const fewResults = 10;
/** An incomplete record that scores so many times what the best complete one does stands before it. */
const clearlyBetter = 1.2;
/** What each answer of the profile that a record meets adds to its score, as a part. */
const profileWeight = 0.1;
/** And what it adds where nothing was typed, so that all scores are alike: too little to tell elsewhere. */
const leastFavour = 1e-6;

/** Answers a question from an opened index. */
export async function answerFrom(opened: SearchIndex, question: Question): Promise<Answer> {
  const { columns, vocabulary } = opened;
  const { query, filters = {}, sort = 'relevance', profile = {} } = question;
  const { plan, ranked, isListing } = await look(query, opened);
  const passes = columns.passes(filters);
  const shown = (found: readonly Found[]) =>
    favour(
      found.filter(({ row }) => passes(row)),
      columns,
      profile,
    ).sort(orders[sort](columns));

  const complete = shown(ranked.complete);
  const { main, near } = partFound(complete, shown(ranked.nearest), sort);
  const found = [...main, ...near];
  const counted = ranked.complete.length > 0 ? ranked.complete : ranked.nearest;
  const lookedFor: LookedFor = {
    words: plan.terms.flatMap(({ spellings }) => spellings),
    phrases: plan.substitutes.map(({ phrase }) => phrase),
  };

  const ofKind = (kind: string | undefined, all = found) =>
    kind === undefined ? all : all.filter(({ row }) => columns.valuesOf('kind', row).includes(kind));
  return {
    isListing,
    total: found.length,
    complete: complete.length,
    main: main.length,
    suggestion: suggestionFor(plan, ranked),
    unknown: plan.terms
      .filter(
        ({ word, isOptional }, at) =>
          !isOptional && !ranked.stands[at] && !vocabulary.has(word.key) && !isCovered(plan.substitutes, at),
      )
      .map(({ word }) => word.written),
    counts: () =>
      columns.count(
        counted.map(({ row }) => row),
        filters,
      ),
    countOf: (kind) => ofKind(kind).length,
    completeOf: (kind) => ofKind(kind, complete).length,
    mainOf: (kind) => ofKind(kind, main).length,
    read: (from, to, kind) =>
      Promise.all(
        ofKind(kind)
          .slice(from, to)
          .map(({ row, has }) => readResult(opened, plan, lookedFor, row, has)),
      ),
  };
}

/**
 * Parts what was found into what stands first and what comes near. Who says nearly all of it in the title stands before
 * those that have the words scattered over a long text. Near ones follow only where there are few others.
 */
function partFound(complete: Found[], nearest: Found[], sort: SortOrder): { main: Found[]; near: Found[] } {
  const [best] = complete;
  if (!best) return { main: [], near: nearest };
  if (sort !== 'relevance') return { main: complete, near: [] };
  const better = nearest.filter(({ score }) => score > best.score * clearlyBetter);
  const main = [...better, ...complete];
  return { main, near: nearest.slice(better.length, Math.max(0, fewResults - complete.length)) };
}

/** Plans and ranks; lists everything where nothing is asked yet. */
async function look(
  query: string,
  opened: SearchIndex,
): Promise<{ plan: Plan; ranked: Ranked; isListing: boolean }> {
  const plan = planQuery(query, opened);
  const { columns } = opened;
  if (plan.terms.length === 0) {
    // Signs alone are found nowhere.
    const isListing = query.trim() === '' || wordsOf(query).length > 0;
    const all = isListing ? listing(columns) : [];
    return { plan, ranked: { complete: all, nearest: [], mended: [], stands: [] }, isListing };
  }
  return { ...(await lookFor(plan, query, opened)), isListing: false };
}

/**
 * Ranks. When no record has every word, looks again, taking words for mistyped that are nowhere written as they
 * were typed: “lấn chiếm vĩa hè” is known without its tones, but nobody writes “vĩa”.
 */
async function lookFor(
  plan: Plan,
  query: string,
  opened: SearchIndex,
): Promise<{ plan: Plan; ranked: Ranked }> {
  const { columns } = opened;
  const ranked = await rank(plan, opened);
  // “Sáng kiến” is true of all that is here: what says so comes first, then everything else.
  if (plan.terms.every(({ isOptional }) => isOptional)) {
    const found = new Set(ranked.complete.map(({ row }) => row));
    const others = listing(columns).filter(({ row }) => !found.has(row));
    return { plan, ranked: { ...ranked, complete: [...ranked.complete, ...others] } };
  }
  if (ranked.complete.length > 0) return { plan, ranked };
  const doubted = new Set<string>();
  for (const [at, { word, isOptional }] of plan.terms.entries()) {
    if (!isOptional && !isCovered(plan.substitutes, at) && !(await isWritten(word, opened)))
      doubted.add(word.form);
  }
  if (doubted.size === 0) return { plan, ranked };
  const second = planQuery(query, opened, ({ form }) => doubted.has(form));
  const again = await rank(second, opened);
  return again.complete.length > 0 ? { plan: second, ranked: again } : { plan, ranked };
}

/** @returns whether a word stands somewhere as it was typed; typed without marks, whether it stands anywhere */
async function isWritten({ key, form }: Word, opened: SearchIndex): Promise<boolean> {
  const found = await readWord(key, opened);
  return found.some(({ forms }) => forms.some((written) => agreement(form, writtenForm(written)) >= 0.95));
}

/** Everything there is. */
function listing(columns: Columns): Found[] {
  return Array.from({ length: columns.size }, (_, row) => ({ row, score: 0, has: 0 }));
}

/** Raises the scores of what fits the profile, so that it comes first among nearly equal ones. A budget is met by what costs less, too. */
function favour(found: Found[], columns: Columns, profile: Profile): Found[] {
  const bands = Object.keys(costBands);
  const wishes = Object.entries(profile).map(([name, value]) => ({
    name: name as FacetName,
    met: name === 'cost' ? bands.slice(0, bands.indexOf(value) + 1) : [value],
  }));
  if (wishes.length === 0) return found;
  return found.map((one) => {
    const count = wishes.filter(({ name, met }) =>
      columns.valuesOf(name, one.row).some((value) => met.includes(value)),
    ).length;
    return { ...one, score: one.score * (1 + profileWeight * count) + leastFavour * count };
  });
}

/** In what order results stand, by what a visitor chose. */
const orders: Record<SortOrder, (columns: Columns) => (a: Found, b: Found) => number> = {
  relevance: foundOrder,
  newest: (columns) => (a, b) => columns.orderOf(a.row) - columns.orderOf(b.row),
  adopted: (columns) => (a, b) =>
    columns.adoptersOf(b.row) - columns.adoptersOf(a.row) || foundOrder(columns)(a, b),
};

async function readResult(
  { index, columns }: SearchIndex,
  plan: Plan,
  lookedFor: LookedFor,
  row: number,
  has: number,
): Promise<Result> {
  const { url, title, summary, note } = await index.record(row);
  return {
    url,
    title: markFound(title, lookedFor),
    unit: markFound(columns.unitOf(row), lookedFor),
    summary: markFound(summary, lookedFor),
    note,
    facet: (name) => columns.valuesOf(name, row)[0],
    adopters: columns.adoptersOf(row),
    missing: plan.terms.flatMap(({ word, isOptional }, term) =>
      isOptional || has & (1 << term) ? [] : [word.written],
    ),
  };
}

/**
 * Writes the query with its words mended; in a query without marks, without marks. Nothing is offered that leads nowhere:
 * no record has all its words, and what was mended stands beside no other word of it.
 */
function suggestionFor({ terms }: Plan, { mended, complete }: Ranked): string | undefined {
  if (!mended.some((word) => word && (word.isBeside || complete.length > 0))) return undefined;
  const isPlain = terms.every(({ word }) => word.form === word.key);
  return terms
    .map(({ word }, at) => {
      const written = mended[at]?.written ?? word.written;
      return isPlain ? withoutTones(written) : written;
    })
    .join(' ');
}
