import { expect } from '@playwright/test';
import { Screen } from './screen.ts';
import { test } from './office.ts';

test.describe.configure({ timeout: 180_000 });

test('a clerk writes a full initiative, it is reviewed, published, found without tones, and withdrawn', async ({
  page,
  office,
}) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.fillShortRecord('Một số biện pháp dạy đọc thơ cho học sinh lớp 2');
  await screen.fill('Tóm tắt', 'Mỗi ngày một khổ thơ, cả lớp đọc theo nhịp gõ tay.');
  await screen.fill('Vấn đề', 'Nhiều em đọc thơ như đọc văn xuôi, không ngắt nhịp.');
  await screen.addItem('bước thực hiện');
  await screen.fill('Việc làm', 'Chọn khổ thơ có nhịp rõ');
  await screen.addItem('ảnh');
  await screen.upload(
    'Chọn một hình',
    'tests/fixtures/content/good/initiatives/2023/ghep-doi-doc-sach/doc-doi.png',
  );
  await screen.fill('Mô tả ảnh', 'Hai học sinh đọc chung một cuốn thơ.');
  await screen.addItem('tệp đính kèm');
  await screen.fill('Tên tệp', 'Phiếu đọc thơ');
  await screen.upload(
    'Chọn một tập tin',
    'content/initiatives/2023/can-thuc-an-con-lai-bua-trua/phieu-can-thuc-an-con-lai.pdf',
  );
  await screen.write('Mỗi sáng cô chọn một khổ thơ.');
  await screen.save();

  const branch = 'cms/initiatives-2023/day-doc-tho-cho-hoc-sinh-lop-2/index';
  const folder = 'content/initiatives/2023/day-doc-tho-cho-hoc-sinh-lop-2';
  expect(office.git('branch', '--list', 'cms/*')).toBe(branch);
  expect(office.git('diff', '--name-only', 'main', branch).split('\n')).toEqual([
    `${folder}/doc-doi.webp`,
    `${folder}/index.md`,
    expect.stringMatching(/\.pdf$/),
  ]);

  await screen.setStatus('Đang duyệt');
  await screen.setStatus('Sẵn sàng công bố');
  expect(
    (await page.request.get(`${office.origin}/sang-kien/day-doc-tho-cho-hoc-sinh-lop-2/`)).status(),
  ).toBe(404);
  await screen.publish();
  await expect(page.getByRole('link', { name: 'Xem trên trang' })).toHaveAttribute(
    'href',
    `${office.origin}/sang-kien/day-doc-tho-cho-hoc-sinh-lop-2/`,
  );
  expect(office.git('status', '--porcelain', 'content')).toBe('');
  expect(office.git('log', '-1', '--format=%an')).toBe('Ban biên tập');

  const visitor = await page.context().newPage();
  await visitor.goto(`${office.origin}/tim-kiem/?q=day%20doc%20tho`);
  await visitor
    .getByRole('link', { name: /dạy đọc thơ cho học sinh lớp 2/ })
    .first()
    .click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(/dạy đọc thơ cho học sinh lớp 2/);
  await expect(visitor.getByAltText('Hai học sinh đọc chung một cuốn thơ.')).toBeVisible();
  await expect(visitor.getByRole('link', { name: /Phiếu đọc thơ/ })).toBeVisible();

  await page.bringToFront();
  await screen.choose('Tình trạng', 'Đã thu hồi');
  await screen.unfold('Thu hồi');
  await screen.fill('Ngày thu hồi', '2024-03-01');
  await screen.fill('Lý do thu hồi', 'Tác giả đề nghị rút.');
  await screen.save();
  await screen.setStatus('Sẵn sàng công bố');
  await screen.publish();
  await visitor.reload();
  await expect(visitor.getByText('Tác giả đề nghị rút.')).toBeVisible();
  await visitor.goto(`${office.origin}/tim-kiem/?q=day%20doc%20tho`);
  await expect(visitor.getByRole('link', { name: /dạy đọc thơ cho học sinh lớp 2/ })).toHaveCount(0);

  expect(screen.violations).toEqual([]);
});
