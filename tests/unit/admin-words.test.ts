import english from 'decap-cms-locales/dist/esm/en/index.js';
import vietnamese from 'decap-cms-locales/dist/esm/vi/index.js';
import { describe, expect, it } from 'vitest';
import { clearerWords, completeVietnamese, missingWords, type Words } from '../../admin/vietnamese.ts';

const paths = (words: Words, above = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [above + key] : paths(word, `${above}${key}.`),
  );
const wordAt = (words: Words, path: string) =>
  path
    .split('.')
    .reduce<string | Words | undefined>(
      (group, step) => (typeof group === 'object' ? group[step] : undefined),
      words,
    );
const placeholders = (word: unknown) =>
  (typeof word === 'string' ? (word.match(/%\{\w+\}/g) ?? []) : []).sort();

describe('the words of the office’s screen', () => {
  const complete = completeVietnamese(vietnamese);

  it('are Vietnamese to the last one, also after an upgrade of Decap', () => {
    const own = new Set(paths(complete));
    expect(paths(english).filter((path) => !own.has(path))).toEqual([]);
  });

  it('fill only what Decap lacks: a word it has gained is not kept twice', () => {
    const theirs = new Set(paths(vietnamese));
    expect(Object.keys(missingWords).filter((path) => theirs.has(path))).toEqual([]);
  });

  it('replace only what Decap has: a word it no longer asks for is not kept', () => {
    const theirs = new Set(paths(vietnamese));
    expect(Object.keys(clearerWords).filter((path) => !theirs.has(path))).toEqual([]);
  });

  it('keep every place that Decap fills in', () => {
    const ours = { ...missingWords, ...clearerWords };
    const unlike = Object.keys(ours).filter(
      (path) => placeholders(wordAt(english, path)).join() !== placeholders(ours[path]).join(),
    );
    expect(unlike).toEqual([]);
  });
});
