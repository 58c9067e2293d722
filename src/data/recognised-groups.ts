/** How a long annex is read: by unit. Asks nothing itself: it groups what it is handed. */
import { compareText, compareTitles } from '../lib/vietnamese.ts';
import type { InitiativeCard } from './initiatives.ts';
import type { UnitLink } from './units.ts';

/** An initiative as a line of an annex. */
export type RecognisedLine = Pick<
  InitiativeCard,
  'id' | 'url' | 'title' | 'unit' | 'field' | 'illustrative'
> & {
  /** Names in the order of the decision. */
  authors: string[];
};

/** What one unit has in a decision. */
export interface RecognisedGroup {
  unit: UnitLink;
  lines: RecognisedLine[];
}

/** Every unit in dictionary order, each with its initiatives by what they are about. */
export function groupByUnit(lines: readonly RecognisedLine[]): RecognisedGroup[] {
  return [...Map.groupBy(lines, ({ unit }) => unit.id).values()]
    .map((own) => ({
      unit: (own as [RecognisedLine])[0].unit,
      lines: own.toSorted((a, b) => compareTitles(a.title, b.title)),
    }))
    .sort((a, b) => compareText(a.unit.name, b.unit.name));
}
