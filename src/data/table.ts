import { vi } from '../text/vi.ts';

/** A table as a file gives it: its columns in order, and a cell for each by the column's name. */
export interface Table {
  columns: readonly string[];
  rows: Record<string, string | number | undefined>[];
}

const { illustrative, yes } = vi.tables;

/** The cell of a row that says whether it, or anything it sums, is invented. */
export const mark = (isInvented: boolean) => ({ [illustrative]: isInvented ? yes : '' });

/** A table of marked rows. */
export function tableOf(rows: Table['rows'], columns: readonly string[]): Table {
  return { columns: [...columns, illustrative], rows };
}
