/** Đơn vị: a school, ward, office or union that has ideas, adopts them and answers for them. */
import { z } from 'astro/zod';
import { day, illustrative, line, paragraphs, reference, webAddress, year } from './parts.ts';
import { choice, currentWards, formerWards, schoolLevels, unitKinds } from './vocabulary.ts';

const count = () => z.int().min(0);

export const unit = () =>
  z.strictObject({
    name: line(160).meta({ label: 'Tên đơn vị', hint: 'Tên đầy đủ, không viết tắt.' }),
    illustrative,
    kind: choice(unitKinds).meta({ label: 'Loại đơn vị', hint: 'Quyết định đơn vị tính vào chỉ tiêu nào.', options: unitKinds }),
    schoolLevels: z.array(choice(schoolLevels)).default([]).meta({ label: 'Cấp học', hint: 'Chỉ điền cho trường học.' }),
    formerWard: choice(formerWards).optional().meta({ label: 'Phường cũ', hint: 'Phường của quận Long Biên trước 1/7/2025 nơi đơn vị đặt trụ sở.', options: formerWards }),
    currentWard: choice(currentWards).optional().meta({ label: 'Phường hiện nay', hint: 'Phường từ 1/7/2025; xem địa chỉ trụ sở, không suy từ phường cũ.', options: currentWards }),
    inForceFrom: day().optional().meta({ label: 'Hoạt động từ', hint: 'Bỏ trống nếu không rõ.', widget: 'date' }),
    inForceTo: day().optional().meta({ label: 'Kết thúc hoạt động', hint: 'Ngày cuối cùng đơn vị còn hoạt động.', widget: 'date' }),
    successors: z.array(reference('units')).default([]).meta({ label: 'Đơn vị kế tục', hint: 'Một hoặc nhiều đơn vị nhận việc sau khi kết thúc.' }),
    about: paragraphs(1200).optional().meta({ label: 'Giới thiệu', hint: 'Vài câu: quy mô, đặc điểm giúp trường khác so mình với đơn vị này.', widget: 'text' }),
    contact: z
      .strictObject({
        post: line(120).optional().meta({ label: 'Chức danh đầu mối', hint: 'Ghi chức danh, ví dụ “Văn phòng nhà trường”.' }),
        phone: line(40).optional().meta({ label: 'Điện thoại cơ quan', hint: 'Số máy cơ quan, không ghi số cá nhân.' }),
        email: z.email({ error: 'phải là địa chỉ thư điện tử' }).optional().meta({ label: 'Thư điện tử công vụ', hint: 'Hộp thư của cơ quan.' }),
        address: line(200).optional().meta({ label: 'Địa chỉ trụ sở', hint: 'Địa chỉ hiện nay.' }),
        website: webAddress().optional().meta({ label: 'Trang thông tin', hint: 'Cổng hoặc trang chính thức.' }),
      })
      .optional()
      .meta({ label: 'Liên hệ chính thức', hint: 'Trường khác muốn học theo sẽ gọi tới đây.' }),
    years: z
      .array(
        z.strictObject({
          year: year().meta({ label: 'Năm', hint: 'Năm của số liệu; trường học ghi năm kết thúc năm học.' }),
          hasCouncil: z.boolean().optional().meta({ label: 'Có Hội đồng sáng kiến', hint: 'Đơn vị đã thành lập Hội đồng sáng kiến cơ sở.' }),
          councilSessions: count().optional().meta({ label: 'Số lần họp', hint: 'Số lần Hội đồng họp trong năm.' }),
          staff: z.int().min(1).optional().meta({ label: 'Tổng số người', hint: 'Cán bộ, công chức, viên chức, người lao động.' }),
          registered: count().optional().meta({ label: 'Số người đăng ký', hint: 'Số người đăng ký sáng kiến trong năm.' }),
          recognised: count().optional().meta({ label: 'Số sáng kiến được công nhận', hint: 'Công nhận ở cấp cơ sở trong năm.' }),
          applied: count().optional().meta({ label: 'Số sáng kiến được áp dụng', hint: 'Trong số đã công nhận, được áp dụng hoặc nhân rộng tại đơn vị.' }),
          proposed: count().optional().meta({ label: 'Số đề nghị cấp quận', hint: 'Số sáng kiến đề nghị Hội đồng Sáng kiến quận.' }),
          source: line(200).meta({ label: 'Nguồn', hint: 'Báo cáo hoặc văn bản có số liệu này.' }),
        }),
      )
      .default([])
      .meta({ label: 'Số liệu từng năm', hint: 'Ô nào chưa có số liệu thì bỏ trống, đừng ghi 0.' }),
  });

export type Unit = z.infer<ReturnType<typeof unit>>;
