/** Trang: a page of running text; the file name is its address. */
import { z } from 'astro/zod';
import { day, illustrative, line, reference } from './parts.ts';

export const page = () =>
  z.strictObject({
    title: line(160).meta({ label: 'Tên trang', hint: 'Hiện ở đầu trang và trên thanh trình duyệt.' }),
    illustrative,
    summary: line(300).meta({ label: 'Tóm tắt', hint: 'Một câu, hiện ở danh mục và kết quả tìm kiếm.', widget: 'text' }),
    lang: z
      .enum(['vi', 'en'])
      .default('vi')
      .meta({ label: 'Ngôn ngữ', hint: 'vi hoặc en.', options: { vi: 'Tiếng Việt', en: 'English' } }),
    campaign: reference('campaigns').optional().meta({ label: 'Phong trào', hint: 'Chọn nếu trang thuộc một phong trào; địa chỉ sẽ nằm dưới phong trào đó.', widget: 'relation', relation: 'campaigns' }),
    order: z.int().min(0).default(100).meta({ label: 'Thứ tự', hint: 'Số nhỏ đứng trước trong danh mục.' }),
    asOf: day().optional().meta({ label: 'Nội dung tính đến ngày', hint: 'Ngày nội dung còn đúng.', widget: 'date' }),
  });

export type Page = z.infer<ReturnType<typeof page>>;
