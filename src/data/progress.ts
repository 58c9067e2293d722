import type { CollectionEntry } from 'astro:content';
import type { Campaign } from '../schemas/campaign.ts';
import {
  computeTarget,
  isCount,
  standingOf,
  standingOfFigure,
  type ComputedFigure,
  type Standing,
} from '../schemas/targets.ts';
import type { Figure } from '../schemas/report.ts';
import { entries } from './entries.ts';
import { listRecognitions } from './initiatives.ts';
import { listReports } from './reports.ts';
import { urls } from './urls.ts';

type Target = Campaign['targets'][number];

/** What a report said of a target, and where. */
export interface ReportedFigure {
  figure: Figure;
  standing: Standing;
  url: string;
  title: string;
  illustrative: boolean;
}

/** One target in one year: what a report said, and what the units' own facts or the archive give. Never mixed. */
export interface YearOfTarget {
  year: number;
  reported: ReportedFigure | undefined;
  computed: ComputedFigure & { standing: Standing };
  /** The same two from the beginning of the campaign to this year: another way to read the plan, so judged apart. */
  soFar: {
    reported: ReportedFigure | undefined;
    computed: { value: number | undefined; standing: Standing };
  };
  /** What the figures are made of; undefined where there is none. */
  url: string | undefined;
}

/** One target of the campaign over its years. */
export interface TargetProgress {
  target: Target;
  years: YearOfTarget[];
}

/** The newest report's figure among some, one with a value before one that says there is none. */
function newestFigure(
  target: Target,
  reports: readonly CollectionEntry<'reports'>[],
  isSoFar: boolean,
): ReportedFigure | undefined {
  const found = reports.toReversed().flatMap((report) =>
    report.data.figures
      .filter(({ target: id, cumulative }) => id === target.id && cumulative === isSoFar)
      .map((figure) => ({
        figure,
        standing: standingOfFigure(target, figure),
        url: urls.report(report.id),
        title: report.data.title,
        illustrative: report.data.illustrative,
      })),
  );
  return found.find(({ figure }) => figure.value !== undefined) ?? found[0];
}

/** Every target of a campaign, year by year. */
export async function getProgress(campaignId: string, campaign: Campaign): Promise<TargetProgress[]> {
  const reports = await listReports(campaignId);
  const units = await entries.units();
  const recognitions = await listRecognitions(campaignId);
  const first = Number(campaign.startsOn.slice(0, 4));
  const last = Number(campaign.endsOn.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return campaign.targets.map((target) => {
    let total: number | undefined;
    return {
      target,
      years: years.map((year): YearOfTarget => {
        const ofYear = reports.filter(({ data }) => data.year === year);
        const reported = newestFigure(target, ofYear, false);
        const computed = computeTarget(target.id, year, units, recognitions);
        if (isCount(target.id) && computed.value !== undefined) total = (total ?? 0) + computed.value;
        const soFar = {
          reported: newestFigure(target, ofYear, true),
          computed: { value: total, standing: standingOf(target, total) },
        };
        const values = [reported?.figure.value, computed.value, soFar.reported?.figure.value];
        return {
          year,
          reported,
          computed: { ...computed, standing: standingOf(target, computed.lowest ?? computed.value) },
          soFar,
          url: values.some((value) => value !== undefined)
            ? urls.figure(campaignId, target.id, year)
            : undefined,
        };
      }),
    };
  });
}
