/** Báo cáo mốc: what a milestone reported, figure by figure, each with its source. */
import { z } from 'astro/zod';
import { attachments, day, illustrative, line, paragraphs, reference, year } from './parts.ts';
import { choice, figureStates, reportKinds, targetIds } from './vocabulary.ts';

export const figure = z.strictObject({
  target: choice(targetIds).meta({ label: 'Chỉ tiêu', hint: 'Mã chỉ tiêu.', options: targetIds }),
  state: choice(figureStates).meta({ label: 'Tình trạng số liệu', hint: 'Chưa có thì chọn “Chưa có số liệu”, đừng ghi 0.', options: figureStates }),
  value: z.number().min(0).optional().meta({ label: 'Giá trị', hint: 'Theo đơn vị tính của chỉ tiêu.' }),
  numerator: z.number().min(0).optional().meta({ label: 'Tử số', hint: 'Số đạt.' }),
  denominator: z.number().min(0).optional().meta({ label: 'Mẫu số', hint: 'Tổng số để so.' }),
  cumulative: z.boolean().default(false).meta({ label: 'Số cộng dồn', hint: 'Bật nếu tính từ đầu phong trào.' }),
  source: line(240).optional().meta({ label: 'Nguồn', hint: 'Bảng, mục, trang của báo cáo.' }),
  note: line(300).optional().meta({ label: 'Ghi chú', hint: 'Điều người đọc cần biết khi dùng con số.' }),
});

export const report = () =>
  z.strictObject({
    title: line(220).meta({ label: 'Tên báo cáo', hint: 'Ví dụ “Sơ kết phong trào năm 2023”.' }),
    illustrative,
    campaign: reference('campaigns').meta({ label: 'Phong trào', hint: 'Giai đoạn của phong trào.', widget: 'relation', relation: 'campaigns' }),
    kind: choice(reportKinds).meta({ label: 'Loại báo cáo', hint: 'Khớp với mốc của phong trào.', options: reportKinds }),
    year: year().meta({ label: 'Năm', hint: 'Năm của mốc.' }),
    publishedOn: day().meta({ label: 'Ngày báo cáo', hint: 'Ngày ký.', widget: 'date' }),
    issuer: reference('units').meta({ label: 'Cơ quan báo cáo', hint: 'Đơn vị ký báo cáo.', widget: 'relation', relation: 'units' }),
    summary: line(400).meta({ label: 'Tóm tắt', hint: 'Hai câu: điều quan trọng nhất.', widget: 'text' }),
    figures: z.array(figure).default([]).meta({ label: 'Số liệu theo chỉ tiêu', hint: 'Mỗi chỉ tiêu một dòng.' }),
    highlights: z.array(paragraphs(600)).default([]).meta({ label: 'Kết quả nổi bật', hint: 'Mỗi ô một ý.' }),
    lessons: z.array(paragraphs(600)).default([]).meta({ label: 'Hạn chế, bài học', hint: 'Mỗi ô một ý.' }),
    files: attachments,
  });

export type Report = z.infer<ReturnType<typeof report>>;
export type Figure = z.infer<typeof figure>;
