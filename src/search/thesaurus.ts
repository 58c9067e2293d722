/** Words that mean the same, as the office keeps them, made ready for search. */
import type { SynonymGroup } from '../schemas/thesaurus.ts';
import { agreement, formsOf, mayBeMeant, standsIn, wordsOfForms, type Word } from './normalise.ts';
import { fullWordsOf } from './empty-words.ts';

/** A stretch of the query that another phrase may stand for. */
export interface Substitute {
  /** First word of the query it stands for, and the one after the last. */
  from: number;
  to: number;
  phrase: Word[];
  /** What it is worth beside the words themselves. */
  quality: number;
  /** Whether it is the first of its group that the archive has: what the others are other words for. */
  isName: boolean;
}

/** @returns whether one of some substitutes stands for a word of the query, by its number */
export function isCovered(substitutes: readonly { from: number; to: number }[], word: number): boolean {
  return substitutes.some(({ from, to }) => from <= word && word < to);
}

/** A word of the query as the thesaurus sees it. */
export interface Typed {
  isOptional: boolean;
  /** What may be meant: the word as typed, or what it was mistyped or cut off from. */
  meant: readonly { key: string; form: string | undefined; quality: number }[];
}

const sameQuality = 0.9;
const narrowerQuality = 0.7;
/** What a phrase leads to that the archive has nothing of itself: the nearest it has is about more than was asked. */
const broaderQuality = 0.5;

/** Longest phrase, in words, that a group may hold; what is longer is a sentence. */
const longestPhrase = 8;
/** Longest phrase, in words, that leads to what is about more: those that people ask for are short. */
const longestLacking = 2;

/** Words of a phrase may have one other word between two. */
export const phraseGap = 2;
/** A word of a phrase must be written so nearly as the thesaurus has it. */
export const phraseAgreement = 0.8;

/**
 * Packs groups for the browser. One line a group: the phrases that may be typed, those of the same meaning that the archive
 * has, narrower ones that it has, and narrower ones that it has not, parted by `>`; phrases as forms, parted by `|`. Each
 * line ends.
 * @param texts of the archive, word by word with particles left out: what stands in none of them is not looked for
 */
export function packThesaurus(groups: readonly SynonymGroup[], texts: readonly (readonly Word[])[]): string {
  const parsed = groups.map(({ words, narrower }) => ({
    typed: phrasesOf(words),
    narrower: phrasesOf(narrower),
  }));
  const found = phrasesIn(
    texts,
    parsed.flatMap(({ typed, narrower }) => [...typed, ...narrower]),
  );
  const isFound = (phrase: readonly Word[]) => found.has(formsOf(phrase));
  const lines = parsed.flatMap(({ typed, narrower }) => {
    const same = typed.filter(isFound);
    const targets = [same, narrower.filter(isFound)].map(pack);
    // A phrase must lead to another one. Those that are found themselves need not be written twice.
    const leads = (phrase: Word[]) => targets.some((target) => target !== '' && target !== formsOf(phrase));
    // Whoever types the longer one types the shorter one, too.
    const holdsOther = (phrase: Word[]) =>
      [...typed, ...narrower].some(
        (other) => other.length < phrase.length && standsIn(formsOf(other), formsOf(phrase)),
      );
    const onlyTyped = typed.filter((phrase) => leads(phrase) && !isFound(phrase) && !holdsOther(phrase));
    // A narrower phrase does not bring what is about more, unless there is nothing else to bring.
    const lacking =
      same.length > 0
        ? narrower.filter(
            (phrase) => phrase.length <= longestLacking && !isFound(phrase) && !holdsOther(phrase),
          )
        : [];
    return typed.some(leads) || lacking.length > 0
      ? [[pack(onlyTyped), ...targets, pack(lacking)].join('>').replace(/>+$/, '')]
      : [];
  });
  return lines.map((line) => `${line}\n`).join('');
}

const phrasesOf = (phrases: readonly string[]): Word[][] =>
  phrases.map(fullWordsOf).filter(({ length }) => length > 0 && length <= longestPhrase);

const pack = (phrases: readonly Word[][]): string => [...new Set(phrases.map(formsOf))].join('|');

/**
 * Finds a phrase where it begins at a word of a text, written nearly enough, with at most one other word between two.
 * @returns the places of its words; nothing when it does not stand there
 */
export function placesOfPhrase(
  text: readonly Word[],
  at: number,
  phrase: readonly Word[],
): number[] | undefined {
  const [next, ...rest] = phrase;
  if (!next) return [];
  const word = text[at];
  if (word?.key !== next.key || agreement(next.form, word.form, true) < phraseAgreement) return undefined;
  for (let gap = 1; gap <= phraseGap; gap += 1) {
    const places = placesOfPhrase(text, at + gap, rest);
    if (places) return [at, ...places];
  }
  return undefined;
}

/** @returns the names of the phrases that stand in some text, as search would find them */
function phrasesIn(texts: readonly (readonly Word[])[], phrases: readonly Word[][]): Set<string> {
  const wanted = new Map<string, Map<string, Word[]>>();
  for (const phrase of phrases) {
    const key = phrase[0]?.key ?? '';
    const known = wanted.get(key);
    if (known) known.set(formsOf(phrase), phrase);
    else wanted.set(key, new Map([[formsOf(phrase), phrase]]));
  }
  const found = new Set<string>();
  for (const text of texts)
    text.forEach(({ key }, at) => {
      const left = wanted.get(key);
      for (const [name, phrase] of left ?? [])
        if (placesOfPhrase(text, at, phrase)) {
          found.add(name);
          left?.delete(name);
        }
    });
  return found;
}

