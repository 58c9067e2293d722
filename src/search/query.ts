/** Makes of what was typed a plan of what to look up. */
import type { SearchIndex } from './open-index.ts';
import { emptyWords, isMostlyPlain, weakWords } from './empty-words.ts';
import { withoutLeftOvers } from './left-overs.ts';
import {
  formsOf,
  hasTone,
  isSyllable,
  standsIn,
  tidyText,
  wordLetters,
  wordOf,
  wordsOf,
  type Word,
} from './normalise.ts';
import { isCovered, type Substitute } from './thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way a word of the query may stand in a record, and how good that is: 1 is the word itself. */
export interface Spelling {
  key: string;
  /** The form typed: its tones count. */
  form: string;
  /**
   * What it is to the word typed: that word; what it may become, as long as it is unfinished; what it was mistyped for; or
   * a guess at that, where the word typed is one and may be meant: it counts only beside its neighbour in the query.
   */
  is: 'typed' | 'ending' | 'correction' | 'guess';
  /** Whether it was typed with its marks, so that a word without any is meant so. */
  isMarked: boolean;
  quality: number;
}

/** One word of the query. */
export interface Term {
  word: Word;
  /** Whether it is a particle, of the opening formula, or what everything here is. */
  isEmpty: boolean;
  /** Whether a record may lack it and still have every word. */
  isOptional: boolean;
  /** Whether it tells little and counts for less. */
  isWeak: boolean;
  spellings: Spelling[];
}

export interface Plan {
  terms: Term[];
  substitutes: Substitute[];
}

const unfinished = new RegExp(`[${wordLetters}\\d]$`);

const prefixQuality = 0.85;
const correctedQuality = 0.8;
const doubtedQuality = 0.5;
/** Endings tried for an unfinished word, and neighbours for a misspelt one. */
const mostEndings = 8;
const mostNeighbours = 3;
const mostCandidates = 12;
/** A beginning this short says nothing yet. */
const shortestBeginning = 2;
/**
 * How many files of words may be fetched beyond those of the words typed: for endings, and for phrases that mean the same.
 * Each is a request, and some kilobytes.
 */
const mostFilesOfEndings = 3;
const mostFilesOfPhrases = 3;
/** A question of many words has enough files without those of phrases; of these, one is always fetched. */
const mostFiles = 10;

/** More than this adds nothing to a question; a pasted page is cut here. Words are told by the bits of a number. */
const mostLetters = 400;
const mostWords = 30;

/**
 * Plans a query.
 * @param query as typed; a space at its end says that its last word is finished
 * @param isDoubted which known words may be mistyped: for a second look, when no record has every word
 */
export function planQuery(
  query: string,
  opened: Pick<SearchIndex, 'vocabulary' | 'thesaurus'>,
  isDoubted: (word: Word) => boolean = () => false,
): Plan {
  const { vocabulary, thesaurus } = opened;
  const typed = tidyText(withoutLeftOvers(query.slice(0, mostLetters), (key) => vocabulary.has(key)));
  const isUnfinished = unfinished.test(typed);
  const typedWords = wordsOf(typed);
  const lastTyped = isUnfinished ? typedWords.at(-1) : undefined;
  const allWords = typedWords.flatMap((word) =>
    thesaurus.has(word) ? [word] : partWord(word, vocabulary, word === lastTyped),
  );
  const words = allWords.slice(0, mostWords);
  const beginning = isUnfinished && allWords.length <= mostWords ? words.at(-1) : undefined;
  if (words.length === 1 && beginning && isTooShort(beginning)) return { terms: [], substitutes: [] };

  const isEmpty = emptyWords(typed, words, (key) => vocabulary.has(key));
  const isMarked = !isMostlyPlain(words);
  const filesTyped = new Set(words.map(({ key }) => vocabulary.fileOf(key)));
  const isAlone = words.length === 1;
  const isWeak = weakWords(words);
  const isAllWeak = words.every((_, index) => isEmpty[index] === true || isWeak[index] === true);
  const flags = words.map((_, index) => {
    const weak = !isAllWeak && isWeak[index] === true;
    const empty = isEmpty[index] === true;
    return { isEmpty: empty, isWeak: weak, isOptional: weak || empty };
  });
  const substitutesOf = (meant: readonly Spelling[][]) =>
    thesaurus
      .substitutes(
        meant.map((ways, index) => ({ isOptional: isEmpty[index] === true, meant: ways.map(asTypedOrAny) })),
      )
      .filter(({ phrase }) => phrase.every(({ key }) => vocabulary.has(key)));
  const asTyped = words.map((word): Spelling[] => {
    const { key, form } = word;
    return [{ key, form, is: 'typed', quality: 1, isMarked: isMarked && word !== beginning }];
  });
  const ofTyped = substitutesOf(asTyped);

  const terms = words.map((word, index): Term => {
    const own = flags[index] ?? { isEmpty: false, isWeak: false, isOptional: false };
    const spellings = [...(asTyped[index] ?? [])];
    const term: Term = { word, ...own, spellings };
    if (word === beginning && isTooShort(word)) return { ...term, isWeak: true, isOptional: true };
    if (word === beginning) spellings.push(...endingsOf(word, vocabulary));
    // Whether an ending has the tone that was typed is seen only where it stands.
    const mayEnd = spellings.length > 1 && !hasTone(word);
    const isUnderstood = mayEnd || vocabulary.has(word.key) || isCovered(ofTyped, index);
    if (!own.isOptional && (!isUnderstood || isDoubted(word)))
      spellings.push(...correctionsOf(word, vocabulary, { isDoubted: isDoubted(word), isAlone, filesTyped }));
    return term;
  });
  const substitutes = substitutesOf(terms.map(({ spellings }) => spellings));
  return { terms, substitutes: affordable(withoutLonger(substitutes), terms, vocabulary) };
}

