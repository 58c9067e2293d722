import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../src/schemas/rules/personal-data.ts';
import { textFault } from '../../src/schemas/rules/text.ts';

describe('clean Vietnamese text', () => {
  it.each([
    'Đổi mới phương pháp dạy học ở lớp 4',
    'Giảm từ 62 xuống 26 g; phòng 25 m², nhiệt độ 18 °C, tốn 1.234,5 đồng',
    'Trường “Hoa Sữa” – năm học 2022–2023…',
    'STEM, AI và E-learning',
    '',
  ])('“%s” is accepted', (text) => {
    expect(textFault(text)).toBeUndefined();
  });

  it.each([
    ['Sáng kiến'.normalize('NFD'), 'Unicode tổ hợp'],
    ['\u00D0ổi mới', '“Đ” giả'],
    ['\u0189ổi mới', '“Đ” giả'],
    ['sáng\u200Bkiến', 'U+200B'],
    ['sáng\u200Dkiến', 'U+200D'],
    ['sáng\u00ADkiến', 'U+00AD'],
    ['\uFEFFsáng kiến', 'U+FEFF'],
    ['sáng \u202Ekiến', 'U+202E'],
    ['sáng\u2060kiến', 'U+2060'],
  ])('%j is refused', (text, says) => {
    expect(textFault(text)).toContain(says);
  });

  it.each(['S¸ng kiÕn', 'd¹y häc', '®æi míi', 'Saùng kieán kinh nghieäm', 'ñoåi môùi'])(
    '“%s”, typed in an old font, is refused',
    (text) => {
      expect(textFault(text)).toContain('phông cũ');
    },
  );

  it('the place of a hidden character is told by the words before it', () => {
    expect(textFault('Góc sách ngoài hành\u200Blang')).toContain('sau “h ngoài hành”');
  });
});

describe('personal data', () => {
  it.each([
    ['Gọi 0900000111 để hỏi', 'số điện thoại'],
    ['Gọi 0900.000.111.', 'số điện thoại'],
    ['Gọi 0900-000-111', 'số điện thoại'],
    ['Gọi +84 900 000 111', 'số điện thoại'],
    ['Máy bàn 024 0000 0002', 'số điện thoại'],
    ['Máy bàn (024) 0000 0002', 'số điện thoại'],
    ['Số 001000000000', 'số căn cước'],
    ['CMND số 111111111', 'số giấy tờ tùy thân'],
    ['căn cước: 000001', 'số giấy tờ tùy thân'],
    ['Viết cho co.thu@hoamai.example', 'địa chỉ thư điện tử'],
    ['Bà Thu, sinh năm 1980', 'ngày sinh'],
    ['Ngày sinh: 3/2/1980', 'ngày sinh'],
    ['thường trú số 5, phố Hàng Liễu', 'địa chỉ nhà'],
    ['trú tại 12 phố Hàng Liễu', 'địa chỉ nhà'],
    ['SĐT 0900000111 20/10/2023', 'số điện thoại'],
    ['tổ 12 - 0900000111', 'số điện thoại'],
    ['5. 0900000111', 'số điện thoại'],
    ['Gọi 0900 000 111 - 0900 000 222', 'số điện thoại'],
    ['0900000111,0900000222', 'số điện thoại'],
    ['+84 (0) 900 000 111', 'số điện thoại'],
    ['0084 900 000 111', 'số điện thoại'],
    ['0900 – 000 – 111', 'số điện thoại'],
    ['0900\u00a0000\u00a0111', 'số điện thoại'],
    ['001 000 000 000', 'số căn cước'],
    ['CCCD: 001 000 000 000', 'số căn cước'],
    ['CMTND 011111111', 'số giấy tờ tùy thân'],
    ['Năm sinh: 1985', 'ngày sinh'],
    ['SN 1985', 'ngày sinh'],
    ['HKTT: số 5 ngõ 12', 'địa chỉ nhà'],
    ['Địa chỉ: số nhà 12', 'địa chỉ nhà'],
  ])('“%s” is refused', (text, kind) => {
    expect(personalDataIn(text)?.kind).toBe(kind);
  });

  it.each([
    'Kế hoạch số 19/KH-HĐTĐKT ngày 28/4/2021',
    'Chi 2.340.000 đồng, tiết kiệm 1.200.000.000 đồng',
    'Tổng kinh phí 84.500.000.000 đồng',
    'Giai đoạn 2021–2025, năm học 2022–2023',
    'Từ 0,9 lên 1,5 giờ; từ 08 giờ 30 đến 11 giờ 20',
    '2021-04-28',
    'Kết quả của học sinh năm 2023 cao hơn',
    'Trường tổ chức bán trú tại 13 lớp',
    'Rút thời gian đăng ký thường trú từ 7 ngày còn 3 ngày',
    'nhân khẩu thường trú, 12 tổ dân phố',
    'Số việc phát sinh năm 2022 giảm một nửa',
    'vệ sinh ngày 2 lần',
    'trẻ sinh năm 2019 (mẫu giáo bé)',
    'trả kết quả tại nhà riêng cho 45 cụ',
    'Hộp thư vanthu@longbien.hanoi.gov.vn',
    'Quyết định 0912/QĐ-UBND',
  ])('“%s” is accepted', (text) => {
    expect(personalDataIn(text)).toBeUndefined();
  });

  it('what was found is told, so that it can be looked for', () => {
    expect(personalDataIn('Gọi cô Thu, 0900 000 111, buổi sáng')?.found).toBe('0900 000 111');
  });
});
