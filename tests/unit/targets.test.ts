import { describe, expect, it } from 'vitest';
import {
  computeTarget,
  standingOf,
  standingOfContributor,
  standingOfFigure,
  unitYearShares,
  type DatedRecognition,
} from '../../src/schemas/targets.ts';
import type { Unit } from '../../src/schemas/unit.ts';
import type { Level, TargetId } from '../../src/schemas/vocabulary.ts';
import { unitWith, type Facts } from './records.ts';

const threshold = (id: TargetId, value: number) => ({
  id,
  statement: 'Chỉ tiêu',
  threshold: value,
  measuredIn: '%',
  formula: 'Cách tính',
});

/** A target over some units, each with an id. */
const compute = (id: TargetId, year: number, units: Unit[], recognitions: DatedRecognition[] = []) =>
  computeTarget(
    id,
    year,
    units.map((data, index) => ({ id: `don-vi-${index + 1}`, data })),
    recognitions,
  );

/** The same without the records it is made of. */
function figureOf(...given: Parameters<typeof compute>) {
  const { contributors: _contributors, ...figure } = compute(...given);
  return figure;
}

/** A target over primary schools that gave these facts of 2023. */
const overSchools = (id: TargetId, ...facts: Facts[]) =>
  figureOf(
    id,
    2023,
    facts.map((fact) => unitWith('truong-tieu-hoc', fact)),
  );

/** An initiative of a year recognised up to a level. */
const recognisedAt = (level: Level, year = 2023, initiative = 'doc-doi') => ({ initiative, level, year });

const nothing = { value: undefined, numerator: 0, denominator: 0 };

describe('T1: units with a grassroots council', () => {
  it('is the share of wards and schools that have one', () => {
    const units = [
      unitWith('phuong', { hasCouncil: true }),
      unitWith('truong-mam-non', { hasCouncil: true }),
      unitWith('truong-tieu-hoc', { hasCouncil: true }),
      unitWith('truong-thcs', { hasCouncil: false }),
    ];
    expect(figureOf('T1', 2023, units)).toEqual({ value: 75, numerator: 3, denominator: 4 });
  });

  it.each(['phong-ban', 'doan-the', 'hiep-quan', 'cap-tren'] as const)(
    'does not count a unit of the kind “%s”',
    (kind) => {
      const units = [unitWith('phuong', { hasCouncil: false }), unitWith(kind, { hasCouncil: true })];
      expect(figureOf('T1', 2023, units)).toEqual({ value: 0, numerator: 0, denominator: 1 });
    },
  );

  it('leaves a school that did not say out of both sides', () => {
    expect(overSchools('T1', { hasCouncil: true }, { staff: 40 })).toEqual({
      value: 100,
      numerator: 1,
      denominator: 1,
    });
  });
});

describe('T2: councils that meet', () => {
  it('is the mean number of meetings, with the councils that met over the councils known', () => {
    expect(
      overSchools(
        'T2',
        { hasCouncil: true, councilSessions: 2 },
        { hasCouncil: true, councilSessions: 1 },
        { hasCouncil: true, councilSessions: 0 },
      ),
    ).toEqual({ value: 1, numerator: 2, denominator: 3, lowest: 0 });
  });

  it('is told apart by the council that met least, because every council has to meet', () => {
    expect(
      overSchools('T2', { hasCouncil: true, councilSessions: 9 }, { hasCouncil: true, councilSessions: 0 })
        .lowest,
    ).toBe(0);
  });

  it('leaves out a council whose meetings were not reported, and a school without a council', () => {
    expect(
      overSchools(
        'T2',
        { hasCouncil: true, councilSessions: 1 },
        { hasCouncil: true },
        { hasCouncil: false },
      ),
    ).toEqual({ value: 1, numerator: 1, denominator: 1, lowest: 1 });
  });

  it('does not count offices', () => {
    const units = [unitWith('phong-ban', { hasCouncil: true, councilSessions: 4 })];
    expect(figureOf('T2', 2023, units)).toEqual(nothing);
  });
});

