import { expect } from '@playwright/test';
import { test } from './office.ts';
import { Screen } from './screen.ts';

test.describe.configure({ timeout: 120_000 });

const list = 'Từ đồng nghĩa khi tìm kiếm';
const path = 'content/thesaurus/truong-hoc.md';

test('words that mean the same are typed a line a word, and their file changes by those lines', async ({
  page,
  office,
}) => {
  const screen = new Screen(page, office);
  const save = page.getByRole('button', { name: 'Lưu', exact: true });
  await screen.signIn();
  await screen.openList(list);
  await page.getByRole('link', { name: 'Trường học' }).click();
  for (const told of ['giáo viên mầm non, GVMN', 'kỹ năng sống, KNS › phòng tránh đuối nước'])
    await expect(page.getByText(told, { exact: true })).toBeVisible();

  await screen.addItem('nhóm từ');
  const words = screen.field('Các từ cùng nghĩa');
  await words.pressSequentially('sổ đỏ\n\n  GCN QSDĐ ');
  await page.keyboard.press('Tab');
  await expect(words).toHaveValue('sổ đỏ\nGCN QSDĐ');

  await words.fill('sổ đỏ\nSổ đỏ');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/dòng 2: “Sổ đỏ” đã có trong nhóm “sổ đỏ”/)).toBeVisible();
  await words.fill('sổ đỏ');
  expect(await screen.saveRefused()).toMatch(
    /Nhóm từ 1 › Các từ cùng nghĩa: nhóm “sổ đỏ” mới có một từ; hãy ghi thêm từ cùng nghĩa/,
  );
  await words.fill('sổ đỏ\nGCN QSDĐ');
  await expect(save).toBeEnabled();
  await screen.save();

  const changes = office.git('diff', '-U0', 'main', 'cms/thesaurus/truong-hoc', '--', path);
  expect(changes.split('\n').filter((line) => /^[+-](?![+-])/.test(line))).toEqual([
    '+  - words:',
    '+      - sổ đỏ',
    '+      - GCN QSDĐ',
  ]);

  await screen.setStatus('Sẵn sàng công bố');
  await screen.publish();
  expect(office.read(path)).toContain('  - words:\n      - sổ đỏ\n      - GCN QSDĐ\n');
});

test('a new topic is a file of its own name', async ({ page, office }) => {
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.add(list, 'Nhóm chủ đề');
  await screen.fill('Chủ đề', 'Đất đai, nhà ở');
  await screen.addItem('nhóm từ');
  await screen.field('Các từ cùng nghĩa').fill('kỹ năng sống');
  await screen.field('Từ hẹp hơn').fill('phòng tránh đuối nước');
  await screen.save();
  expect(office.git('show', 'cms/thesaurus/dat-dai-nha-o:content/thesaurus/dat-dai-nha-o.md')).toBe(`---
title: Đất đai, nhà ở
groups:
  - words:
      - kỹ năng sống
    narrower:
      - phòng tránh đuối nước
---`);
});

test('a form without a preview fits a telephone', async ({ page, office }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const screen = new Screen(page, office);
  await screen.signIn();
  await screen.open('thesaurus', 'truong-hoc');
  await screen.addItem('nhóm từ');
  await screen.field('Từ hẹp hơn').waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  for (const name of ['Lưu', 'Đã công bố', 'Gỡ khỏi trang'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
});
