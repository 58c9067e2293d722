import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatMeasured,
  formatNumber,
  formatThreshold,
  formatVnd,
  paragraphsOf,
} from '../../src/lib/format.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [1234.5, '1.234,5'],
    [1000000, '1.000.000'],
    [0.25, '0,25'],
    [-3.5, '-3,5'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('a per cent sign stays on the line of its number; a word may go to the next', () => {
    expect(formatMeasured(78.5, '%')).toBe('78,5%');
    expect(formatMeasured(12, 'phút')).toBe('12 phút');
  });

  it('a threshold is one number, or a range up to a higher aim', () => {
    expect(formatThreshold({ threshold: 15, measuredIn: '%' })).toBe('15%');
    expect(formatThreshold({ threshold: 3, aim: 5, measuredIn: 'sáng kiến' })).toBe('3–5 sáng kiến');
    expect(formatThreshold({ threshold: 0, aim: 0, measuredIn: '%' })).toBe('0–0%');
  });
});

describe('days', () => {
  it('a day is written without leading zeros', () => {
    expect(formatDate('2021-04-28')).toBe('28/4/2021');
    expect(formatDate('2025-01-01')).toBe('1/1/2025');
    expect(formatDate('2024-12-31')).toBe('31/12/2024');
  });
});

describe('money', () => {
  it.each([
    [0, '0 đồng'],
    [600_000, '600.000 đồng'],
    [999_999, '999.999 đồng'],
    [1_000_000, '1 triệu đồng'],
    [1_200_000, '1,2 triệu đồng'],
    [30_000_000, '30 triệu đồng'],
    [1_000_000_000, '1 tỷ đồng'],
    [2_500_000_000, '2,5 tỷ đồng'],
  ])('%d is written %s', (vnd, text) => {
    expect(formatVnd(vnd)).toBe(text);
  });

  it('just under a billion is still written in millions, exactly', () => {
    expect(formatVnd(999_990_000)).toBe('999,99 triệu đồng');
  });
});

describe('paragraphs', () => {
  it('are parted by blank lines and stripped of spaces', () => {
    expect(paragraphsOf('Một.\n\n  Hai,\nvẫn hai. \n \n\nBa.\n')).toEqual(['Một.', 'Hai,\nvẫn hai.', 'Ba.']);
    expect(paragraphsOf('Một.\r\n\r\nHai.')).toEqual(['Một.', 'Hai.']);
    expect(paragraphsOf('  ')).toEqual([]);
  });
});
