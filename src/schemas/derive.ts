/** What follows from a record and is therefore never typed. */
import type { Initiative } from './initiative.ts';
import { levels, type Level } from './vocabulary.ts';

/** The year a record is sorted under: its calendar year, or the year its school year ends. */
export function sortYear({ year, schoolYear }: Pick<Initiative, 'year' | 'schoolYear'>): number {
  return year ?? Number(schoolYear?.slice(-4));
}

/** The year work on an initiative may have begun: its calendar year, or the year its school year starts. */
export function firstYear({ year, schoolYear }: Pick<Initiative, 'year' | 'schoolYear'>): number {
  return year ?? Number(schoolYear?.slice(0, 4));
}

/** A record is full when another unit could act on it: a problem, a way, and steps. */
export function isFullRecord(initiative: Initiative, body: string): boolean {
  return Boolean(initiative.problem) && initiative.steps.length > 0 && body.trim() !== '';
}

/** Rank of a level on the ladder, 0 for cơ sở. */
export function levelRank(level: Level): number {
  return Object.keys(levels).indexOf(level);
}

/** The recognitions in ladder order. */
export function ladder(initiative: Initiative): Initiative['recognitions'] {
  return initiative.recognitions.toSorted((a, b) => levelRank(a.level) - levelRank(b.level));
}

/** The highest level that recognised the initiative. */
export function highestLevel(initiative: Initiative): Level {
  const top = ladder(initiative).at(-1);
  if (!top) throw new Error('an initiative has at least one recognition');
  return top.level;
}

/** 1 told, 2 measured before and after, 3 repeated elsewhere with a result. */
export type EvidenceStrength = 1 | 2 | 3;

export function evidenceStrength({ measures, replications }: Initiative): EvidenceStrength {
  if (replications.some(({ result }) => result)) return 3;
  return measures.length > 0 ? 2 : 1;
}

/** Cost bands and the upper bound of each, in đồng, bound included. */
export const costBands = {
  'khong-ton': { label: 'Không tốn tiền', upToVnd: 0 },
  thap: { label: 'Chi phí thấp', upToVnd: 5_000_000 },
  vua: { label: 'Chi phí vừa', upToVnd: 30_000_000 },
  cao: { label: 'Chi phí cao', upToVnd: Number.POSITIVE_INFINITY },
} as const;

export type CostBand = keyof typeof costBands;

/** @returns the band, or undefined when the cost was not recorded */
export function costBand({ resources }: Initiative): CostBand | undefined {
  const cost = resources?.costVnd;
  if (cost === undefined) return undefined;
  return (Object.keys(costBands) as CostBand[]).find((band) => cost <= costBands[band].upToVnd);
}

/** Effort: how long until a result shows. 1 up to a month, 2 up to a term, 3 longer. */
export type EffortScale = 1 | 2 | 3;

/** @returns the effort, or undefined when the weeks were not recorded */
export function effortScale({ resources }: Initiative): EffortScale | undefined {
  const weeks = resources?.weeks;
  if (weeks === undefined) return undefined;
  if (weeks <= 4) return 1;
  return weeks <= 18 ? 2 : 3;
}

/** How many different units adopted the initiative. */
export function adopterCount({ replications }: Initiative): number {
  return new Set(replications.map(({ unit }) => unit)).size;
}

/** How far a record spread, each step with the adopters it takes: what the archive is narrowed by. */
export const spreadSteps = { co: 1, 'tu-hai': 2, 'tu-nam': 5 } as const;

/** Every step that a number of adopters reaches: whoever asks for two adopters is shown what has five, too. */
export function spreadStepsOf(adopters: number): string[] {
  return Object.entries(spreadSteps).flatMap(([step, least]) => (adopters >= least ? [step] : []));
}

/**
 * The record in one breath: “Chi phí thấp · 4 tuần · 3 đơn vị đã áp dụng”.
 * @returns undefined for a record that tells none of the three
 */
export function verdict(initiative: Initiative): string | undefined {
  const band = costBand(initiative);
  const adopters = adopterCount(initiative);
  const parts = [band && costBands[band].label, initiative.resources?.weeks && `${initiative.resources.weeks} tuần`, adopters > 0 && `${adopters} đơn vị đã áp dụng`].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