describe('T3: people who register', () => {
  it('is people registered over all people, not the mean of the units', () => {
    expect(overSchools('T3', { staff: 10, registered: 10 }, { staff: 90, registered: 40 })).toEqual({
      value: 50,
      numerator: 50,
      denominator: 100,
    });
  });

  it('counts offices, unions and bodies under vertical management too', () => {
    const units = (['phong-ban', 'doan-the', 'hiep-quan'] as const).map((kind) =>
      unitWith(kind, { staff: 10, registered: 5 }),
    );
    expect(figureOf('T3', 2023, units)).toEqual({ value: 50, numerator: 15, denominator: 30 });
  });

  it('leaves a unit that gave only one of the two numbers out of both sides', () => {
    expect(overSchools('T3', { staff: 10, registered: 8 }, { staff: 90 }, { registered: 5 })).toEqual({
      value: 80,
      numerator: 8,
      denominator: 10,
    });
  });

  it('nobody registered is 0, which is not the same as nothing reported', () => {
    expect(overSchools('T3', { staff: 10, registered: 0 }).value).toBe(0);
    expect(overSchools('T3', { staff: 10 })).toEqual(nothing);
  });
});

describe('T4: initiatives recognised at base level', () => {
  it('is initiatives over people', () => {
    expect(overSchools('T4', { staff: 42, recognised: 9 })).toEqual({
      value: (9 / 42) * 100,
      numerator: 9,
      denominator: 42,
    });
  });

  it('may pass 100 per cent', () => {
    expect(overSchools('T4', { staff: 20, recognised: 30 }).value).toBe(150);
  });

  it('leaves a unit that gave only one of the two numbers out of both sides', () => {
    expect(overSchools('T4', { staff: 10, recognised: 2 }, { staff: 90 }, { recognised: 7 })).toEqual({
      value: 20,
      numerator: 2,
      denominator: 10,
    });
  });

  it('a unit with nothing recognised counts as 0', () => {
    expect(overSchools('T4', { staff: 10, recognised: 4 }, { staff: 10, recognised: 0 }).value).toBe(20);
  });
});

describe('T5: initiatives applied in the unit', () => {
  it('is applied over recognised', () => {
    expect(overSchools('T5', { recognised: 9, applied: 8 }, { recognised: 1, applied: 0 })).toEqual({
      value: 80,
      numerator: 8,
      denominator: 10,
    });
  });

  it('is undefined, not 0, when none was recognised', () => {
    expect(overSchools('T5', { recognised: 0, applied: 0 })).toEqual(nothing);
    expect(overSchools('T5', { recognised: 0 })).toEqual(nothing);
  });

  it('leaves out a unit that did not say how many were applied', () => {
    expect(overSchools('T5', { recognised: 4, applied: 3 }, { recognised: 100 })).toEqual({
      value: 75,
      numerator: 3,
      denominator: 4,
    });
  });
});

describe('T6: initiatives proposed to the district', () => {
  it('is the mean per unit, with the units that proposed one over the units known', () => {
    expect(overSchools('T6', { proposed: 3 }, { proposed: 1 }, { proposed: 0 })).toEqual({
      value: 4 / 3,
      numerator: 2,
      denominator: 3,
      lowest: 0,
    });
  });

  it('does not count bodies under vertical management', () => {
    const units = [unitWith('phong-ban', { proposed: 1 }), unitWith('hiep-quan', { proposed: 9 })];
    expect(figureOf('T6', 2023, units)).toEqual({
      value: 1,
      numerator: 1,
      denominator: 1,
      lowest: 1,
    });
  });

  it('leaves out a unit that did not say', () => {
    expect(overSchools('T6', { proposed: 2 }, { staff: 40 }).denominator).toBe(1);
  });
});

