/** Ideas side by side: the table of the page, filled. Its rows and their names are the page's own. */
import type { ShortlistAttribute, ShortlistItem } from '../../data/shortlist.ts';
import { toCsv } from '../../lib/csv.ts';
import { shortlistWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';

/** The rows of the table, each with what it compares and what that is called. */
const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-attribute]')].map((row) => ({
  row,
  attribute: row.dataset['attribute'] as ShortlistAttribute,
  label: row.querySelector('[data-label]')?.textContent ?? '',
}));

const titles = findElement('[data-titles]', HTMLTableRowElement);
const onlyDifferent = findElement('[data-only-different]', HTMLInputElement);

function titleCell({ title, url }: ShortlistItem): HTMLElement {
  const cell = document.createElement('th');
  cell.scope = 'col';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  cell.append(link);
  return cell;
}

function valueCell(value: string | undefined): HTMLElement {
  const cell = document.createElement('td');
  const [first, ...rest] = (value ?? words.unsaid).split(/(?=@)/);
  // An address that is too long for its column goes on before its @, not at its last letter.
  cell.append(first ?? '', ...rest.flatMap((part) => [document.createElement('wbr'), part]));
  cell.classList.toggle('soft', value === undefined);
  return cell;
}

/** Puts the cells of a row after its first one. */
function fill(row: HTMLTableRowElement, cells: HTMLElement[]): void {
  row.replaceChildren(...[...row.children].slice(0, 1), ...cells);
}

/** Shows these items side by side. A row that nobody has anything to say in is left out; one that all agree in says so. */
export function showComparison(items: readonly ShortlistItem[]): void {
  findElement('[data-comparison]', HTMLElement).hidden = items.length === 0;
  findElement('[data-only]', HTMLElement).hidden = items.length < 2;
  fill(titles, items.map(titleCell));
  for (const { row, attribute } of rows) {
    const values = items.map(({ values: told }) => told[attribute]);
    const isAlike = items.length > 1 && new Set(values).size === 1;
    fill(row, values.map(valueCell));
    row.classList.toggle('alike', isAlike);
    row.hidden = values.every((value) => value === undefined) || (isAlike && onlyDifferent.checked);
  }
}

/** Shows the table again when the visitor asks for the differences alone, or for all of it. */
export function onOnlyDifferent(show: () => void): void {
  onlyDifferent.addEventListener('change', show);
}

/** The list as a table for a spreadsheet, each idea with its full address. */
export function comparisonCsv(items: readonly ShortlistItem[]): string {
  const columns = [words.idea, ...rows.map(({ label }) => label), words.address, words.note];
  return toCsv(
    columns,
    items.map((item) => ({
      [words.idea]: item.title,
      ...Object.fromEntries(rows.map(({ attribute, label }) => [label, item.values[attribute]])),
      [words.address]: new URL(item.url, location.href).href,
      [words.note]: item.illustrative ? words.illustrative : undefined,
    })),
  );
}
