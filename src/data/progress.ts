import type { Campaign } from '../schemas/campaign.ts';
import {
  computeTarget,
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

/** One target in one year: what a report said, and what the units' own facts or the archive give. Never mixed. */
export interface YearOfTarget {
  year: number;
  reported: { figure: Figure; standing: Standing; url: string; title: string } | undefined;
  computed: ComputedFigure & { standing: Standing };
}

/** One target of the campaign over its years. */
export interface TargetProgress {
  target: Campaign['targets'][number];
  years: YearOfTarget[];
}

/** Every target of a campaign, year by year. */
export async function getProgress(campaignId: string, campaign: Campaign): Promise<TargetProgress[]> {
  const reports = await listReports(campaignId);
  const units = (await entries.units()).map(({ data }) => data);
  const recognitions = await listRecognitions(campaignId);
  const first = Number(campaign.startsOn.slice(0, 4));
  const last = Number(campaign.endsOn.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return campaign.targets.map((target) => ({
    target,
    years: years.map((year): YearOfTarget => {
      const latestFirst = reports.filter(({ data }) => data.year === year).toReversed();
      const found = latestFirst.flatMap((report) =>
        report.data.figures
          .filter((candidate) => candidate.target === target.id)
          .map((figure) => ({ report, figure })),
      );
      const best = found.find(({ figure }) => figure.value !== undefined) ?? found[0];
      const computed = computeTarget(target.id, year, units, recognitions);
      return {
        year,
        reported: best && {
          figure: best.figure,
          standing: standingOfFigure(target, best.figure),
          url: urls.report(best.report.id),
          title: best.report.data.title,
        },
        computed: { ...computed, standing: standingOf(target, computed.lowest ?? computed.value) },
      };
    }),
  }));
}
