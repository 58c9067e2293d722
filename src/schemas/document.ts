/** Văn bản, quyết định: what an authority issued; every recognition and award points to one. */
import { z } from 'astro/zod';
import { attachments, day, illustrative, line, paragraphs, reference } from './parts.ts';
import { choice, documentKinds, documentRoles } from './vocabulary.ts';

export const documentSchema = () =>
  z.strictObject({
    title: line(320).meta({ label: 'Trích yếu ngắn', hint: 'Văn bản về việc gì, ví dụ “Công nhận sáng kiến cấp quận năm 2023”.' }),
    illustrative,
    kind: choice(documentKinds).meta({ label: 'Hình thức', hint: 'Loại văn bản.', options: documentKinds }),
    role: choice(documentRoles).meta({ label: 'Dùng để', hint: 'Quyết định công nhận và khen thưởng phải chọn đúng ở đây.', options: documentRoles }),
    number: line(80).meta({ label: 'Số, ký hiệu', hint: 'Ghi nguyên như trên văn bản, ví dụ “19/KH-HĐTĐKT”.' }),
    issuer: line(160).meta({ label: 'Cơ quan ban hành', hint: 'Tên cơ quan tại thời điểm ban hành.' }),
    issuingUnit: reference('units').optional().meta({ label: 'Đơn vị ban hành trong kho', hint: 'Chọn nếu cơ quan ban hành có trang đơn vị.', widget: 'relation', relation: 'units' }),
    issuedOn: day().optional().meta({ label: 'Ngày ban hành', hint: 'Bắt buộc với quyết định công nhận và khen thưởng.', widget: 'date' }),
    effectiveOn: day().optional().meta({ label: 'Ngày có hiệu lực', hint: 'Bỏ trống nếu chưa rõ.', widget: 'date' }),
    abstract: paragraphs(1500).meta({ label: 'Tóm tắt nội dung', hint: 'Vài câu để người dân hiểu văn bản quyết định điều gì.', widget: 'text' }),
    supersededBy: z.array(reference('documents')).default([]).meta({ label: 'Được thay thế bởi', hint: 'Văn bản mới thay thế; có điền thì trang ghi rõ văn bản này đã bị thay thế.' }),
    supersededOn: day().optional().meta({ label: 'Hết hiệu lực từ', hint: 'Ngày văn bản mới có hiệu lực.', widget: 'date' }),
    files: attachments,
  });
