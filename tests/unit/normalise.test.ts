import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/search/normalise.ts';

describe('text made comparable for search', () => {
  it('“ĐỔI MỚI” and “đổi mới” are the same', () => {
    expect(normalise('ĐỔI MỚI')).toBe(normalise('đổi mới'));
  });

  it('đ is written d, so that “doi” finds “đội”', () => {
    expect(normalise('đội')).toBe('dội');
    expect(normalise('Đ đ')).toBe('d d');
  });

  it('decomposed text, as a Mac writes it, is the same as composed text', () => {
    expect(normalise('Sáng kiến đổi mới'.normalize('NFD'))).toBe(normalise('Sáng kiến đổi mới'));
  });

  it.each(['\u00D0', '\u0189'])('the look-alike “%s” counts as Đ', (letter) => {
    expect(normalise(`${letter}ổi mới`)).toBe(normalise('Đổi mới'));
  });

  it('a lower-case look-alike “ð” counts as đ', () => {
    expect(normalise('\u00F0ổi mới')).toBe(normalise('đổi mới'));
  });

  it('tones stay: the search engine folds them and ranks exact ones higher', () => {
    expect(normalise('sáng')).not.toBe(normalise('sang'));
  });

  it('text that is ready already stays as it is', () => {
    const once = normalise('Đổi mới – Lớp 4A, STEM!');
    expect(normalise(once)).toBe(once);
    expect(normalise('')).toBe('');
  });
});