/** A phrase of the text, and where it stands there. */
interface Entry {
  phrase: Word[];
  at: number;
}

/** The thesaurus in the browser. It is searched as a text: taking it apart would cost a phone a tenth of a second. */
export class Thesaurus {
  private readonly text: string;
  /** Phrases by the key they begin with. */
  private readonly entries = new Map<string, Entry[]>();

  /** @param packed as {@link packThesaurus} made it */
  constructor(packed: string) {
    this.text = `\n${packed}`;
  }

  /**
   * Finds what may stand for parts of a query.
   * @param terms words of the query, each with the ways it may be meant
   */
  substitutes(terms: readonly Typed[]): Substitute[] {
    this.read(terms.flatMap(({ meant }) => meant.map(({ key }) => key)));
    const found = new Map<string, Substitute>();
    terms.forEach(({ meant }, from) => {
      for (const key of new Set(meant.map((way) => way.key)))
        for (const { phrase, at } of this.entries.get(key) ?? []) {
          const match = matchPhrase(terms, from, phrase);
          if (!match) continue;
          const own = formsOf(phrase);
          const typed = new Set(phrase.map((word) => word.key));
          for (const { other, weight, isName } of this.leadsTo(at)) {
            const name = `${from} ${match.to} ${other}`;
            const words = wordsOfForms(other);
            // A part of what was typed is worth but a part.
            const isPart = words.length < phrase.length && words.every((word) => typed.has(word.key));
            const quality = match.quality * weight * (isPart ? words.length / phrase.length : 1);
            if (other !== own && quality > (found.get(name)?.quality ?? 0))
              found.set(name, { from, to: match.to, phrase: words, quality, isName });
          }
        }
    });
    return [...found.values()];
  }

  /** @returns whether a word by itself leads to a phrase */
  has({ key, form }: Word): boolean {
    this.read([key]);
    return (this.entries.get(key) ?? []).some(
      ({ phrase: [first, ...rest], at }) =>
        first &&
        rest.length === 0 &&
        agreement(form, first.form) >= mayBeMeant &&
        this.leadsTo(at).length > 0,
    );
  }

  /** Finds the phrases that begin with some keys, going through the text once for all that are new. */
  private read(keys: readonly string[]): void {
    const wanted = new Set(keys.filter((key) => !this.entries.has(key) && /^[a-z0-9]+$/.test(key)));
    if (wanted.size === 0) return;
    for (const key of wanted) this.entries.set(key, []);
    const written = [...wanted].map((key) =>
      key.replace(/[adeou]/g, (letter) => `[${markedLetters[letter] ?? ''}]`),
    );
    const phrases = new RegExp(`[\\n>|]((?:${written.join('|')})[\`'?~.]?(?: [^>|\\n]*)?)(?=[>|\\n])`, 'g');
    for (const { 1: forms = '', index } of this.text.matchAll(phrases)) {
      const phrase = wordsOfForms(forms);
      this.entries.get(phrase[0]?.key ?? '')?.push({ phrase, at: index + 1 });
    }
  }

  /** @returns what the phrase at a place leads to; nothing when it stands there only to be led to */
  private leadsTo(at: number): { other: string; weight: number; isName: boolean }[] {
    const start = this.text.lastIndexOf('\n', at) + 1;
    const [, same = '', narrower = ''] = this.text.slice(start, this.text.indexOf('\n', at)).split('>');
    const leads = (phrases: string, weight: number, isSame: boolean) =>
      (phrases === '' ? [] : phrases.split('|')).map((other, place) => ({
        other,
        weight,
        isName: isSame && place === 0,
      }));
    const part = this.text.slice(start, at).split('>').length - 1;
    if (part < 2) return [...leads(same, sameQuality, true), ...leads(narrower, narrowerQuality, false)];
    return part === 2 ? [] : leads(same, broaderQuality, true);
  }
}

/** @returns where a phrase that begins at a term ends, and how surely it was meant; nothing when it does not stand there */
function matchPhrase(
  terms: readonly Typed[],
  from: number,
  phrase: readonly Word[],
): { to: number; quality: number } | undefined {
  let at = from;
  let quality = 1;
  for (const wanted of phrase) {
    const wayTo = (term: Typed | undefined) =>
      // Tones may be left out, but typed ones count: “bê” is not “bé”.
      term?.meant.find(
        ({ key, form }) =>
          key === wanted.key && (form === undefined || agreement(form, wanted.form) >= mayBeMeant),
      );
    let way = wayTo(terms[at]);
    while (!way && at > from && terms[at]?.isOptional) way = wayTo(terms[(at += 1)]);
    if (!way) return undefined;
    quality = Math.min(quality, way.quality);
    at += 1;
  }
  return { to: at, quality };
}

/** Letters of a key, each with what may be written for it. */
const markedLetters: Record<string, string> = { a: 'aâă', d: 'dđ', e: 'eê', o: 'oôơ', u: 'uư' };
