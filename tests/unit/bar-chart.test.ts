import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawBars, type Bar, type BarRow } from '../../src/lib/bar-chart.ts';

const bar = (value: number | undefined, text: string, look: Bar['look'] = 'solid'): Bar => ({
  value,
  text,
  look,
});

const years: BarRow[] = [
  { label: '2021', full: 100, bars: [bar(undefined, 'chưa có số liệu'), bar(21.55, '21,6%', 'outlined')] },
  { label: '2022', full: 100, bars: [bar(50, '50%'), bar(25, '25%', 'outlined')] },
  { label: '2023', full: 100, bars: [bar(0, '0%'), bar(undefined, 'chưa có số liệu', 'outlined')] },
];
const rule = { values: [15, 20], label: 'Ngưỡng: 15–20%' };

/** A drawing as a document, with the numbers it was drawn by. */
function draw(...given: Parameters<typeof drawBars>) {
  const html = drawBars(...given);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const numbers = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((element) => Number(element.getAttribute(name)));
  return {
    html,
    svg: document.querySelector('svg'),
    words: [...document.querySelectorAll('text')].map((text) => text.textContent),
    numbers,
    /** Where a text stands, without the distance it keeps from what it is about. */
    placeOf: (words: string) => {
      const text = [...document.querySelectorAll('text')].find(({ textContent }) => textContent === words);
      return Number(/\((-?[\d.]+)/.exec(text?.getAttribute('transform') ?? '')?.[1]);
    },
  };
}

describe('a chart of bars', () => {
  it('writes every label and every figure as text', () => {
    const { words } = draw('T4', years, rule);
    expect(words.toSorted()).toEqual(
      [
        rule.label,
        ...years.flatMap(({ label, bars }) => [label, ...bars.map(({ text }) => text)]),
      ].toSorted(),
    );
  });

  it('draws no bar for a missing figure, and one without length for 0', () => {
    const { numbers } = draw('T4', years);
    const widths = numbers('.solid rect', 'width');
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeGreaterThan(0);
    expect(widths[1]).toBe(0);
    expect(numbers('.outlined rect', 'width')).toHaveLength(2);
  });

  it('draws half the value half as long', () => {
    const { numbers } = draw('T4', years);
    const [half = 0] = numbers('.solid rect', 'width');
    expect(numbers('.outlined rect', 'width')[1]).toBeCloseTo(half / 2, 0);
  });

  it('puts the rule where a bar of its value would end', () => {
    const asBar = [{ label: '2021', full: 100, bars: [bar(15, '15%')] }];
    const { numbers } = draw('T4', asBar, { values: [15], label: '15%' });
    const [start = 0] = numbers('.solid rect', 'x');
    const [length = 0] = numbers('.solid rect', 'width');
    expect(numbers('.rule line', 'x1')[0]).toBeCloseTo(start + length, 0);
  });

  it('draws a range up to its upper end, with a mark at the lower one', () => {
    const { numbers, placeOf } = draw('T7', [
      { label: 'T7', full: 10, bars: [bar(4, '4'), { ...bar(3, '3–5', 'outlined'), upTo: 5 }] },
    ]);
    const [four = 0] = numbers('.solid rect', 'width');
    const [start = 0, lowerEnd = 0] = numbers('.outlined rect', 'x');
    const [toLowerEnd = 0, beyond = 0] = numbers('.outlined rect', 'width');
    expect(toLowerEnd / four).toBeCloseTo(3 / 4, 1);
    expect((toLowerEnd + beyond) / four).toBeCloseTo(5 / 4, 1);
    expect(lowerEnd).toBeCloseTo(start + toLowerEnd, 0);
    expect(placeOf('3–5')).toBeGreaterThan(placeOf('4'));
  });

  it('keeps the bars of rows with another measure to their own scale', () => {
    const measures = [
      { label: 'Phút mỗi em', full: 20, bars: [bar(20, '20 phút')] },
      { label: 'Trang in mỗi tháng', full: 4000, bars: [bar(4000, '4.000 trang')] },
    ];
    const [first, second] = draw('Trước và sau', measures).numbers('.solid rect', 'width');
    expect(first).toBe(second);
  });

  it('writes what is missing at the start of its row, where no bar is', () => {
    const { numbers, placeOf } = draw('T4', years);
    expect(placeOf('chưa có số liệu')).toBe(numbers('.solid rect', 'x')[0]);
  });

  it('draws a figure below 0 to the other side', () => {
    const { numbers } = draw('Nhiệt độ', [
      { label: 'Kho', full: 4, bars: [bar(-4, '-4 độ'), bar(4, '4 độ')] },
    ]);
    const [below = 0, above = 0] = numbers('.solid rect', 'x');
    expect(below).toBeLessThan(above);
  });

  it('says what it shows to those who do not see it', () => {
    const { svg } = draw('T4 từng năm: “22%” & hơn', years);
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toBe('T4 từng năm: “22%” & hơn');
  });

  it('carries no style of its own: the policy of the pages forbids it', () => {
    const { html } = draw('T4', years, rule);
    expect(html).not.toMatch(/<style|\sstyle=|<script|\sid=/);
  });

  it('breaks a long label into lines that stay inside the drawing, and loses no word', () => {
    const label =
      'Tiết thực hành làm thật trên số tiết có trong kế hoạch của khối 6 và khối 7 năm học 2022–2023';
    const { svg } = draw('Trước và sau', [{ label, full: 100, bars: [bar(46, '46%')] }]);
    const lines = [...(svg?.querySelectorAll('tspan') ?? [])].map(({ textContent }) => textContent);
    expect(lines.join(' ')).toBe(label);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(50);
  });
});
