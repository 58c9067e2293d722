/** Bars drawn as SVG for a page that may not run scripts or carry styles. Pure: the look comes from the page's sheets. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One bar and the words at its end; without a value only the words are written, so that what is missing is never 0. */
export interface Bar {
  value: number | undefined;
  /** The upper end of a range that begins at the value: the bar runs on to it, behind a mark at the value. */
  upTo?: number | undefined;
  text: string;
  look: BarLook;
}

/** How a bar is told from its neighbour, also in print and without colours. */
export type BarLook = 'solid' | 'outlined';

export interface BarRow {
  label: string;
  bars: readonly Bar[];
  /** The value of a bar as long as the drawing is wide, more than 0: rows that share it can be compared. */
  full: number;
}

/** Values marked across all rows, in the measure of the rows. */
export interface Rule {
  values: readonly number[];
  label: string;
}

/** Sizes in units of the drawing. At its least width, on a phone of 360 px, a unit is about a pixel. */
const width = 340;
const letter = 6.9;
const line = 16;
const barHeight = 15;
const barStep = 19;
const rowGap = 11;
const edge = 2;

/** The part of the width by which words may stand off their bar to leave a rule free. */
const farthest = 0.16;

/** What is written beside its bars must be short; anything longer stands above them. */
const longestBeside = 9;

/**
 * Draws rows of horizontal bars.
 * @param label what a reader who does not see the drawing hears of it
 * @returns an `<svg>` without style sheets and style attributes; its parts carry the classes `solid`, `outlined`, `rule` and `words`
 */
export function drawBars(label: string, rows: readonly BarRow[], rule?: Rule): string {
  const isBeside = rows.every((row) => row.label.length <= longestBeside);
  const gutter = isBeside ? Math.max(...rows.map((row) => row.label.length)) * letter + 13 : edge;
  const longestText = Math.max(...rows.flatMap((row) => row.bars.map(lengthOfText)));
  const ruled = (rule?.values ?? []).map((value) => value / (rows[0]?.full ?? 1));
  let next = rule ? line + 6 : edge;
  const placed = rows.map((row) => {
    const lines = isBeside ? [row.label] : wrap(row.label);
    const top = next;
    const barsTop = isBeside ? top : top + lines.length * line + 2;
    next = barsTop + row.bars.length * barStep + rowGap;
    const bars = row.bars.map((bar, index) => {
      const ends = [bar.value, bar.upTo].flatMap((value) => (value === undefined ? [] : value / row.full));
      const last = ends.at(-1);
      return {
        ...bar,
        ends,
        wordsAt: last === undefined ? 0 : pastRules(Math.max(0, last), ruled),
        middle: barsTop + index * barStep + barHeight / 2,
      };
    });
    const middle = isBeside ? barsTop + (row.bars.length * barStep) / 2 - 2 : top + (lines.length * line) / 2;
    return { name: lines.join('\n'), middle, bars };
  });
  const bars = placed.flatMap((row) => row.bars);
  const height = next - rowGap + edge;
  const barsOf = (look: BarLook) =>
    Plot.rect(
      bars
        .filter((bar) => bar.look === look)
        .flatMap(({ ends, middle }) =>
          ends.map((to, index) => ({
            from: ends[index - 1] ?? 0,
            to,
            top: middle - barHeight / 2,
            bottom: middle + barHeight / 2,
          })),
        ),
      { className: look, x1: 'from', x2: 'to', y1: 'top', y2: 'bottom' },
    );
  const drawing = Plot.plot({
    document: parseHTML('<html></html>').document,
    width,
    height,
    marginLeft: gutter,
    marginRight: Math.min(longestText * letter + 10, width / 2),
    marginTop: 0,
    marginBottom: 0,
    x: {
      axis: null,
      domain: [Math.min(0, ...bars.flatMap(({ ends }) => ends)), 1],
    },
    y: { type: 'identity', axis: null },
    marks: [
      barsOf('solid'),
      barsOf('outlined'),
      Plot.ruleX(ruled, { className: 'rule', y1: line, y2: height }),
      Plot.text(bars, {
        className: 'words',
        x: 'wordsAt',
        y: 'middle',
        text: 'text',
        textAnchor: 'start',
        dx: 6,
      }),
      Plot.text(placed, {
        className: 'words',
        frameAnchor: 'left',
        dx: edge - gutter,
        y: 'middle',
        text: 'name',
        textAnchor: 'start',
        lineHeight: line / 12,
      }),
      Plot.text(rule ? [rule.label] : [], {
        className: 'words',
        x: ruled[0] ?? 0,
        y: line / 2,
        text: (words: string) => words,
        textAnchor: anchorAt(ruled[0] ?? 0),
      }),
    ],
  });
  return tidied(drawing, label);
}

/** How far the words of a bar reach past its end; words that stand in the place of a bar need no room there. */
const lengthOfText = ({ value, text }: Bar): number => (value === undefined ? 0 : text.length);

/** Where the words of a bar begin: at its end, or behind a rule that would otherwise cross them. */
function pastRules(share: number, ruled: readonly number[]): number {
  return Math.max(share, ...ruled.filter((at) => at - share < farthest));
}

/** Which way words run from a point of the scale, so that they stay inside the drawing. */
function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.3) return 'start';
  return share > 0.7 ? 'end' : 'middle';
}

/** The lines that a label takes over the whole width. */
function wrap(label: string): string[] {
  const room = Math.floor(width / letter);
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= room) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** Takes away what the page's policy forbids and what its sheets decide, and names the drawing. */
function tidied(drawing: Element, label: string): string {
  for (const element of drawing.querySelectorAll('style')) element.remove();
  for (const element of [drawing, ...drawing.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(?:style|aria-label|font-.*|fill|stroke)$/.test(name)) element.removeAttribute(name);
      else
        element.setAttribute(
          name,
          value.replace(/-?\d+\.\d{2,}/g, (number) => String(round(Number(number)))),
        );
    }
  }
  drawing.setAttribute('class', 'bars');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  return drawing.outerHTML;
}

const round = (value: number): number => Math.round(value * 10) / 10;
