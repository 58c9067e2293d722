import { expect, it } from 'vitest';
import { groupByUnit, type RecognisedLine } from '../../src/data/recognised-groups.ts';

const line = (number: number, unitName: string, title = `Sáng kiến ${number}`): RecognisedLine => ({
  id: `sang-kien-${number}`,
  url: `/sang-kien/sang-kien-${number}/`,
  title,
  unit: { id: unitName, name: unitName, url: `/don-vi/${unitName}/`, kind: 'truong-tieu-hoc' },
  field: 'day-hoc',
  illustrative: true,
  authors: ['Lê Thị Thu'],
});

it('an annex of 388 initiatives is read by unit: none is lost, none stands twice, units in dictionary order', () => {
  const annex = Array.from({ length: 388 }, (_, number) =>
    line(number, `Trường ${String.fromCodePoint(65 + (number % 23))}`),
  );
  const groups = groupByUnit(annex);
  expect(groups).toHaveLength(23);
  const ids = groups.flatMap(({ lines }) => lines.map(({ id }) => id));
  expect(new Set(ids).size).toBe(388);
  expect(ids).toHaveLength(388);
  const names = groups.map(({ unit }) => unit.name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
});

it('within a unit the opening that says nothing does not order titles', () => {
  const [group] = groupByUnit([
    line(1, 'Trường A', 'Một số biện pháp rèn chữ'),
    line(2, 'Trường A', 'Đọc đôi trước giờ vào lớp'),
    line(3, 'Trường A', 'Bìa bàn giao tiết dạy thay'),
  ]);
  expect(group?.lines.map(({ id }) => id)).toEqual(['sang-kien-3', 'sang-kien-2', 'sang-kien-1']);
});

it('nothing recognised is no group', () => {
  expect(groupByUnit([])).toEqual([]);
});
