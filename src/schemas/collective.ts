/** Tập thể được vinh danh: one award to one unit. */
import { z } from 'astro/zod';
import { award } from './award.ts';
import { reference } from './parts.ts';

export const collective = () =>
  z.strictObject({
    unit: reference('units').meta({ label: 'Đơn vị được khen', hint: 'Chọn đơn vị.', widget: 'relation', relation: 'units' }),
    ...award,
  });
