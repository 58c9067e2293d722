/** Sáng kiến: one idea at work, short (what an annex gives) or full (what another unit needs to repeat it). */
import { z } from 'astro/zod';
import { attachments, day, illustrative, line, paragraphs, pictures, reference, schoolYear, status, withdrawal, year } from './parts.ts';
import type { SchemaContext } from './parts.ts';
import { choice, fields, grades, levels, schoolLevels, subjects } from './vocabulary.ts';

const author = z.strictObject({
  name: line(80).meta({ label: 'Họ và tên', hint: 'Viết hoa đúng chính tả, không kèm học vị.' }),
  post: line(120).optional().meta({ label: 'Chức vụ', hint: 'Chức vụ tại thời điểm công nhận.' }),
  unit: reference('units').optional().meta({ label: 'Đơn vị khác', hint: 'Chỉ chọn khi tác giả thuộc đơn vị khác đơn vị chủ trì.', widget: 'relation', relation: 'units' }),
});

const recognition = z.strictObject({
  level: choice(levels).meta({ label: 'Cấp công nhận', hint: 'Cấp quận, thành phố phải có cấp cơ sở trước hoặc cùng ngày.', options: levels }),
  decision: reference('documents').meta({ label: 'Quyết định', hint: 'Quyết định công nhận; ngày lấy từ quyết định.', widget: 'relation', relation: 'documents' }),
});

const measure = z.strictObject({
  label: line(160).meta({ label: 'Đo điều gì', hint: 'Ví dụ “Học sinh đọc trôi chảy”.' }),
  unit: line(40).meta({ label: 'Đơn vị đo', hint: 'Ví dụ “%”, “phút”, “lượt/tháng”.' }),
  before: z.number().meta({ label: 'Trước', hint: 'Số đo trước khi áp dụng.' }),
  after: z.number().meta({ label: 'Sau', hint: 'Số đo sau khi áp dụng.' }),
  note: line(240).optional().meta({ label: 'Cách đo', hint: 'Đo trên bao nhiêu người, khi nào.' }),
});

const replication = z.strictObject({
  unit: reference('units').meta({ label: 'Đơn vị áp dụng', hint: 'Khác đơn vị chủ trì.', widget: 'relation', relation: 'units' }),
  year: year().meta({ label: 'Năm áp dụng', hint: 'Năm bắt đầu áp dụng.' }),
  result: line(500).optional().meta({ label: 'Kết quả', hint: 'Đơn vị đó đạt được gì; bỏ trống nếu chưa có.' }),
});

const resources = z.strictObject({
  weeks: z.int().min(1).max(260).optional().meta({ label: 'Thời gian (tuần)', hint: 'Từ lúc bắt đầu đến khi thấy kết quả.' }),
  time: line(300).optional().meta({ label: 'Thời gian', hint: 'Ai bỏ ra bao nhiêu giờ, vào lúc nào.' }),
  costVnd: z.int().min(0).optional().meta({ label: 'Kinh phí (đồng)', hint: 'Tổng chi cho một lần triển khai; 0 nếu không tốn tiền, bỏ trống nếu chưa rõ.' }),
  costNote: line(300).optional().meta({ label: 'Chi vào việc gì', hint: 'Khoản chính và nguồn tiền.' }),
  materials: line(500).optional().meta({ label: 'Tài liệu', hint: 'Giáo án, phiếu, phần mềm, hướng dẫn cần có.' }),
  facilities: line(500).optional().meta({ label: 'Cơ sở vật chất', hint: 'Phòng, thiết bị, đồ dùng cần có.' }),
});

