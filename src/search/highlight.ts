/** Which parts of a text a query found. */
import { isFunctionWord } from './empty-words.ts';
import { agreement, tidyText, toneMayBeMeant, wordsOf, type Word } from './normalise.ts';
import type { Spelling } from './query.ts';
import { placesOfPhrase } from './thesaurus.ts';

/** A piece of a text; all pieces in order are the text. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** What was looked for: single words, as typed or in other spellings, and phrases of the thesaurus. */
export interface LookedFor {
  words: readonly Pick<Spelling, 'key' | 'form' | 'is'>[];
  phrases: readonly (readonly Word[])[];
}

/** A word written with quite other tones than were typed is not what was looked for. */
const leastAgreement = 0.75;

/** Parts a text at what was looked for: words wherever they stand, phrases where they stand whole. */
export function markFound(text: string, { words, phrases }: LookedFor): Piece[] {
  const tidy = tidyText(text);
  const written = wordsOf(tidy);
  const isFound = written.map(
    ({ key, form }) =>
      !isFunctionWord(form) &&
      words.some(
        (word) =>
          word.key === key &&
          (word.is === 'typed'
            ? agreement(word.form, form) >= leastAgreement
            : toneMayBeMeant(word.form, form)),
      ),
  );
  const full = [...written.keys()].filter((at) => !isFunctionWord(written[at]?.form ?? ''));
  const fullWords = full.map((at) => written[at]).filter((word) => word !== undefined);
  for (const phrase of phrases)
    fullWords.forEach((_, start) => {
      for (const place of placesOfPhrase(fullWords, start, phrase) ?? []) isFound[full[place] ?? -1] = true;
    });

  const pieces: Piece[] = [];
  let end = 0;
  written.forEach((word, at) => {
    if (!isFound[at]) return;
    const last = pieces.at(-1);
    const gap = tidy.slice(end, word.start);
    // Words side by side are one mark, so that a found phrase is read as one.
    if (last?.isFound && /^\s?$/.test(gap)) last.text += gap + word.written;
    else {
      if (gap) pieces.push({ text: gap, isFound: false });
      pieces.push({ text: word.written, isFound: true });
    }
    end = word.end;
  });
  if (end < tidy.length) pieces.push({ text: tidy.slice(end), isFound: false });
  return pieces;
}
