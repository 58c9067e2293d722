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

/**
 * Where a reported figure stands. A target of every unit is not met while one unit is missing; and a mean does not tell
 * that each of them did more than was asked.
 */
export function standingOfFigure(target: Target, figure: Figure | undefined): Standing {
  const { value, numerator, denominator } = figure ?? {};
  const standing = standingOf(target, value);
  if (value === undefined || !everyUnit.has(target.id)) return standing;
  const isShort = numerator !== undefined && denominator !== undefined && numerator < denominator;
  if (isShort) return 'chua-dat';
  return standing === 'vuot' ? 'dat' : standing;
}

/** Whether a target is judged unit by unit, so that its figure is a mean. */
export const isPerUnit = (id: TargetId): boolean => everyUnit.has(id);

/** Whether a target counts initiatives, so that its years add up; the plan leaves open which of the two it means. */
export const isCount = (id: TargetId): boolean => id === 'T7';

/** What one record brings to a computed figure: a unit with its facts of the year, or for T7 an initiative. */
export interface Contributor {
  id: string;
  part: number;
  /** Absent for what is counted and not compared. */
  whole?: number;
}

/** A computed figure; `value` is absent when it is undefined or when nothing was reported. */
export interface ComputedFigure {
  value: number | undefined;
  numerator: number;
  denominator: number;
  /** For a target that every unit must reach by itself: the figure of the unit furthest from it. */
  lowest?: number | undefined;
  /** The records the figure is made of. */
  contributors: Contributor[];
}

/** One rung an initiative reached, with the year of its decision. */
export interface DatedRecognition {
  initiative: string;
  level: Level;
  year: number;
}

const wardsAndSchools = new Set(['phuong', 'truong-mam-non', 'truong-tieu-hoc', 'truong-thcs']);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A share over all contributors: parts over wholes, not the mean of their shares. */
function share(contributors: Contributor[]): ComputedFigure {
  const numerator = sum(contributors.map(({ part }) => part));
  const denominator = sum(contributors.map(({ whole }) => whole ?? 0));
  return { value: denominator > 0 ? percent(numerator, denominator) : undefined, numerator, denominator, contributors };
}

/** A mean over units, with the units that reach one over the units known. */
function perUnit(contributors: Contributor[]): ComputedFigure {
  const counts = contributors.map(({ part }) => part);
  return {
    value: counts.length > 0 ? sum(counts) / counts.length : undefined,
    numerator: counts.filter((count) => count >= 1).length,
    denominator: counts.length,
    lowest: counts.length > 0 ? Math.min(...counts) : undefined,
    contributors,
  };
}

/**
 * Computes a target over units for one year from the facts each unit gave.
 * Units without the facts a target needs are left out of both sides, never counted as 0.
 * @param recognitions every rung of the published initiatives, for T7 only
 * @returns T1, T3, T4, T5 in per cent; T2 and T6 as the mean per unit, with the units that reach one over the units known; T7 as a count, undefined where the archive holds none: what was not entered is not 0
 */
export function computeTarget(id: TargetId, year: number, units: readonly { id: string; data: Unit }[], recognitions: readonly DatedRecognition[]): ComputedFigure {
  const facts = units.flatMap((unit) => unit.data.years.filter((entry) => entry.year === year).map((entry) => ({ id: unit.id, kind: unit.data.kind, ...entry })));
  const councils = facts.filter(({ kind, hasCouncil }) => wardsAndSchools.has(kind) && hasCouncil !== undefined);
  /** What each unit brings that knows both sides. */
  const known = (sidesOf: (unit: (typeof facts)[number]) => { part: number | undefined; whole: number | undefined }): Contributor[] =>
    facts.flatMap((unit) => {
      const { part, whole } = sidesOf(unit);
      return part === undefined || whole === undefined ? [] : [{ id: unit.id, part, whole }];
    });
  const counted = (among: typeof facts, countOf: (unit: (typeof facts)[number]) => number | undefined): Contributor[] =>
    among.flatMap((unit) => {
      const part = countOf(unit);
      return part === undefined ? [] : [{ id: unit.id, part }];
    });
  switch (id) {
    case 'T1':
      return share(councils.map((unit) => ({ id: unit.id, part: unit.hasCouncil ? 1 : 0, whole: 1 })));
    case 'T2': {
      const withCouncil = councils.filter(({ hasCouncil }) => hasCouncil);
      return perUnit(counted(withCouncil, ({ councilSessions }) => councilSessions));
    }
    case 'T3':
      return share(known(({ registered, staff }) => ({ part: registered, whole: staff })));
    case 'T4':
      return share(known(({ recognised, staff }) => ({ part: recognised, whole: staff })));
    case 'T5':
      return share(known(({ applied, recognised }) => ({ part: applied, whole: recognised === 0 ? undefined : recognised })));
    case 'T6': {
      const ownBodies = facts.filter(({ kind }) => kind !== 'hiep-quan');
      return perUnit(counted(ownBodies, ({ proposed }) => proposed));
    }
    case 'T7': {
      const city = recognitions.filter((recognition) => recognition.year === year && recognition.level === 'thanh-pho');
      const count = city.length;
      const contributors = city.map(({ initiative }) => ({ id: initiative, part: 1 }));
      return { value: count > 0 ? count : undefined, numerator: count, denominator: count, contributors };
    }
  }
}

/** Where one contributor stands: a target of the plan is one for each unit too. */
export function standingOfContributor(target: Target, { part, whole }: Contributor): Standing {
  return standingOf(target, whole === undefined ? part : percent(part, whole));
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
