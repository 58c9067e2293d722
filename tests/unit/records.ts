/** Entries for tests: what a schema makes of the fewest fields, with some changed. */
import type { z } from 'astro/zod';
import { initiative, type Initiative } from '../../src/schemas/initiative.ts';
import { imagePath } from '../../src/schemas/parts.ts';
import { unit, type Unit } from '../../src/schemas/unit.ts';

const initiativeSchema = initiative({ image: imagePath });
const unitSchema = unit();

/** A short initiative of the school year 2022–2023, recognised at base level, with some fields changed. */
export function initiativeWith(fields: Partial<z.input<typeof initiativeSchema>> = {}): Initiative {
  return initiativeSchema.parse({
    title: 'Góc sách ngoài hành lang',
    campaign: 'phong-trao',
    unit: 'th-hoa-mai',
    authors: [{ name: 'Lê Thị Thu' }],
    field: 'day-hoc',
    schoolYear: '2022–2023',
    recognitions: [{ level: 'co-so', decision: 'qd-co-so' }],
    ...fields,
  });
}

/** What one unit tells of the year 2023. */
export type Facts = Partial<Omit<Unit['years'][number], 'source'>>;

/** A unit of a kind with its facts of 2023; without facts, a unit that reported nothing. */
export function unitWith(kind: Unit['kind'], facts?: Facts): Unit {
  return unitSchema.parse({
    name: 'Đơn vị',
    kind,
    years: facts ? [{ year: 2023, source: 'Báo cáo', ...facts }] : [],
  });
}