describe('T7: initiatives recognised by the city', () => {
  it('counts the city decisions of the year, whatever year the initiative belongs to', () => {
    const recognitions = [
      recognisedAt('thanh-pho'),
      recognisedAt('thanh-pho'),
      recognisedAt('quan'),
      recognisedAt('co-so'),
      recognisedAt('thanh-pho', 2022),
    ];
    expect(figureOf('T7', 2023, [], recognitions)).toEqual({ value: 2, numerator: 2, denominator: 2 });
  });

  it('is unknown, not 0, when the archive holds none of the year: what was not entered may still exist', () => {
    expect(figureOf('T7', 2023, [], [recognisedAt('quan')]).value).toBeUndefined();
    expect(figureOf('T7', 2023, [], [recognisedAt('thanh-pho', 2022)]).value).toBeUndefined();
  });
});

describe('every target', () => {
  it.each(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const)(
    '%s is unknown, not 0, when nobody reported',
    (id) => {
      expect(figureOf(id, 2023, [], [])).toEqual(nothing);
      expect(figureOf(id, 2023, [unitWith('phuong'), unitWith('truong-thcs', {})], [])).toEqual(nothing);
    },
  );

  it.each(['T1', 'T2', 'T3', 'T4', 'T5', 'T6'] as const)('%s takes the facts of its own year only', (id) => {
    const facts: Facts = {
      hasCouncil: true,
      councilSessions: 1,
      staff: 10,
      registered: 10,
      recognised: 2,
      applied: 2,
      proposed: 1,
    };
    expect(figureOf(id, 2023, [unitWith('phuong', facts)], []).denominator).toBeGreaterThan(0);
    expect(figureOf(id, 2024, [unitWith('phuong', facts)], [])).toEqual(nothing);
  });
});

describe('the records a figure is made of', () => {
  const school: Facts = {
    hasCouncil: true,
    councilSessions: 2,
    staff: 40,
    registered: 30,
    recognised: 9,
    applied: 8,
    proposed: 1,
  };
  const units = [
    unitWith('truong-tieu-hoc', school),
    unitWith('phong-ban', { ...school, hasCouncil: false }),
    unitWith('hiep-quan', { proposed: 5, recognised: 0, staff: 10 }),
    unitWith('truong-thcs'),
  ];

  it.each([
    ['T1', [{ id: 'don-vi-1', part: 1, whole: 1 }]],
    ['T2', [{ id: 'don-vi-1', part: 2 }]],
    [
      'T3',
      [
        { id: 'don-vi-1', part: 30, whole: 40 },
        { id: 'don-vi-2', part: 30, whole: 40 },
      ],
    ],
    [
      'T4',
      [
        { id: 'don-vi-1', part: 9, whole: 40 },
        { id: 'don-vi-2', part: 9, whole: 40 },
        { id: 'don-vi-3', part: 0, whole: 10 },
      ],
    ],
    [
      'T5',
      [
        { id: 'don-vi-1', part: 8, whole: 9 },
        { id: 'don-vi-2', part: 8, whole: 9 },
      ],
    ],
    [
      'T6',
      [
        { id: 'don-vi-1', part: 1 },
        { id: 'don-vi-2', part: 1 },
      ],
    ],
  ] as const)('of %s are the units that gave what it needs, and no other', (id, expected) => {
    expect(compute(id, 2023, units).contributors).toEqual(expected);
  });

  it('of T7 are the initiatives that the city recognised in the year', () => {
    const recognitions = [
      recognisedAt('thanh-pho', 2023, 'doc-doi'),
      recognisedAt('quan', 2023, 'hop-giay'),
      recognisedAt('thanh-pho', 2022, 'can-thuc-an'),
    ];
    expect(compute('T7', 2023, units, recognitions).contributors).toEqual([{ id: 'doc-doi', part: 1 }]);
  });

  it.each(['T1', 'T3', 'T4', 'T5'] as const)('of %s add up to the figure', (id) => {
    const { contributors, numerator, denominator } = compute(id, 2023, units);
    expect(contributors.reduce((total, { part }) => total + part, 0)).toBe(numerator);
    expect(contributors.reduce((total, { whole }) => total + (whole ?? 0), 0)).toBe(denominator);
  });

  it('stand each where the target puts it: one person short of 15 per cent is short', () => {
    const { contributors } = compute('T4', 2023, [
      unitWith('phuong', { staff: 40, recognised: 6 }),
      unitWith('phuong', { staff: 40, recognised: 5 }),
    ]);
    expect(contributors.map((each) => standingOfContributor(threshold('T4', 15), each))).toEqual([
      'dat',
      'chua-dat',
    ]);
  });

  it('of a count are judged by themselves', () => {
    const { contributors } = compute('T2', 2023, [
      unitWith('phuong', { hasCouncil: true, councilSessions: 2 }),
      unitWith('phuong', { hasCouncil: true, councilSessions: 0 }),
    ]);
    expect(contributors.map((each) => standingOfContributor(threshold('T2', 1), each))).toEqual([
      'vuot',
      'chua-dat',
    ]);
  });
});

