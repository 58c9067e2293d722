import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../src/components/shortlist/link.ts';

const page = 'https://sangkien.example/so-tay/';

describe('the link that carries a list', () => {
  it('says the list after the sign that browsers keep to themselves', () => {
    expect(writeLink(`${page}#cu`, ['mot-y', 'hai-y'])).toBe(`${page}#mot-y,hai-y`);
  });

  it('gives back the list that it was made of', () => {
    const ids = ['mot-y', 'hai-y', 'ba-y-2'];
    expect(readLink(new URL(writeLink(page, ids)).hash)).toEqual(ids);
  });

  it('is read when a message programme has spelt its commas out', () => {
    expect(readLink('#mot-y%2Chai-y')).toEqual(['mot-y', 'hai-y']);
  });

  it('gives each idea once, and nothing that is no id', () => {
    expect(readLink('#mot-y,mot-y,../bi-mat,<b>,,HAI')).toEqual(['mot-y']);
  });

  it('never asks for more than fifty files', () => {
    const ids = Array.from({ length: 80 }, (_, index) => `y-${index}`);
    expect(readLink(`#${ids.join(',')}`)).toHaveLength(50);
    expect(readLink(new URL(writeLink(page, ids)).hash)).toHaveLength(50);
  });

  it('carries nothing when there is nothing after the sign', () => {
    expect(readLink('')).toEqual([]);
    expect(writeLink(`${page}#cu`, [])).toBe(page);
  });
});
