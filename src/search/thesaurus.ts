/** Words that mean the same, as the office keeps them, made ready for search. */
import type { SynonymGroup } from '../schemas/thesaurus.ts';
import { agreement, mayBeMeant, type Word } from './normalise.ts';
import { fullWordsOf } from './empty-words.ts';

/** A stretch of the query that another phrase may stand for. */
export interface Substitute {
  /** First word of the query it stands for, and the one after the last. */
  from: number;
  to: number;
  phrase: Word[];
  /** What it is worth beside the words themselves. */
  quality: number;
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

/** Longest phrase, in words, that a group may hold; what is longer is a sentence. */
const longestPhrase = 8;

/** Words of a phrase may have one other word between two. */
export const phraseGap = 2;
/** A word of a phrase must be written so nearly as the thesaurus has it. */
export const phraseAgreement = 0.8;

/**
 * Packs groups for the browser. One line a group: the phrases that may be typed, those of the same meaning that the archive
 * has, and narrower ones that it has, parted by `>`; phrases as forms, parted by `|`. Each line ends.
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
  const isFound = (phrase: readonly Word[]) => found.has(nameOf(phrase));
  const lines = parsed.flatMap(({ typed, narrower }) => {
    const same = typed.filter(isFound);
    const targets = [same, narrower.filter(isFound)].map(pack);
    // A phrase must lead to another one. Those that are found themselves need not be written twice.
    const leads = (phrase: Word[]) => targets.some((target) => target !== '' && target !== nameOf(phrase));
    const onlyTyped = typed.filter((phrase) => leads(phrase) && !isFound(phrase));
    return typed.some(leads) ? [[pack(onlyTyped), ...targets].join('>').replace(/>+$/, '')] : [];
  });
  return lines.map((line) => `${line}\n`).join('');
}

const phrasesOf = (phrases: readonly string[]): Word[][] =>
  phrases.map(fullWordsOf).filter(({ length }) => length > 0 && length <= longestPhrase);

const nameOf = (phrase: readonly Word[]): string => phrase.map(({ form }) => form).join(' ');

const pack = (phrases: readonly Word[][]): string => [...new Set(phrases.map(nameOf))].join('|');

/** @returns the names of the phrases that stand in some text, as search would find them */
function phrasesIn(texts: readonly (readonly Word[])[], phrases: readonly Word[][]): Set<string> {
  const wanted = new Map<string, Map<string, Word[]>>();
  for (const phrase of phrases) {
    const key = phrase[0]?.key ?? '';
    const known = wanted.get(key);
    if (known) known.set(nameOf(phrase), phrase);
    else wanted.set(key, new Map([[nameOf(phrase), phrase]]));
  }
  const found = new Set<string>();
  const standsAt = (text: readonly Word[], at: number, phrase: readonly Word[], from: number): boolean => {
    const next = phrase[from];
    if (!next) return true;
    for (let place = at; place < Math.min(text.length, at + (from === 0 ? 1 : phraseGap)); place += 1) {
      const word = text[place];
      if (word?.key !== next.key || agreement(next.form, word.form) < phraseAgreement) continue;
      if (standsAt(text, place + 1, phrase, from + 1)) return true;
    }
    return false;
  };
  for (const text of texts)
    text.forEach(({ key }, at) => {
      const left = wanted.get(key);
      for (const [name, phrase] of left ?? [])
        if (standsAt(text, at, phrase, 0)) {
          found.add(name);
          left?.delete(name);
        }
    });
  return found;
}

/** A phrase that may be typed, with what it leads to. */
interface Entry {
  phrase: string;
  same: string[];
  narrower: string[];
}

/** The thesaurus in the browser. It is searched as a text: taking it apart would cost a phone a tenth of a second. */
export class Thesaurus {
  private readonly text: string;
  /** The same text without marks, letter for letter. */
  private readonly plain: string;
  private readonly entries = new Map<string, Entry[]>();

  /** @param packed as {@link packThesaurus} made it */
  constructor(packed: string) {
    this.text = `\n${packed}`;
    this.plain = Object.entries(plainLetters).reduce(
      (text, [letter, plain]) => text.replaceAll(letter, plain),
      this.text,
    );
  }

  /** @returns the phrases that begin with a key */
  private startingWith(key: string): Entry[] {
    const known = this.entries.get(key);
    if (known) return known;
    const found: Entry[] = [];
    if (/^[a-z0-9]+$/.test(key))
      for (const { index } of this.plain.matchAll(new RegExp(`[\\n>|](?=${key}[^a-z0-9]?[ >|\\n])`, 'g'))) {
        const start = this.text.lastIndexOf('\n', index) + 1;
        const [, same = [], narrower = []] = this.text
          .slice(start, this.text.indexOf('\n', start))
          .split('>')
          .map((part) => (part === '' ? [] : part.split('|')));
        const phrase = /[^>|\n]+/.exec(this.text.slice(index + 1))?.[0] ?? '';
        const part = this.text.slice(start, index + 1).split('>').length - 1;
        if (part < 2) found.push({ phrase, same, narrower });
      }
    this.entries.set(key, found);
    return found;
  }

  /**
   * Finds what may stand for parts of a query.
   * @param terms words of the query, each with the ways it may be meant
   */
  substitutes(terms: readonly Typed[]): Substitute[] {
    const found = new Map<string, Substitute>();
    terms.forEach(({ meant }, from) => {
      for (const key of new Set(meant.map((way) => way.key)))
        for (const { phrase, same, narrower } of this.startingWith(key)) {
          const match = matchPhrase(terms, from, wordsOfForms(phrase));
          if (!match) continue;
          const put = (other: string, weight: number) => {
            const name = `${from} ${match.to} ${other}`;
            const quality = match.quality * weight;
            if (other !== phrase && quality > (found.get(name)?.quality ?? 0))
              found.set(name, { from, to: match.to, phrase: wordsOfForms(other), quality });
          };
          for (const other of same) put(other, sameQuality);
          for (const other of narrower) put(other, narrowerQuality);
        }
    });
    return [...found.values()];
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

const plainLetters: Record<string, string> = { đ: 'd', â: 'a', ă: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };

/** Thousands of phrases begin with some hundred words. */
const keys = new Map<string, string>();

function keyOfForm(form: string): string {
  let key = keys.get(form);
  if (key === undefined) {
    key = form.replace(/[^a-z0-9]/g, (letter) => plainLetters[letter] ?? '');
    keys.set(form, key);
  }
  return key;
}

const wordsOfForms = (forms: string): Word[] =>
  forms.split(' ').map((form) => ({ key: keyOfForm(form), form, written: form, start: 0, end: 0 }));