/** The form that a word must be written in; none where it was not typed so. */
const asTypedOrAny = ({ key, form, is, quality }: Spelling) => ({
  key,
  form: is === 'typed' ? form : undefined,
  quality,
});

const isTooShort = ({ key }: Word): boolean => key.length < shortestBeginning && !/\d/.test(key);

/** Vowels that close no syllable: whoever typed them goes on. */
const openVowel = /(?:[ăâ]|[iy]ê|uô|ươ)[`'?~.]?$/;

/** @returns what an unfinished word may become. The tone comes last: a known word that has one is finished. */
function endingsOf(word: Word, vocabulary: Vocabulary): Spelling[] {
  const isFinished = hasTone(word) && vocabulary.has(word.key) && !openVowel.test(word.form);
  if (/\d/.test(word.key) || isFinished) return [];
  return vocabulary
    .startingWith(word.key, mostEndings, mostFilesOfEndings)
    .map((key) => ({ key, form: word.form, is: 'ending', quality: prefixQuality, isMarked: false }));
}

interface Circumstances {
  isDoubted: boolean;
  /** Whether it is the only word of the query. */
  isAlone: boolean;
  /** The files of words that are fetched for the query as typed. */
  filesTyped: ReadonlySet<number | undefined>;
}

/**
 * What a word may have been mistyped for, the likeliest first; besides these, less likely ones that keep company with the
 * other words of the query, and so lie in their files. A true syllable that the archive lacks, typed with its marks, is
 * meant as typed, unless it only sounds alike.
 */
function correctionsOf(
  { key, form }: Word,
  vocabulary: Vocabulary,
  { isDoubted, isAlone, filesTyped }: Circumstances,
): Spelling[] {
  const isWord = isSyllable(key);
  const isMeant = isWord && form !== key && !isDoubted;
  const near = isMeant ? vocabulary.alike(key, mostCandidates) : vocabulary.near(key, mostCandidates);
  const isDubious = isWord || vocabulary.has(key);
  const quality = isDubious ? doubtedQuality : correctedQuality;
  const is = isDubious && !isAlone ? 'guess' : 'correction';
  return near
    .filter((known, rank) => rank < mostNeighbours || filesTyped.has(vocabulary.fileOf(known)))
    .map((known, rank) => ({
      key: known,
      form,
      is,
      isMarked: false,
      quality: quality - Math.min(rank, mostNeighbours) * 0.1,
    }));
}

/** Leaves out what finds nothing more: whoever writes “bồi dưỡng học sinh giỏi” writes “học sinh giỏi”. */
function withoutLonger(substitutes: readonly Substitute[]): Substitute[] {
  const written = substitutes.map((own) => ({ ...own, forms: formsOf(own.phrase) }));
  return written.filter(
    (own) =>
      !written.some(
        (other) =>
          other !== own &&
          other.from === own.from &&
          other.to === own.to &&
          other.quality >= own.quality &&
          standsIn(other.forms, own.forms),
      ),
  );
}

/**
 * Keeps the best substitutes, those first that stand for words no record has, within {@link mostFilesOfPhrases}. The
 * first phrase of a group, its name, is always kept for such words, and for a whole query.
 */
function affordable(substitutes: Substitute[], terms: readonly Term[], vocabulary: Vocabulary): Substitute[] {
  const filesOf = (words: readonly { key: string }[]) =>
    words.map(({ key }) => vocabulary.fileOf(key)).filter((file) => file !== undefined);
  const fetched = new Set(terms.flatMap(({ spellings }) => filesOf(spellings)));
  const most = fetched.size + Math.min(mostFilesOfPhrases, Math.max(1, mostFiles - fetched.size));
  const newFiles = ({ phrase }: Substitute) => new Set(filesOf(phrase).filter((file) => !fetched.has(file)));
  const isWhole = ({ from, to }: Substitute) =>
    terms.every(({ isOptional }, at) => isOptional || (from <= at && at < to));
  return substitutes
    .map((substitute) => {
      const { from, to, quality, isName } = substitute;
      const isLacking = terms.slice(from, to).some(({ word }) => !vocabulary.has(word.key));
      return {
        substitute,
        isNeeded: isName && (isLacking || isWhole(substitute)),
        rank: quality + (isLacking ? 0.1 : 0),
        cost: newFiles(substitute).size,
      };
    })
    .sort((a, b) => b.rank - a.rank || Number(b.isNeeded) - Number(a.isNeeded) || a.cost - b.cost)
    .filter(({ substitute, isNeeded }) => {
      const files = newFiles(substitute);
      if (!isNeeded && fetched.size + files.size > most) return false;
      for (const file of files) fetched.add(file);
      return true;
    })
    .map(({ substitute }) => substitute);
}

/** Parts words that were run together, when only their parts are known. */
function partWord(word: Word, vocabulary: Vocabulary, isLast: boolean): Word[] {
  if (vocabulary.has(word.key) || word.key.length < 4) return [word];
  if (isLast && vocabulary.startingWith(word.key, 1).length > 0) return [word];
  if (vocabulary.near(word.key, 1).length > 0) return [word];
  const parts = vocabulary.parted(word.key);
  return parts ? parts.map((key) => ({ ...wordOf(key), start: word.start, end: word.end })) : [word];
}
