/**
 * What all records have of a closed list (facets, the unit) in one small file: one letter a record and list. Counts,
 * filters and sorting need nothing else; and words of units and labels are looked up here, which spares the index its
 * longest lists.
 */
import { fullWordsOf } from './empty-words.ts';
import { fromLetter, toLetter } from './letters.ts';
import { formsOf, wordsOfForms } from './normalise.ts';
import { mostForms, placeOf, type Occurrences } from './occurrences.ts';
import { facetNames, unitFacets, type FacetLabels, type FacetName, type SearchRecord } from './record.ts';

/** One list: its values, which of them go together, and for each row the letter of its combination. */
interface StoredColumn {
  values: string[];
  combinations: number[][];
  /** Nothing where the unit of a row tells: then combinations are numbered as units are. */
  rows?: string;
  /** Words that values are found by, in their order, as forms. */
  labels?: string[];
}

export interface StoredColumns {
  /** The run of each row, see row-order.ts. */
  runs: string;
  adopters: string;
  /** Units, told apart also by the facets they give to their records. */
  units: string[];
  /** Words that units are found by, as forms. */
  unitWords: string[];
  unitOfRow: string;
  facets: Record<FacetName, StoredColumn>;
}

/** Numbers things by what they are, in the order they come. */
class Numbering<T> {
  readonly items: T[] = [];
  private readonly known = new Map<string, number>();

  numberOf(key: string, make: () => T): number {
    let number = this.known.get(key);
    if (number === undefined) {
      number = this.items.push(make()) - 1;
      this.known.set(key, number);
    }
    return number;
  }
}

/** Packs the lists of records, in the order of their rows. */
export function packColumns(
  records: readonly SearchRecord[],
  runs: readonly number[],
  labels: FacetLabels,
): StoredColumns {
  const units = new Numbering<SearchRecord>();
  const unitNumbers = records.map((record) =>
    units.numberOf(
      [record.unit, ...unitFacets.map((name) => (record.facets[name] ?? []).join())].join('\n'),
      () => record,
    ),
  );
  const facets = facetNames.map((name): [FacetName, StoredColumn] => {
    const isOfUnit = unitFacets.some((own) => own === name);
    const values = new Numbering<string>();
    const toNumbers = ({ facets: own }: SearchRecord) =>
      [...new Set(own[name] ?? [])].map((value) => values.numberOf(value, () => value));
    const combinations = new Numbering<number[]>();
    const rows = isOfUnit
      ? units.items.map((record) => combinations.items.push(toNumbers(record)))
      : records.map((record) => {
          const numbers = toNumbers(record);
          return combinations.numberOf(numbers.join(), () => numbers);
        });
    const names = labels[name];
    return [
      name,
      {
        values: values.items,
        combinations: combinations.items,
        ...(isOfUnit ? {} : { rows: rows.map(toLetter).join('') }),
        ...(names ? { labels: values.items.map((value) => formsOf(fullWordsOf(names[value] ?? ''))) } : {}),
      },
    ];
  });
  return {
    runs: runs.map(toLetter).join(''),
    adopters: records.map(({ adopters }) => toLetter(adopters)).join(''),
    units: units.items.map(({ unit }) => unit),
    unitWords: units.items.map(({ unit }) => formsOf(fullWordsOf(unit))),
    unitOfRow: unitNumbers.map(toLetter).join(''),
    facets: Object.fromEntries(facets) as Record<FacetName, StoredColumn>,
  };
}

/** What was chosen: within a facet any of the values will do, between facets each must hold. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

/** How many of some rows have each value of each facet. */
export type FacetCounts = Record<FacetName, Record<string, number>>;

/** Field numbers of what stands here and not in the index. */
export const unitField = 14;
export const labelField = 13;

/** Where a word stands in a column: the combination that has it, and each position and form. */
interface Standing {
  rows: string;
  /** By the number of the combination. */
  byCombination: ({ position: number; form: string }[] | undefined)[];
  field: number;
}

/** Labels stand this far apart in the row of labels, so that words of two are not side by side. */
const labelGap = 40;

/** The columns, opened. */
export class Columns {
  readonly size: number;
  private readonly stored: StoredColumns;
  /** For each key that stands in a unit or a label, where. */
  private words: Map<string, Standing[]> | undefined;
  private readonly found = new Map<string, Occurrences | undefined>();

  constructor(stored: StoredColumns) {
    this.stored = stored;
    this.size = stored.adopters.length;
  }

  /** @returns a number that is lower, the newer a row is in the archive */
  orderOf(row: number): number {
    return fromLetter(this.stored.runs, row) * this.size + row;
  }

  unitOf(row: number): string {
    return this.stored.units[fromLetter(this.stored.unitOfRow, row)] ?? '';
  }

  /** @returns the values of a facet of one record */
  valuesOf(name: FacetName, row: number): string[] {
    const { values, combinations } = this.stored.facets[name];
    return (combinations[fromLetter(this.rowsOf(name), row)] ?? []).map((value) => values[value] ?? '');
  }

