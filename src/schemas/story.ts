/** Tin bài: news and portraits around the campaign. */
import { z } from 'astro/zod';
import { day, illustrative, line, pictures, reference } from './parts.ts';
import type { SchemaContext } from './parts.ts';
import { choice, storyKinds } from './vocabulary.ts';

export const story = <Picture extends z.ZodType>({ image }: SchemaContext<Picture>) =>
  z.strictObject({
    title: line(180).meta({ label: 'Tiêu đề', hint: 'Nói điều mới, không quá một câu.' }),
    illustrative,
    kind: choice(storyKinds).meta({ label: 'Loại bài', hint: 'Chọn một.', options: storyKinds }),
    publishedOn: day().meta({ label: 'Ngày đăng', hint: 'Ngày công bố.', widget: 'date' }),
    byline: line(120).meta({ label: 'Người viết', hint: 'Tên đơn vị hoặc bút danh.' }),
    lead: line(400).meta({ label: 'Đoạn dẫn', hint: 'Hai câu đầu, hiện ở danh sách.', widget: 'text' }),
    units: z.array(reference('units')).default([]).meta({ label: 'Đơn vị được nhắc tới', hint: 'Bài sẽ hiện ở trang đơn vị.' }),
    initiatives: z.array(reference('initiatives')).default([]).meta({ label: 'Sáng kiến được nhắc tới', hint: 'Bài sẽ hiện ở trang sáng kiến.' }),
    pictures: pictures(image),
  });

export type Story = z.infer<ReturnType<typeof story>>;