describe('where a figure stands', () => {
  it('more than the threshold exceeds it; exactly the threshold only meets it', () => {
    expect(standingOf(threshold('T4', 15), 15.1)).toBe('vuot');
    expect(standingOf(threshold('T4', 15), 15)).toBe('dat');
    expect(standingOf(threshold('T4', 15), 14.9)).toBe('chua-dat');
  });

  it('inside a range it is met; only more than its upper end exceeds it', () => {
    const range = { ...threshold('T7', 3), aim: 5 };
    expect([2, 3, 5, 6].map((value) => standingOf(range, value))).toEqual(['chua-dat', 'dat', 'dat', 'vuot']);
  });

  it('a good mean does not make up for a unit that did not reach the target, nor tell that each did more', () => {
    const reported = { target: 'T2', state: 'chinh-thuc', value: 1.3, cumulative: false } as const;
    expect(standingOfFigure(threshold('T2', 1), { ...reported, numerator: 24, denominator: 26 })).toBe(
      'chua-dat',
    );
    expect(standingOfFigure(threshold('T2', 1), { ...reported, numerator: 26, denominator: 26 })).toBe('dat');
    expect(standingOfFigure(threshold('T2', 1), undefined)).toBe('chua-co');
  });

  it('a figure of 0 has not met the threshold; a missing figure is not there yet', () => {
    expect(standingOf(threshold('T4', 15), 0)).toBe('chua-dat');
    expect(standingOf(threshold('T4', 15), undefined)).toBe('chua-co');
  });

  it('is judged before rounding: one person short of everybody is not everybody', () => {
    const { value } = overSchools('T3', { staff: 3000, registered: 2999 });
    expect(standingOf(threshold('T3', 100), value)).toBe('chua-dat');
  });

  it('is judged before rounding: one initiative more than 15 per cent is more', () => {
    const { value } = overSchools('T4', { staff: 4000, recognised: 601 });
    expect(standingOf(threshold('T4', 15), value)).toBe('vuot');
  });
});

describe('the shares of one unit in one year', () => {
  const year = { year: 2023, source: 'Báo cáo' };

  it('are recognised over people and applied over recognised', () => {
    expect(unitYearShares({ ...year, staff: 42, recognised: 9, applied: 8 })).toEqual({
      recognised: (9 / 42) * 100,
      applied: (8 / 9) * 100,
    });
  });

  it('are undefined where a fact is missing', () => {
    expect(unitYearShares({ ...year, staff: 42 })).toEqual({ recognised: undefined, applied: undefined });
    expect(unitYearShares({ ...year, recognised: 9 })).toEqual({ recognised: undefined, applied: undefined });
  });

  it('have no share applied when none was recognised', () => {
    expect(unitYearShares({ ...year, staff: 42, recognised: 0, applied: 0 })).toEqual({
      recognised: 0,
      applied: undefined,
    });
  });
});
