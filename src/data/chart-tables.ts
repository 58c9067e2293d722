/** The tables of the charts that stand on the page of one unit, one report, one initiative. */
import type { CollectionEntry } from 'astro:content';
import { formatThreshold } from '../lib/format.ts';
import { unitYearShares } from '../schemas/targets.ts';
import { vi } from '../text/vi.ts';
import { entries } from './entries.ts';
import { listInitiatives, type InitiativeCard } from './initiatives.ts';
import { getReportDetails, listReports } from './reports.ts';
import { mark, tableOf, type Table } from './table.ts';

/** A table with the id of the entry it belongs to. */
export interface TableOfEntry {
  id: string;
  table: Table;
}

function unitTable({ years, illustrative }: CollectionEntry<'units'>['data']): Table {
  const { figureColumns: words } = vi.units;
  const rows = years
    .toSorted((a, b) => a.year - b.year)
    .map((facts) => {
      const shares = unitYearShares(facts);
      return {
        [words.year]: facts.year,
        [words.staff]: facts.staff,
        [words.registered]: facts.registered,
        [words.recognised]: facts.recognised,
        [words.share]: shares.recognised,
        [words.applied]: facts.applied,
        [words.appliedShare]: shares.applied,
        [words.proposed]: facts.proposed,
        [words.sessions]: facts.councilSessions,
        [words.source]: facts.source,
        ...mark(illustrative),
      };
    });
  return tableOf(rows, Object.values(words));
}

/** What each unit reported, year by year. */
export async function listUnitTables(): Promise<TableOfEntry[]> {
  return (await entries.units())
    .filter(({ data }) => data.years.length > 0)
    .map(({ id, data }) => ({ id, table: unitTable(data) }));
}

async function reportTable(report: CollectionEntry<'reports'>): Promise<Table> {
  const { columns: words, standing: standings, standingSoFar, notes } = vi.reports;
  const rows = (await getReportDetails(report)).rows.map(({ target, figure, standing }) => ({
    [words.target]: `${target.id}. ${target.statement}`,
    [words.threshold]: formatThreshold(target),
    [words.value]: figure?.value,
    [words.measuredIn]: target.measuredIn,
    [words.numerator]: figure?.numerator,
    [words.denominator]: figure?.denominator,
    [words.standing]: figure?.cumulative ? standingSoFar(standing) : standings[standing],
    [words.source]: figure && notes(figure),
    ...mark(report.data.illustrative),
  }));
  const { target, threshold, value, measuredIn, numerator, denominator, standing, source } = words;
  return tableOf(rows, [target, threshold, value, measuredIn, numerator, denominator, standing, source]);
}

/** The figures of each report beside the thresholds of the plan. */
export async function listReportTables(): Promise<TableOfEntry[]> {
  return Promise.all(
    (await listReports()).map(async (report) => ({ id: report.id, table: await reportTable(report) })),
  );
}

function measuresTable({ entry: { data } }: InitiativeCard): Table {
  const { measure: name, measuredIn, before, after, howMeasured } = vi.initiative;
  const rows = data.measures.map((measure) => ({
    [name]: measure.label,
    [measuredIn]: measure.unit,
    [before]: measure.before,
    [after]: measure.after,
    [howMeasured]: measure.note,
    ...mark(data.illustrative),
  }));
  return tableOf(rows, [name, measuredIn, before, after, howMeasured]);
}

/** What each initiative measured before and after. */
export async function listMeasuresTables(): Promise<TableOfEntry[]> {
  return (await listInitiatives())
    .filter(({ entry }) => entry.data.measures.length > 0)
    .map((card) => ({ id: card.id, table: measuresTable(card) }));
}
