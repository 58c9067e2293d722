import { describe, expect, it } from 'vitest';
import {
  countExchanges,
  countFlows,
  countYears,
  firstOfEach,
  rankIdeas,
  spreadOf,
  type Adoption,
  type Place,
} from '../../src/data/replication-counts.ts';

const unit = (id: string) => ({
  id,
  name: `Trường ${id}`,
  url: `/don-vi/${id}/`,
  kind: 'truong-tieu-hoc' as const,
});

/** One adoption: of which idea of which unit, by whom, when. */
const adoption = (
  idea: string,
  taker: string,
  year: number,
  more: { giver?: string; from?: Place; to?: Place; result?: string } = {},
): Adoption => ({
  card: {
    id: idea,
    url: `/sang-kien/${idea}/`,
    title: `Ý tưởng ${idea}`,
    unit: unit(more.giver ?? 'goc'),
    field: 'day-hoc',
    level: 'quan',
    period: '2022–2023',
    sortYear: 2023,
    recognisedOn: undefined,
    summary: undefined,
    verdict: undefined,
    adopters: 0,
    costBand: undefined,
    effort: undefined,
    evidence: 1,
    isFull: false,
    illustrative: false,
  },
  unit: unit(taker),
  from: more.from ?? 'bo-de',
  to: more.to ?? 'long-bien',
  year,
  result: more.result,
});

const order = (adoptions: Adoption[]) => rankIdeas(adoptions).map(({ card }) => card.id);

describe('the ideas that spread the most', () => {
  it('come by how many units took them over', () => {
    expect(order([adoption('a', 'x', 2022), adoption('b', 'x', 2022), adoption('b', 'y', 2023)])).toEqual([
      'b',
      'a',
    ]);
  });

  it('as many units: more told results first, then the more recent, then by title', () => {
    const told = adoption('d', 'x', 2021, { result: 'Học sinh đọc trôi chảy hơn.' });
    expect(
      order([adoption('c', 'x', 2022), adoption('b', 'x', 2022), adoption('a', 'x', 2024), told]),
    ).toEqual(['d', 'a', 'b', 'c']);
  });

  it('a unit told of twice is one adopter, in its first year', () => {
    const adoptions = firstOfEach([
      adoption('a', 'x', 2024),
      adoption('a', 'x', 2022),
      adoption('a', 'y', 2023),
    ]);
    expect(adoptions.map(({ unit: taker, year }) => [taker.id, year])).toEqual([
      ['x', 2022],
      ['y', 2023],
    ]);
    expect(rankIdeas(adoptions)[0]?.adopters).toBe(2);
  });
});

describe('adoptions year by year', () => {
  it('count adoptions, ideas and units, and leave no year out between the first and the last', () => {
    const adoptions = [
      adoption('a', 'x', 2022),
      adoption('a', 'y', 2022),
      adoption('b', 'x', 2022),
      adoption('b', 'y', 2024),
    ];
    expect(countYears(adoptions)).toEqual([
      { year: 2022, adoptions: 3, ideas: 2, units: 2 },
      { year: 2023, adoptions: 0, ideas: 0, units: 0 },
      { year: 2024, adoptions: 1, ideas: 1, units: 1 },
    ]);
    expect(countYears([])).toEqual([]);
  });
});

describe('what units give and take', () => {
  it('a unit that only gave and one that only took are both there; one may do both', () => {
    const adoptions = [
      adoption('a', 'y', 2022, { giver: 'x' }),
      adoption('a', 'z', 2023, { giver: 'x' }),
      adoption('b', 'z', 2023, { giver: 'y' }),
    ];
    expect(
      countExchanges(adoptions).map(({ unit: { id }, givenIdeas, given, taken }) => [
        id,
        givenIdeas,
        given,
        taken,
      ]),
    ).toEqual([
      ['x', 1, 2, 0],
      ['y', 1, 1, 1],
      ['z', 0, 0, 2],
    ]);
  });
});

describe('ideas between wards', () => {
  it('every adoption is in exactly one cell, in the row it came from', () => {
    const adoptions = [
      adoption('a', 'x', 2022, { from: 'bo-de', to: 'phuc-loi' }),
      adoption('a', 'y', 2022, { from: 'bo-de', to: 'bo-de' }),
    ];
    const { places, counts } = countFlows(adoptions);
    expect(places).toEqual(['long-bien', 'bo-de', 'viet-hung', 'phuc-loi']);
    expect(counts).toEqual([
      [0, 0, 0, 0],
      [0, 1, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('a unit outside the four wards is counted as elsewhere, and not lost', () => {
    const { places, counts } = countFlows([adoption('a', 'x', 2022, { from: 'khac', to: 'bo-de' })]);
    expect(places.at(-1)).toBe('khac');
    expect(counts.at(-1)).toEqual([0, 1, 0, 0, 0]);
  });
});

describe('where one idea went', () => {
  it('has its own ward even when it never spread there, and every year between', () => {
    const adoptions = [
      adoption('a', 'x', 2022, { to: 'phuc-loi' }),
      adoption('a', 'y', 2024, { to: 'phuc-loi' }),
    ];
    expect(spreadOf(adoptions)).toEqual({
      from: 'bo-de',
      years: [2022, 2023, 2024],
      rows: [
        { place: 'bo-de', counts: [0, 0, 0], total: 0 },
        { place: 'phuc-loi', counts: [1, 0, 1], total: 2 },
      ],
    });
  });
});
