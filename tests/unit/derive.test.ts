import { describe, expect, it } from 'vitest';
import {
  adopterCount,
  costBand,
  effortScale,
  evidenceStrength,
  highestLevel,
  isFullRecord,
  ladder,
  levelRank,
  sortYear,
  verdict,
  spreadStepsOf,
} from '../../src/schemas/derive.ts';
import { initiativeWith } from './records.ts';

const measure = { label: 'Đọc trôi chảy', unit: '%', before: 60, after: 89 };

describe('the year a record is sorted under', () => {
  it('is its calendar year', () => {
    expect(sortYear({ year: 2022 })).toBe(2022);
  });

  it('is the year in which its school year ends', () => {
    expect(sortYear({ schoolYear: '2022–2023' })).toBe(2023);
  });
});

describe('a full record', () => {
  const fields = { problem: 'Đầu năm nhiều em chưa đọc được.', steps: [{ title: 'Ghép đôi' }] };

  it('has a problem, steps and a text', () => {
    expect(isFullRecord(initiativeWith(fields), 'Mỗi đôi một cuốn sổ.')).toBe(true);
  });

  it('is not one that lacks its problem, its steps or its text', () => {
    expect(isFullRecord(initiativeWith({ steps: fields.steps }), 'Lời kể.')).toBe(false);
    expect(isFullRecord(initiativeWith({ problem: fields.problem }), 'Lời kể.')).toBe(false);
    expect(isFullRecord(initiativeWith(fields), ' \n ')).toBe(false);
  });
});

describe('the ladder', () => {
  const climbed = initiativeWith({
    recognitions: [
      { level: 'thanh-pho', decision: 'qd-thanh-pho' },
      { level: 'co-so', decision: 'qd-co-so' },
      { level: 'quan', decision: 'qd-quan' },
    ],
  });

  it('goes from base to district to city', () => {
    expect([levelRank('co-so'), levelRank('quan'), levelRank('thanh-pho')]).toEqual([0, 1, 2]);
  });

  it('puts recognitions in its own order and leaves the record as it was written', () => {
    expect(ladder(climbed).map(({ level }) => level)).toEqual(['co-so', 'quan', 'thanh-pho']);
    expect(climbed.recognitions[0]?.level).toBe('thanh-pho');
  });

  it('tells the highest level that recognised an initiative', () => {
    expect(highestLevel(climbed)).toBe('thanh-pho');
    expect(highestLevel(initiativeWith())).toBe('co-so');
  });

  it('has at least one step', () => {
    expect(() => highestLevel({ ...initiativeWith(), recognitions: [] })).toThrow('at least one recognition');
  });
});

describe('how strong the evidence is', () => {
  it('is 1 when a record only tells', () => {
    expect(evidenceStrength(initiativeWith())).toBe(1);
  });

  it('is 2 when it measured before and after', () => {
    expect(evidenceStrength(initiativeWith({ measures: [measure] }))).toBe(2);
  });

  it('is 3 when another unit repeated it and told its result', () => {
    const replications = [{ unit: 'mn-nang-mai', year: 2023, result: 'Các cháu thích nghe truyện.' }];
    expect(evidenceStrength(initiativeWith({ replications }))).toBe(3);
  });

  it('does not rise for an adopter who told no result', () => {
    const replications = [{ unit: 'mn-nang-mai', year: 2023 }];
    expect(evidenceStrength(initiativeWith({ replications }))).toBe(1);
    expect(evidenceStrength(initiativeWith({ replications, measures: [measure] }))).toBe(2);
  });
});

describe('what it costs', () => {
  it.each([
    [0, 'khong-ton'],
    [1, 'thap'],
    [5_000_000, 'thap'],
    [5_000_001, 'vua'],
    [30_000_000, 'vua'],
    [30_000_001, 'cao'],
  ])('%d đồng is in the band “%s”', (costVnd, band) => {
    expect(costBand(initiativeWith({ resources: { costVnd } }))).toBe(band);
  });

  it('is not known, rather than nothing, when no cost was recorded', () => {
    expect(costBand(initiativeWith())).toBeUndefined();
    expect(costBand(initiativeWith({ resources: { weeks: 4 } }))).toBeUndefined();
  });
});

describe('how long it takes', () => {
  it.each([
    [1, 1],
    [4, 1],
    [5, 2],
    [18, 2],
    [19, 3],
    [260, 3],
  ])('%d weeks are effort %d', (weeks, effort) => {
    expect(effortScale(initiativeWith({ resources: { weeks } }))).toBe(effort);
  });

  it('is not known when no weeks were recorded', () => {
    expect(effortScale(initiativeWith({ resources: { costVnd: 0 } }))).toBeUndefined();
  });
});

describe('the verdict of a record', () => {
  it('tells cost, time and adopters in one breath', () => {
    const record = initiativeWith({
      resources: { costVnd: 600_000, weeks: 4 },
      replications: ['mn-nang-mai', 'th-bang-lang', 'th-ben-do'].map((unit) => ({ unit, year: 2023 })),
    });
    expect(verdict(record)).toBe('Chi phí thấp · 4 tuần · 3 đơn vị đã áp dụng');
  });

  it('leaves out what is not known', () => {
    expect(verdict(initiativeWith({ resources: { weeks: 12 } }))).toBe('12 tuần');
    expect(verdict(initiativeWith({ resources: { costVnd: 0 } }))).toBe('Không tốn tiền');
  });

  it('is absent when nothing is known', () => {
    expect(verdict(initiativeWith())).toBeUndefined();
  });
});

describe('adopters', () => {
  it.each([
    [0, []],
    [1, ['co']],
    [2, ['co', 'tu-hai']],
    [4, ['co', 'tu-hai']],
    [5, ['co', 'tu-hai', 'tu-nam']],
  ])('%i adopters are found under every step that they reach', (adopters, steps) => {
    expect(spreadStepsOf(adopters)).toEqual(steps);
  });

  it('a unit that adopted twice is one adopter', () => {
    const replications = [
      { unit: 'mn-nang-mai', year: 2023 },
      { unit: 'mn-nang-mai', year: 2024 },
      { unit: 'th-bang-lang', year: 2024 },
    ];
    expect(adopterCount(initiativeWith({ replications }))).toBe(2);
  });
});
