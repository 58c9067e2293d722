/** A text of the largest size the server takes must not keep it from answering others: every rule reads it in one pass. */
import { describe, expect, it } from 'vitest';
import { writeEntry } from '../../src/cms/entry-file.ts';
import { personalDataIn } from '../../src/schemas/rules/personal-data.ts';
import { textFault } from '../../src/schemas/rules/text.ts';

const size = 500_000;
const many = (piece: string) => piece.repeat(size / piece.length);

/** Texts at which a careless pattern starts anew from every letter. */
const texts: Record<string, string> = {
  'one long word': many('b'),
  'one long word of Vietnamese letters': `đ${many('ơ')}`,
  'nothing but blanks': `${many(' ')}x`,
  'blanks after “năm sinh”': `năm sinh${many(' ')}x`,
  'nothing but digits': many('0'),
  'digits with gaps': many('0 3 '),
  'half addresses': many('a@'),
  'dots between letters': many('a.'),
  'words that announce a number': many('căn cước '),
  'words that announce an address': many('thường trú '),
  'pairs of an old font': many('aù'),
  'open pictures': many('![['),
};

describe('a text of half a megabyte is read in one pass', () => {
  it.each(Object.entries(texts))('%s', (_, text) => {
    const start = performance.now();
    textFault(text);
    personalDataIn(text);
    writeEntry('stories', { title: 'Tin', lead: text }, text);
    // One pass takes some milliseconds, a pass from every letter minutes: this bound only tells the two apart.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
