/** Khen thưởng: what collectives and individuals share. */
import { day, illustrative, paragraphs, reference, status, withdrawal, year } from './parts.ts';
import { z } from 'astro/zod';
import { awardForms, choice, occasions } from './vocabulary.ts';

export const award = {
  illustrative,
  campaign: reference('campaigns').meta({ label: 'Phong trào', hint: 'Giai đoạn của phong trào.', widget: 'relation', relation: 'campaigns' }),
  year: year().meta({ label: 'Năm khen', hint: 'Năm của quyết định khen thưởng.' }),
  form: choice(awardForms).meta({ label: 'Hình thức khen', hint: 'Theo quyết định.', options: awardForms }),
  occasion: choice(occasions).meta({ label: 'Dịp khen', hint: 'Tổng kết giai đoạn có tối đa 20 tập thể, 20 cá nhân cấp quận.', options: occasions }),
  decision: reference('documents').meta({ label: 'Quyết định khen thưởng', hint: 'Ngày khen lấy từ quyết định.', widget: 'relation', relation: 'documents' }),
  citation: paragraphs(1200).meta({ label: 'Thành tích', hint: 'Vì sao được khen: việc cụ thể, kết quả cụ thể.', widget: 'text' }),
  initiatives: z.array(reference('initiatives')).default([]).meta({ label: 'Sáng kiến liên quan', hint: 'Sáng kiến đã có trong kho làm nên thành tích.' }),
  status,
  withdrawal,
  updatedOn: day().optional().meta({ label: 'Cập nhật ngày', hint: 'Ngày nội dung được xem lại gần nhất.', widget: 'date' }),
};
