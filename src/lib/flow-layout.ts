/** Lays out a flow between two columns: bars on both sides, ribbons between them. Pure geometry, in units of a drawing. */

/** One end of the flow. */
export interface FlowBar {
  y: number;
  height: number;
  total: number;
}

/** What flows from one bar on the left to one on the right. */
export interface FlowRibbon {
  from: number;
  to: number;
  count: number;
  /** The outline, as `d` of an SVG path. */
  path: string;
}

/** Where everything of a flow lies. */
export interface FlowLayout {
  left: FlowBar[];
  right: FlowBar[];
  ribbons: FlowRibbon[];
}

/** The room a flow has: between which x its ribbons run, how tall the whole is, how far bars lie apart. */
export interface FlowRoom {
  fromX: number;
  toX: number;
  height: number;
  gap: number;
}

/**
 * Lays out a flow. Thickness is proportional to the count, the same on both sides.
 * @param counts from each bar on the left (row) to each on the right (column)
 */
export function layoutFlow(counts: readonly (readonly number[])[], room: FlowRoom): FlowLayout {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const totals = counts.map(sum);
  const scale = (room.height - room.gap * (counts.length - 1)) / Math.max(1, sum(totals));
  const left = stack(totals, scale, room.gap);
  const right = stack(
    counts.map((_, to) => sum(counts.map((row) => row[to] ?? 0))),
    scale,
    room.gap,
  );
  const leftEnds = left.map(({ y }) => y);
  const rightEnds = right.map(({ y }) => y);
  const ribbons = counts.flatMap((row, from) =>
    row.flatMap((count, to): FlowRibbon[] => {
      if (count === 0) return [];
      const height = count * scale;
      const [start, end] = [leftEnds[from] ?? 0, rightEnds[to] ?? 0];
      leftEnds[from] = start + height;
      rightEnds[to] = end + height;
      return [{ from, to, count, path: ribbon(room, start, end, height) }];
    }),
  );
  return { left, right, ribbons };
}

function stack(totals: readonly number[], scale: number, gap: number): FlowBar[] {
  let y = 0;
  return totals.map((total) => {
    const bar = { y: round(y), height: round(total * scale), total };
    y += total * scale + gap;
    return bar;
  });
}

function ribbon({ fromX, toX }: FlowRoom, start: number, end: number, height: number): string {
  const middle = round((fromX + toX) / 2);
  const [a, b, c, d] = [start, end, end + height, start + height].map(round);
  return `M${fromX} ${a}C${middle} ${a} ${middle} ${b} ${toX} ${b}V${c}C${middle} ${c} ${middle} ${d} ${fromX} ${d}Z`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