  adoptersOf(row: number): number {
    return fromLetter(this.stored.adopters, row);
  }

  private rowsOf(name: FacetName): string {
    return this.stored.facets[name].rows ?? this.stored.unitOfRow;
  }

  /** @returns where a word stands in the units and labels of all records, or nothing */
  occurrences(key: string): Occurrences | undefined {
    if (!this.found.has(key)) this.found.set(key, this.read(key));
    return this.found.get(key);
  }

  private read(key: string): Occurrences | undefined {
    this.words ??= this.readWords();
    const standings = this.words.get(key);
    if (!standings) return undefined;
    const forms = [
      ...new Set(
        standings
          .flatMap(({ byCombination }) => byCombination.flatMap((all) => all ?? []))
          .map(({ form }) => form),
      ),
    ];
    // Place and form in one number, so that they are put in order together.
    const found: number[] = [];
    for (const { rows, byCombination, field } of standings) {
      const numbered = byCombination.map((all) =>
        all?.map(({ position, form }) => placeOf(0, field, position) * mostForms + forms.indexOf(form)),
      );
      for (let row = 0; row < this.size; row += 1) {
        const own = numbered[fromLetter(rows, row)];
        if (own) for (const number of own) found.push(placeOf(row, 0, 0) * mostForms + number);
      }
    }
    const sorted = Float64Array.from(found);
    // One list is in order as it was read.
    if (standings.length > 1) sorted.sort();
    const formOf = new Uint8Array(sorted.length);
    for (let at = 0; at < sorted.length; at += 1) {
      const number = sorted[at] ?? 0;
      sorted[at] = Math.floor(number / mostForms);
      formOf[at] = number % mostForms;
    }
    return { places: sorted, formOf, forms };
  }

  private readWords(): Map<string, Standing[]> {
    const words = new Map<string, Standing[]>();
    const put = (
      key: string,
      rows: string,
      field: number,
      combination: number,
      position: number,
      form: string,
    ) => {
      const standings = words.get(key) ?? [];
      words.set(key, standings);
      let standing = standings.find((known) => known.rows === rows && known.field === field);
      if (!standing) {
        standing = { rows, field, byCombination: [] };
        standings.push(standing);
      }
      (standing.byCombination[combination] ??= []).push({ position, form });
    };
    this.stored.unitWords.forEach((forms, number) => {
      wordsOfForms(forms).forEach(({ key, form }, position) => {
        put(key, this.stored.unitOfRow, unitField, number, position, form);
      });
    });
    // Labels of all facets share one field; each value has its own stretch of it.
    let start = 0;
    for (const name of facetNames) {
      const { labels, combinations } = this.stored.facets[name];
      labels?.forEach((label, value) => {
        const at = start;
        start += labelGap;
        for (const [offset, { key, form }] of wordsOfForms(label).entries())
          combinations.forEach((own, combination) => {
            if (own.includes(value)) put(key, this.rowsOf(name), labelField, combination, at + offset, form);
          });
      });
    }
    for (const standings of words.values())
      for (const { byCombination } of standings)
        for (const found of byCombination) found?.sort((a, b) => a.position - b.position);
    return words;
  }

  /** @returns for each facet with a choice, which of its combinations pass */
  private tests(filters: Filters): { name: FacetName; rows: string; passing: boolean[] }[] {
    return facetNames.flatMap((name) => {
      const chosen = filters[name];
      if (!chosen?.length) return [];
      const { values, combinations } = this.stored.facets[name];
      const passing = combinations.map((own) => own.some((value) => chosen.includes(values[value] ?? '')));
      return [{ name, rows: this.rowsOf(name), passing }];
    });
  }

  /** @returns a function that tells whether a row passes all filters */
  passes(filters: Filters): (row: number) => boolean {
    const tests = this.tests(filters);
    return (row) => tests.every(({ rows, passing }) => passing[fromLetter(rows, row)]);
  }

  /**
   * Counts some rows under each value. A facet's own choice does not narrow its counts: they tell what choosing
   * another of its values would give.
   */
  count(rows: readonly number[], filters: Filters): FacetCounts {
    const tests = this.tests(filters);
    const counts = facetNames.map((name): [FacetName, Record<string, number>] => {
      const { values, combinations } = this.stored.facets[name];
      const letters = this.rowsOf(name);
      const others = tests.filter((test) => test.name !== name);
      const each = combinations.map(() => 0);
      for (const row of rows) {
        if (others.length > 0 && !others.every((other) => other.passing[fromLetter(other.rows, row)]))
          continue;
        const combination = fromLetter(letters, row);
        each[combination] = (each[combination] ?? 0) + 1;
      }
      const byValue = values.map(() => 0);
      combinations.forEach((own, combination) => {
        for (const value of own) byValue[value] = (byValue[value] ?? 0) + (each[combination] ?? 0);
      });
      return [name, Object.fromEntries(values.map((value, index) => [value, byValue[index] ?? 0]))];
    });
    return Object.fromEntries(counts) as FacetCounts;
  }
}
