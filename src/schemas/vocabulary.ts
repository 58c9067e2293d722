/** Từ vựng: every closed list of the domain, stored value → Vietnamese label. Order is the order on screen. */
import { z } from 'astro/zod';

export const levels = {
  'co-so': 'Cấp cơ sở',
  quan: 'Cấp quận',
  'thanh-pho': 'Cấp thành phố',
} as const;

export const fields = {
  'day-hoc': 'Dạy và học',
  'cham-soc-tre': 'Chăm sóc, nuôi dưỡng trẻ',
  'quan-ly-truong-hoc': 'Quản lý trường học',
  'chuyen-doi-so': 'Chuyển đổi số',
  'cai-cach-hanh-chinh': 'Cải cách hành chính',
  'van-hoa-xa-hoi': 'Văn hóa, xã hội',
  'do-thi-moi-truong': 'Đô thị, môi trường',
  'cong-tac-doan-the': 'Công tác đoàn thể',
} as const;

export const unitKinds = {
  'truong-mam-non': 'Trường mầm non',
  'truong-tieu-hoc': 'Trường tiểu học',
  'truong-thcs': 'Trường THCS',
  phuong: 'Phường',
  'phong-ban': 'Phòng, ban, ngành',
  'doan-the': 'Mặt trận, đoàn thể',
  'hiep-quan': 'Đơn vị hiệp quản',
  'cap-tren': 'Cơ quan cấp trên',
} as const;

export const schoolLevels = {
  'mam-non': 'Mầm non',
  'tieu-hoc': 'Tiểu học',
  thcs: 'Trung học cơ sở',
} as const;

export const subjects = {
  toan: 'Toán',
  'tieng-viet': 'Tiếng Việt',
  'ngu-van': 'Ngữ văn',
  'tieng-anh': 'Tiếng Anh',
  'tu-nhien-xa-hoi': 'Tự nhiên và Xã hội',
  'khoa-hoc': 'Khoa học',
  'khoa-hoc-tu-nhien': 'Khoa học tự nhiên',
  'lich-su-dia-ly': 'Lịch sử và Địa lý',
  'dao-duc': 'Đạo đức',
  'giao-duc-cong-dan': 'Giáo dục công dân',
  'tin-hoc': 'Tin học',
  'cong-nghe': 'Công nghệ',
  'giao-duc-the-chat': 'Giáo dục thể chất',
  'am-nhac': 'Âm nhạc',
  'my-thuat': 'Mỹ thuật',
  'hoat-dong-trai-nghiem': 'Hoạt động trải nghiệm',
  stem: 'STEM',
  'ky-nang-song': 'Kỹ năng sống',
  'lam-quen-chu-cai': 'Làm quen chữ cái',
  'lam-quen-voi-toan': 'Làm quen với toán',
  'kham-pha-khoa-hoc': 'Khám phá khoa học',
  'phat-trien-the-chat': 'Phát triển thể chất',
  'tinh-cam-ky-nang-xa-hoi': 'Tình cảm và kỹ năng xã hội',
  'dinh-duong-ban-tru': 'Dinh dưỡng, bán trú',
} as const;

export const grades = {
  'nha-tre': 'Nhà trẻ',
  'mau-giao-be': 'Mẫu giáo 3–4 tuổi',
  'mau-giao-nho': 'Mẫu giáo 4–5 tuổi',
  'mau-giao-lon': 'Mẫu giáo 5–6 tuổi',
  'lop-1': 'Lớp 1',
  'lop-2': 'Lớp 2',
  'lop-3': 'Lớp 3',
  'lop-4': 'Lớp 4',
  'lop-5': 'Lớp 5',
  'lop-6': 'Lớp 6',
  'lop-7': 'Lớp 7',
  'lop-8': 'Lớp 8',
  'lop-9': 'Lớp 9',
} as const;

/** The grades of each school level. */
export const gradesOf = {
  'mam-non': ['nha-tre', 'mau-giao-be', 'mau-giao-nho', 'mau-giao-lon'],
  'tieu-hoc': ['lop-1', 'lop-2', 'lop-3', 'lop-4', 'lop-5'],
  thcs: ['lop-6', 'lop-7', 'lop-8', 'lop-9'],
} as const satisfies Record<keyof typeof schoolLevels, readonly (keyof typeof grades)[]>;

