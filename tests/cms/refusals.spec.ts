import { expect } from '@playwright/test';
import { test, type Office } from './office.ts';
import { Screen } from './screen.ts';

test.describe.configure({ timeout: 120_000 });

const drafts = (office: Office) => office.git('branch', '--list', 'cms/*');

test('a slip in a field is told at the field, as soon as one leaves it', async ({ page, office }) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.add('Sáng kiến năm 2023', 'Sáng kiến');
  for (const [label, text, fault] of [
    ['Tóm tắt', 'Liên hệ 0912 345 678 để biết thêm.', /Tóm tắt: có vẻ chứa số điện thoại \(“0912 345 678”\)/],
    ['Tên sáng kiến', 'Ðổi mới giờ đọc', /Tên sáng kiến: có chữ “Đ” giả/],
    ['Tên sáng kiến', 'Góc\u200B sách', /Tên sáng kiến: có ký tự ẩn \(U\+200B\)/],
    ['Tên sáng kiến', 'chữ '.repeat(80), /Tên sáng kiến: .*260/],
  ] as const) {
    await screen.fill(label, text);
    await page.keyboard.press('Tab');
    await expect(page.getByText(fault)).toBeVisible();
  }
  await screen.fill('Tên sáng kiến', 'Góc sách');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/Tên sáng kiến: /)).toBeHidden();
});

test('what a form leaves out is told before anything is sent', async ({ page, office }) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.add('Văn bản', 'Văn bản');
  await screen.fill('Trích yếu ngắn', 'Công nhận sáng kiến cấp cơ sở năm 2023');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Số, ký hiệu: chưa điền, mà đây là ô bắt buộc.')).toBeVisible();
  await expect(
    page.getByText('Chưa lưu: còn ô bắt buộc chưa điền, xem chữ đỏ trong biểu mẫu.'),
  ).toBeVisible();
  expect(drafts(office)).toBe('');
});

test('rules between entries are told when one saves, by the labels of the form, and nothing is kept', async ({
  page,
  office,
}) => {
  const screen = new Screen(page, office);
  await screen.signIn();

  await screen.fillShortRecord('Góc sách ngoài hành lang cho giờ ra chơi');
  expect(await screen.saveRefused()).toMatch(
    /^Chưa lưu được\nTên sáng kiến: trùng tên, đơn vị và năm với .*goc-sach-hanh-lang/,
  );

  await screen.fill('Tên sáng kiến', 'Góc thơ ngoài hành lang');
  await screen.choose('Cấp công nhận', 'Cấp quận');
  expect(await screen.saveRefused()).toMatch(/Công nhận: thiếu bậc cấp cơ sở/);

  await screen.choose('Cấp công nhận', 'Cấp cơ sở');
  await screen.choose('Quyết định', 'giay khen cua nha truong');
  expect(await screen.saveRefused()).toMatch(
    /Công nhận 1 › Quyết định: văn bản số 15\/QĐ-THHM không phải quyết định công nhận/,
  );

  await screen.choose('Quyết định', 'cong nhan hoa mai 2023');
  await screen.choose('Năm', '2023');
  expect(await screen.saveRefused()).toMatch(/Năm: đã có Năm học thì bỏ trống Năm/);
  expect(drafts(office)).toBe('');

  await screen.clear('Năm');
  await screen.save();
  await expect(page.locator('.refusal')).toBeHidden();
  expect(drafts(office)).not.toBe('');
});

test('the twenty-first collective of the summary award is refused', async ({ page, office }) => {
  const full = office
    .read('content/collectives/2023-th-hoa-mai.md')
    .replace(/year: .*/, 'year: 2025')
    .replace(/occasion: .*/, 'occasion: tong-ket')
    .replace(/form: .*/, 'form: giay-khen-quan')
    .replace(/decision: .*/, 'decision: khen-tong-ket-2025');
  for (let place = 1; place <= 20; place += 1)
    office.write(`content/collectives/2025-tap-the-${place}.md`, full);
  office.git('add', 'content/collectives');
  office.git('commit', '-m', 'Hai mươi tập thể');

  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.add('Tập thể được vinh danh', 'Tập thể được vinh danh');
  await screen.choose('Đơn vị được khen', 'nang mai');
  await screen.fill('Năm khen', '2025');
  await screen.choose('Hình thức khen', 'Giấy khen của Chủ tịch');
  await screen.choose('Dịp khen', 'Tổng kết');
  await screen.choose('Quyết định khen thưởng', 'tong ket');
  await screen.fill('Thành tích', 'Năm năm liền có sáng kiến được áp dụng.');
  expect(await screen.saveRefused()).toMatch(
    /Dịp khen: là tập thể thứ 21 .* kế hoạch chỉ cho tối đa 20 tập thể/,
  );
  expect(drafts(office)).toBe('');
});

test('a title pasted in decomposed Unicode gets a readable address and is kept composed', async ({
  page,
  office,
}) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.fillShortRecord('Đổi mới giờ đọc ở lớp ghép'.normalize('NFD'));
  await screen.save();
  const branch = 'cms/initiatives-2023/doi-moi-gio-doc-o-lop-ghep/index';
  expect(drafts(office)).toBe(branch);
  const text = office.git('show', `${branch}:content/initiatives/2023/doi-moi-gio-doc-o-lop-ghep/index.md`);
  expect(text).toContain('title: Đổi mới giờ đọc ở lớp ghép'.normalize('NFC'));
  expect(text).toBe(text.normalize('NFC'));
});

test('what somebody else saved meanwhile is not overwritten', async ({ page, office, context }) => {
  const first = new Screen(page, office);
  await first.signIn();
  await first.open('initiatives-2023', 'goc-sach-hanh-lang/index');
  const second = new Screen(await context.newPage(), office);
  await second.signIn();
  await second.open('initiatives-2023', 'goc-sach-hanh-lang/index');

  await first.fill('Tên sáng kiến', 'Góc sách ngoài hành lang, bản của người thứ nhất');
  await first.save();
  await second.fill('Tên sáng kiến', 'Góc sách ngoài hành lang, bản của người thứ hai');
  expect(await second.saveRefused()).toMatch(/Mục này vừa được .* sửa lúc \d\d:\d\d/);
  expect(
    office.git(
      'show',
      'cms/initiatives-2023/goc-sach-hanh-lang/index:content/initiatives/2023/goc-sach-hanh-lang/index.md',
    ),
  ).toContain('bản của người thứ nhất');
  // The one who was first goes on working.
  await first.fill('Tên sáng kiến', 'Góc sách ngoài hành lang, lần hai');
  await first.save();
});
