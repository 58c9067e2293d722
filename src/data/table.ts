/** A table as a file gives it: its columns in order, and a cell for each by the column's name. */
export interface Table {
  columns: readonly string[];
  rows: Record<string, string | number>[];
}