/** The 14 wards of quận Long Biên, as they stood until 2024. Never mapped one-to-one to a current ward. */
export const formerWards = {
  'bo-de': 'Bồ Đề',
  'cu-khoi': 'Cự Khối',
  'duc-giang': 'Đức Giang',
  'gia-thuy': 'Gia Thụy',
  'giang-bien': 'Giang Biên',
  'long-bien': 'Long Biên',
  'ngoc-lam': 'Ngọc Lâm',
  'ngoc-thuy': 'Ngọc Thụy',
  'phuc-dong': 'Phúc Đồng',
  'phuc-loi': 'Phúc Lợi',
  'sai-dong': 'Sài Đồng',
  'thach-ban': 'Thạch Bàn',
  'thuong-thanh': 'Thượng Thanh',
  'viet-hung': 'Việt Hưng',
} as const;

/** The four wards that succeed the district since 1/7/2025. */
export const currentWards = {
  'long-bien': 'Long Biên',
  'bo-de': 'Bồ Đề',
  'viet-hung': 'Việt Hưng',
  'phuc-loi': 'Phúc Lợi',
} as const;

export const documentKinds = {
  luat: 'Luật',
  'nghi-dinh': 'Nghị định',
  'thong-tu': 'Thông tư',
  'chi-thi': 'Chỉ thị',
  'chuong-trinh': 'Chương trình',
  'ke-hoach': 'Kế hoạch',
  'quyet-dinh': 'Quyết định',
  'bao-cao': 'Báo cáo',
  'cong-van': 'Công văn',
} as const;

export const documentRoles = {
  'phap-ly': 'Căn cứ pháp lý',
  'chi-dao': 'Chỉ đạo, kế hoạch',
  'cong-nhan': 'Công nhận sáng kiến',
  'khen-thuong': 'Khen thưởng',
  'thu-hoi': 'Thu hồi, hủy bỏ',
} as const;

export const awardForms = {
  'bang-khen-thanh-pho': 'Bằng khen của Chủ tịch UBND Thành phố',
  'bang-sang-kien-thu-do': 'Bằng “Sáng kiến Thủ đô”',
  'giay-khen-quan': 'Giấy khen của Chủ tịch UBND quận',
  'giay-khen-don-vi': 'Giấy khen của đơn vị',
} as const;

export const occasions = {
  'hang-nam': 'Khen thưởng hằng năm',
  'dot-xuat': 'Khen thưởng đột xuất',
  'tong-ket': 'Tổng kết phong trào',
} as const;

export const reportKinds = {
  'trien-khai': 'Triển khai',
  'hang-nam': 'Khen thưởng hằng năm',
  'so-ket': 'Sơ kết',
  'tong-ket': 'Tổng kết',
} as const;

export const targetIds = {
  T1: 'Đơn vị có Hội đồng sáng kiến cơ sở',
  T2: 'Hội đồng họp ít nhất một lần trong năm',
  T3: 'Cán bộ, nhân viên đăng ký sáng kiến',
  T4: 'Sáng kiến cơ sở được công nhận trên tổng số người',
  T5: 'Sáng kiến được áp dụng, nhân rộng tại đơn vị',
  T6: 'Sáng kiến đề nghị cấp quận của mỗi đơn vị',
  T7: 'Sáng kiến được cấp thành phố công nhận',
} as const;

export const figureStates = {
  'chinh-thuc': 'Chính thức',
  'tam-tinh': 'Tạm tính',
  'chua-co': 'Chưa có số liệu',
} as const;

export const storyKinds = {
  'tin-hoat-dong': 'Tin hoạt động',
  'guong-dien-hinh': 'Gương điển hình',
  'nhan-rong': 'Chuyện nhân rộng',
} as const;

export const recordStatuses = {
  'cong-bo': 'Đang công bố',
  'thu-hoi': 'Đã thu hồi',
} as const;

export type Level = keyof typeof levels;
export type Field = keyof typeof fields;
export type UnitKind = keyof typeof unitKinds;
export type SchoolLevel = keyof typeof schoolLevels;
export type Subject = keyof typeof subjects;
export type Grade = keyof typeof grades;
export type AwardForm = keyof typeof awardForms;
export type TargetId = keyof typeof targetIds;

/**
 * An enumeration whose stored values and Vietnamese labels come from one list.
 * @param list one of the vocabularies of this file
 * @returns a zod enum carrying `options` for forms and dictionaries
 */
export function choice<const T extends Readonly<Record<string, string>>>(list: T) {
  const values = Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
  return z.enum(values).meta({ options: list });
}
