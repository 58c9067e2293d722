import { expect } from '@playwright/test';
import { test } from './office.ts';
import { Screen } from './screen.ts';

test.describe.configure({ timeout: 120_000 });

/** Every mark the buttons of the form can make, and those that came with older texts. */
const body = `Mỗi đôi có một cuốn sổ chung. Em lớp 4 ghi **tên truyện**, em lớp 1 vẽ _một hình_.

## Ba việc giữ cho nếp này chạy

Đọc [kế hoạch](https://hanoi.gov.vn/ke-hoach) trước khi làm, và [xem chỉ tiêu](/chi-tieu/).

- Việc thứ nhất có **chữ đậm** ở giữa câu.
- Việc thứ hai dài hơn: cô chọn truyện, trò đọc, bạn nghe.
- Việc thứ ba
  - có ý nhỏ bên trong
  - và một ý nữa

### Trình tự

1. Ghép đôi
2. Đọc mười lăm phút
3. Ghi sổ

> Em thích nhất lúc bạn lớp 1 đọc lại được cho em nghe.

Giá 1.200.000 đồng, dấu * và dấu _ đứng một mình, phép tính 3 < 5, ngoặc [vuông].

Đoạn cuối cùng.
`;

/** The lines that were changed, taken away or added, as git tells them. */
const changes = (diff: string) => diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line));

test('a word changed in the running text changes its line alone', async ({ page, office }) => {
  const path = 'content/initiatives/2023/ghep-doi-doc-sach/index.md';
  const before = office.read(path);
  office.write(path, before.slice(0, before.lastIndexOf('---\n') + 4) + '\n' + body);
  office.git('commit', '-am', 'Bài viết dài');

  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.open('initiatives-2023', 'ghep-doi-doc-sach/index');
  await page.locator('[contenteditable="true"]').last().click();
  await page.keyboard.press('Control+End');
  const caretAt = () => page.evaluate(() => getSelection()?.anchorNode?.textContent);
  await expect.poll(caretAt).toContain('Đoạn cuối cùng.');
  // The text box learns of a new place of the caret a moment after the browser does.
  await page.waitForTimeout(500);
  await page.keyboard.type(' Hết.');
  await expect(page.frameLocator('iframe').getByText('Đoạn cuối cùng. Hết.')).toBeVisible();
  await screen.save();

  const draft = 'cms/initiatives-2023/ghep-doi-doc-sach/index';
  expect(changes(office.git('diff', 'main', draft))).toEqual(['-Đoạn cuối cùng.', '+Đoạn cuối cùng. Hết.']);
});