export const initiative = <Picture extends z.ZodType>({ image }: SchemaContext<Picture>) =>
  z.strictObject({
    title: line(260).meta({ label: 'Tên sáng kiến', hint: 'Ghi đúng như trong quyết định công nhận.' }),
    illustrative,
    campaign: reference('campaigns').meta({ label: 'Phong trào', hint: 'Giai đoạn của phong trào.', widget: 'relation', relation: 'campaigns' }),
    unit: reference('units').meta({ label: 'Đơn vị chủ trì', hint: 'Đơn vị của tác giả thứ nhất.', widget: 'relation', relation: 'units' }),
    authors: z.array(author).min(1, 'cần ít nhất một tác giả').meta({ label: 'Tác giả', hint: 'Theo thứ tự trong quyết định.' }),
    field: choice(fields).meta({ label: 'Lĩnh vực', hint: 'Chọn lĩnh vực chính.', options: fields }),
    schoolLevels: z.array(choice(schoolLevels)).default([]).meta({ label: 'Cấp học', hint: 'Chỉ với sáng kiến giáo dục.' }),
    subjects: z.array(choice(subjects)).default([]).meta({ label: 'Môn học, nội dung', hint: 'Có thể chọn nhiều.' }),
    grades: z.array(choice(grades)).default([]).meta({ label: 'Khối lớp, độ tuổi', hint: 'Có thể chọn nhiều.' }),
    schoolYear: schoolYear().optional().meta({ label: 'Năm học', hint: 'Trường học điền ô này, ví dụ 2022–2023, và bỏ trống ô Năm.' }),
    year: year().optional().meta({ label: 'Năm', hint: 'Đơn vị không phải trường học điền ô này và bỏ trống ô Năm học.' }),
    recognitions: z.array(recognition).min(1, 'cần ít nhất một bậc công nhận').meta({ label: 'Công nhận', hint: 'Mỗi bậc một quyết định: cơ sở, quận, thành phố.' }),
    status,
    withdrawal,
    summary: line(320).optional().meta({ label: 'Tóm tắt', hint: 'Một hai câu: làm gì, được gì.', widget: 'text' }),
    problem: paragraphs().optional().meta({ label: 'Vấn đề', hint: 'Trước đó khó ở đâu, bằng chứng nào.', widget: 'text' }),
    steps: z
      .array(
        z.strictObject({
          title: line(160).meta({ label: 'Việc làm', hint: 'Bắt đầu bằng động từ.' }),
          detail: paragraphs(1200).optional().meta({ label: 'Cách làm', hint: 'Ai làm, làm thế nào.', widget: 'text' }),
        }),
      )
      .default([])
      .meta({ label: 'Bước thực hiện', hint: 'Đủ để nơi khác làm theo.' }),
    resources: resources.optional().meta({ label: 'Nguồn lực', hint: 'Thời gian, kinh phí, tài liệu, cơ sở vật chất.' }),
    measures: z.array(measure).default([]).meta({ label: 'Kết quả đo được', hint: 'Số liệu trước và sau.' }),
    outcome: paragraphs(2000).optional().meta({ label: 'Kết quả kể lại', hint: 'Điều thấy được mà không đo bằng số.', widget: 'text' }),
    conditions: paragraphs(2000).optional().meta({ label: 'Điều kiện để làm được', hint: 'Cần gì trước khi bắt đầu, nơi nào không nên làm.', widget: 'text' }),
    lessons: paragraphs(2000).optional().meta({ label: 'Bài học', hint: 'Điều đã sai, điều sẽ làm khác đi.', widget: 'text' }),
    appliedInUnit: z.boolean().optional().meta({ label: 'Được áp dụng tại đơn vị', hint: 'Có áp dụng hoặc nhân rộng tại đơn vị sau khi công nhận.' }),
    replications: z.array(replication).default([]).meta({ label: 'Nhân rộng', hint: 'Đơn vị khác đã áp dụng: ai, năm nào, kết quả gì.' }),
    files: attachments,
    pictures: pictures(image),
    updatedOn: day().optional().meta({ label: 'Cập nhật ngày', hint: 'Ngày nội dung được xem lại gần nhất.', widget: 'date' }),
  });

export type Initiative = z.infer<ReturnType<typeof initiative>>;
