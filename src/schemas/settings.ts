/** Cấu hình: who owns the site and how to reach them. */
import { z } from 'astro/zod';
import { imagePath, line, paragraphs, reference, webAddress } from './parts.ts';

const link = z.strictObject({
  label: line(120).meta({ label: 'Tên', hint: 'Tên cổng thông tin.' }),
  url: webAddress().optional().meta({ label: 'Địa chỉ', hint: 'Bắt đầu bằng https://. Bỏ trống nếu chưa chắc chắn; khi đó trang chỉ ghi tên.' }),
});

/** Whoever writes a script's address here runs it in every reader's browser; only offices of the State have such a name. */
const stateAddress = /^https:\/\/(?:[a-z0-9-]+\.)+gov\.vn\//;

export const settings = () =>
  z.strictObject({
    siteName: line(80).meta({ label: 'Tên trang', hint: 'Hiện ở đầu mọi trang.' }),
    tagline: line(200).meta({ label: 'Câu giới thiệu', hint: 'Một câu nói trang này để làm gì.' }),
    baseUrl: z
      .string()
      .regex(/^https:\/\/[a-z0-9.-]+(?::\d+)?$/, 'phải có dạng https://ten-mien, không có dấu / ở cuối')
      .meta({ label: 'Địa chỉ gốc', hint: 'Ví dụ https://sangkien.example, không có dấu / ở cuối.' }),
    owner: line(160).meta({ label: 'Cơ quan chủ quản', hint: 'Hiện ở đầu và chân trang.' }),
    ownerNote: line(400).optional().meta({ label: 'Ghi chú về cơ quan', hint: 'Ví dụ thay đổi tổ chức.', widget: 'text' }),
    ownerEn: line(160).meta({ label: 'Tên tiếng Anh', hint: 'Dùng ở trang tiếng Anh.' }),
    responsible: line(160).meta({ label: 'Người chịu trách nhiệm', hint: 'Chức danh người chịu trách nhiệm nội dung.' }),
    address: line(240).meta({ label: 'Địa chỉ', hint: 'Trụ sở cơ quan chủ quản.' }),
    email: z.email({ error: 'phải là địa chỉ thư điện tử' }).meta({ label: 'Thư điện tử', hint: 'Hộp thư công vụ nhận đề nghị đính chính và tin áp dụng.' }),
    phone: line(40).optional().meta({ label: 'Điện thoại cơ quan', hint: 'Bỏ trống nếu chưa có.' }),
    contactIsIllustrative: z.boolean().default(false).meta({ label: 'Liên hệ là minh họa', hint: 'Bật khi địa chỉ liên hệ chưa phải thật; trang sẽ nói rõ.' }),
    focalOfficer: z
      .strictObject({
        name: line(80).meta({ label: 'Họ và tên', hint: 'Cán bộ đầu mối.' }),
        post: line(120).meta({ label: 'Chức vụ', hint: 'Chức vụ hiện nay.' }),
        unit: line(160).meta({ label: 'Đơn vị', hint: 'Đơn vị công tác.' }),
        phone: line(40).meta({ label: 'Điện thoại công vụ', hint: 'Số máy cơ quan.' }),
        email: z.email({ error: 'phải là địa chỉ thư điện tử' }).meta({ label: 'Thư điện tử công vụ', hint: 'Hộp thư cơ quan cấp.' }),
      })
      .optional()
      .meta({ label: 'Cán bộ đầu mối', hint: 'Người dân gọi cho ai.' }),
    currentCampaign: reference('campaigns').meta({ label: 'Phong trào đang hiện ở trang chủ', hint: 'Giai đoạn chính.', widget: 'relation', relation: 'campaigns' }),
    crest: imagePath().optional().meta({ label: 'Biểu trưng', hint: 'Ảnh PNG hoặc WebP vuông, đặt trong thư mục cấu hình.', widget: 'image' }),
    portals: z.array(link).default([]).meta({ label: 'Liên kết tới cổng khác', hint: 'Thành phố, phường, sở, đoàn thể.' }),
    successorOffices: z.array(line(300)).default([]).meta({ label: 'Cơ quan tiếp nhận hiện nay', hint: 'Mỗi dòng một nơi tiếp nhận.' }),
    archiveMode: z.boolean().default(false).meta({ label: 'Chế độ lưu trữ', hint: 'Bật khi trang không còn cập nhật.' }),
    archiveNote: paragraphs(400).optional().meta({ label: 'Lời báo lưu trữ', hint: 'Hiện ở đầu mọi trang khi bật chế độ lưu trữ. Bỏ trống thì trang dùng câu có sẵn.', widget: 'text' }),
    measuring: z
      .strictObject({
        enabled: z.boolean().default(false).meta({ label: 'Bật', hint: 'Mặc định tắt.' }),
        scriptUrl: webAddress().regex(stateAddress, 'phải ở tên miền .gov.vn: chỉ mã đo của Nhà nước được chạy trên trang').optional().meta({ label: 'Địa chỉ mã đo', hint: 'Do cơ quan nhà nước cấp, ở tên miền .gov.vn.' }),
      })
      .refine(({ enabled, scriptUrl }) => !enabled || scriptUrl !== undefined, { error: 'đã bật thì phải có địa chỉ mã đo', path: ['scriptUrl'] })
      .default({ enabled: false })
      .meta({ label: 'Mã đo truy cập của Nhà nước', hint: 'Theo Thông tư 22/2023; chỉ nguồn này được phép tải khi bật.' }),
  });

export type Settings = z.infer<ReturnType<typeof settings>>;
