/** Phong trào: one period of the campaign; another period is another entry, not code. */
import { z } from 'astro/zod';
import { day, illustrative, line, paragraphs, reference, year } from './parts.ts';
import { choice, reportKinds, targetIds } from './vocabulary.ts';

export const campaign = () =>
  z.strictObject({
    title: line(160).meta({ label: 'Tên phong trào', hint: 'Kèm giai đoạn.' }),
    illustrative,
    startsOn: day().meta({ label: 'Bắt đầu', hint: 'Ngày ban hành kế hoạch.', widget: 'date' }),
    endsOn: day().meta({ label: 'Kết thúc', hint: 'Ngày cuối cùng của giai đoạn, kể cả tổng kết.', widget: 'date' }),
    organiser: reference('units').meta({ label: 'Cơ quan phát động', hint: 'Theo kế hoạch.', widget: 'relation', relation: 'units' }),
    standingOffice: reference('units').meta({ label: 'Cơ quan thường trực', hint: 'Theo kế hoạch.', widget: 'relation', relation: 'units' }),
    plan: reference('documents').meta({ label: 'Kế hoạch', hint: 'Văn bản phát động.', widget: 'relation', relation: 'documents' }),
    summary: line(400).meta({ label: 'Tóm tắt', hint: 'Phong trào này là gì, cho ai.', widget: 'text' }),
    purposes: z.array(paragraphs(500)).min(1).meta({ label: 'Mục đích', hint: 'Mỗi dòng một mục đích.' }),
    targets: z
      .array(
        z.strictObject({
          id: choice(targetIds).meta({ label: 'Chỉ tiêu', hint: 'Mã chỉ tiêu.', options: targetIds }),
          statement: line(400).meta({ label: 'Nội dung', hint: 'Chỉ tiêu bằng lời dễ hiểu.' }),
          threshold: z.number().min(0).meta({ label: 'Ngưỡng', hint: 'Bằng ngưỡng là đạt, hơn ngưỡng là vượt.' }),
          aim: z.number().min(0).optional().meta({ label: 'Mức phấn đấu cao', hint: 'Đầu trên của khoảng, ví dụ 5 trong “3–5”.' }),
          measuredIn: line(40).meta({ label: 'Đơn vị tính', hint: 'Ví dụ “%”, “sáng kiến”.' }),
          formula: line(300).meta({ label: 'Cách tính', hint: 'Tử số, mẫu số.' }),
        }),
      )
      .min(1)
      .meta({ label: 'Chỉ tiêu', hint: 'Theo kế hoạch.' }),
    caps: z
      .strictObject({
        collectives: z.int().min(0).meta({ label: 'Tối đa tập thể', hint: 'Giấy khen tổng kết cấp quận.' }),
        individuals: z.int().min(0).meta({ label: 'Tối đa cá nhân', hint: 'Giấy khen tổng kết cấp quận.' }),
      })
      .meta({ label: 'Số lượng khen tổng kết', hint: 'Vượt số này thì trang không xuất bản được.' }),
    milestones: z
      .array(
        z.strictObject({
          year: year().meta({ label: 'Năm', hint: 'Năm của mốc.' }),
          kind: choice(reportKinds).meta({ label: 'Loại mốc', hint: 'Khớp với loại báo cáo.', options: reportKinds }),
          title: line(160).meta({ label: 'Việc chính', hint: 'Theo kế hoạch.' }),
        }),
      )
      .min(1)
      .meta({ label: 'Mốc', hint: 'Theo tiến độ trong kế hoạch.' }),
  });

export type Campaign = z.infer<ReturnType<typeof campaign>>;
