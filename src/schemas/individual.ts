/** Cá nhân được vinh danh: one award to one person; nothing of them but name, post, unit, achievement (R15). */
import { z } from 'astro/zod';
import { award } from './award.ts';
import { line, reference } from './parts.ts';

export const individual = () =>
  z.strictObject({
    name: line(80).meta({ label: 'Họ và tên', hint: 'Viết hoa đúng chính tả.' }),
    post: line(120).meta({ label: 'Chức vụ', hint: 'Chức vụ tại thời điểm khen thưởng.' }),
    unit: reference('units').meta({ label: 'Đơn vị', hint: 'Đơn vị tại thời điểm khen thưởng.', widget: 'relation', relation: 'units' }),
    ...award,
  });
