/** Chỉ tiêu: how each target of the plan is computed and judged (domain formulas T1–T7). */
import type { Campaign } from './campaign.ts';
import type { Figure } from './report.ts';
import type { Unit } from './unit.ts';
import type { Level, TargetId } from './vocabulary.ts';

/**
 * Where a figure stands against its target. “Vượt” means strictly more than the target asks, for a range more than its
 * upper end: it is an award criterion.
 */
export type Standing = 'vuot' | 'dat' | 'chua-dat' | 'chua-co';

type Target = Campaign['targets'][number];

export function standingOf({ threshold, aim = threshold }: Target, value: number | undefined): Standing {
  if (value === undefined) return 'chua-co';
  if (value > aim) return 'vuot';
  return value >= threshold ? 'dat' : 'chua-dat';
}

/** Targets that every unit has to reach by itself: a good mean does not make up for a unit that did not. */
const everyUnit: ReadonlySet<TargetId> = new Set(['T2', 'T6']);

/** Where a reported figure stands: for a target of every unit, not met while one unit is missing. */
export function standingOfFigure(target: Target, figure: Figure | undefined): Standing {
  const { value, numerator, denominator } = figure ?? {};
  const isShort = numerator !== undefined && denominator !== undefined && numerator < denominator;
  return value !== undefined && everyUnit.has(target.id) && isShort ? 'chua-dat' : standingOf(target, value);
}

/** A computed figure; `value` is absent when it is undefined or when nothing was reported. */
export interface ComputedFigure {
  value: number | undefined;
  numerator: number;
  denominator: number;
  /** For a target that every unit must reach by itself: the figure of the unit furthest from it. */
  lowest?: number | undefined;
}

/** One rung an initiative reached, with the year of its decision. */
export interface DatedRecognition {
  level: Level;
  year: number;
}

const wardsAndSchools = new Set(['phuong', 'truong-mam-non', 'truong-tieu-hoc', 'truong-thcs']);

/**
 * Computes a target over units for one year from the facts each unit gave.
 * Units without the facts a target needs are left out of both sides, never counted as 0.
 * @param recognitions every rung of the published initiatives, for T7 only
 * @returns T1, T3, T4, T5 in per cent; T2 and T6 as the mean per unit, with the units that reach one over the units known; T7 as a count
 */
export function computeTarget(id: TargetId, year: number, units: readonly Unit[], recognitions: readonly DatedRecognition[]): ComputedFigure {
  const facts = units.flatMap((unit) => unit.years.filter((entry) => entry.year === year).map((entry) => ({ kind: unit.kind, ...entry })));
  const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const share = (numerator: number, denominator: number): ComputedFigure => ({
    value: denominator > 0 ? percent(numerator, denominator) : undefined,
    numerator,
    denominator,
  });
  const perUnit = (counts: readonly number[]): ComputedFigure => ({
    value: counts.length > 0 ? sum(counts) / counts.length : undefined,
    numerator: counts.filter((count) => count >= 1).length,
    denominator: counts.length,
    lowest: counts.length > 0 ? Math.min(...counts) : undefined,
  });
  const councils = facts.filter(({ kind, hasCouncil }) => wardsAndSchools.has(kind) && hasCouncil !== undefined);
  switch (id) {
    case 'T1':
      return share(councils.filter(({ hasCouncil }) => hasCouncil).length, councils.length);
    case 'T2': {
      const withCouncil = councils.filter(({ hasCouncil, councilSessions }) => hasCouncil && councilSessions !== undefined);
      return perUnit(withCouncil.map(({ councilSessions }) => councilSessions ?? 0));
    }
    case 'T3': {
      const known = facts.filter(({ staff, registered }) => staff !== undefined && registered !== undefined);
      return share(sum(known.map(({ registered }) => registered)), sum(known.map(({ staff }) => staff)));
    }
    case 'T4': {
      const known = facts.filter(({ staff, recognised }) => staff !== undefined && recognised !== undefined);
      return share(sum(known.map(({ recognised }) => recognised)), sum(known.map(({ staff }) => staff)));
    }
    case 'T5': {
      const known = facts.filter(({ recognised, applied }) => recognised && applied !== undefined);
      return share(sum(known.map(({ applied }) => applied)), sum(known.map(({ recognised }) => recognised)));
    }
    case 'T6': {
      const known = facts.filter(({ kind, proposed }) => kind !== 'hiep-quan' && proposed !== undefined);
      return perUnit(known.map(({ proposed }) => proposed ?? 0));
    }
    case 'T7': {
      const ofYear = recognitions.filter((recognition) => recognition.year === year);
      const city = ofYear.filter(({ level }) => level === 'thanh-pho').length;
      return { value: ofYear.length > 0 ? city : undefined, numerator: city, denominator: ofYear.length };
    }
  }
}

/** T4 and T5 of one unit in one year, in per cent; undefined where a fact is missing or nothing was recognised. */
export function unitYearShares({ staff, recognised, applied }: Unit['years'][number]): { recognised: number | undefined; applied: number | undefined } {
  return {
    recognised: staff !== undefined && recognised !== undefined ? percent(recognised, staff) : undefined,
    applied: recognised && applied !== undefined ? percent(applied, recognised) : undefined,
  };
}

/** A share in per cent, exact: it is judged before it is rounded for the eye. */
function percent(part: number, whole: number): number {
  return (part / whole) * 100;
}
