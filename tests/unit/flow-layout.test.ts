import { expect, it } from 'vitest';
import { layoutFlow } from '../../src/lib/flow-layout.ts';

const room = { fromX: 0, toX: 100, height: 120, gap: 20 };

it('a ribbon twice as large is twice as thick, and bars are as tall as what they give and take', () => {
  const { left, right, ribbons } = layoutFlow(
    [
      [2, 1],
      [0, 1],
    ],
    room,
  );
  expect(left.map(({ height, total }) => [height, total])).toEqual([
    [75, 3],
    [25, 1],
  ]);
  expect(right.map(({ height, total }) => [height, total])).toEqual([
    [50, 2],
    [50, 2],
  ]);
  expect(ribbons.map(({ from, to, count }) => [from, to, count])).toEqual([
    [0, 0, 2],
    [0, 1, 1],
    [1, 1, 1],
  ]);
});

it('everything stays inside its room', () => {
  const { left, right } = layoutFlow(
    [
      [5, 0, 3],
      [1, 1, 1],
      [0, 0, 7],
    ],
    room,
  );
  for (const bars of [left, right]) {
    const last = bars.at(-1);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(room.height + 0.2);
  }
});

it('a flow of nothing has bars without height and no ribbon', () => {
  const { left, ribbons } = layoutFlow([[0]], room);
  expect(left).toEqual([{ y: 0, height: 0, total: 0 }]);
  expect(ribbons).toEqual([]);
});
