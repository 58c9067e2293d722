/** What the content of this site does not exercise: a closed archive, a second campaign, a record that comes back. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { urls } from '../../src/data/urls.ts';
import { answerFrom } from '../../src/search/answer.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { vi } from '../../src/text/vi.ts';
import { ChangedSite } from './changed-site.ts';
import { builtFiles } from './site.ts';

// Both sites are built once, for all tests of this file.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const first = 'phong-trao-2021-2025';
const second = 'phong-trao-2026-2030';
const archiveNote = 'Quận đã kết thúc; bốn phường giữ trang này để tra cứu.';
const withdrawn = { id: 'so-tay-mot-cua', title: 'Sổ tay hỏi đáp nhanh ở bộ phận một cửa' };
const old = 'Góc sách ngoài hành lang cho giờ ra chơi';
const added = 'Vườn chữ trong lớp';

/** Closed, with a word of its own and a second campaign after the first. */
let closed: ChangedSite;
/** With the withdrawn record taken up again. */
let restored: ChangedSite;

test.beforeAll(() => {
  closed = new ChangedSite()
    .edit('settings/site.yml', 'phone:', `archiveMode: true\narchiveNote: ${archiveNote}\nphone:`)
    .write(
      `campaigns/${second}.md`,
      `---
title: Phong trào “Sáng kiến từ việc nhỏ” giai đoạn 2026–2030
startsOn: 2026-01-01
endsOn: 2030-12-31
organiser: phong-noi-vu
standingOffice: phong-noi-vu
plan: ke-hoach-phat-dong
summary: Năm năm tiếp theo.
purposes:
  - Giữ nếp tìm cách làm mới.
targets:
  - id: T4
    statement: Mỗi năm, số sáng kiến được công nhận bằng ít nhất 20% tổng số người của đơn vị.
    threshold: 20
    measuredIn: '%'
    formula: Số sáng kiến được công nhận cấp cơ sở chia cho tổng số người.
caps:
  collectives: 20
  individuals: 20
milestones:
  - year: 2026
    kind: trien-khai
    title: Ban hành kế hoạch mới
---
`,
    )
    .write(
      'pages/chi-tieu-moi.md',
      `---
title: Chỉ tiêu giai đoạn mới
summary: Phong trào đặt ra những chỉ tiêu nào từ năm 2026.
campaign: ${second}
---

Chỉ tiêu được tính theo từng năm.
`,
    )
    .write(
      'documents/co-so-2026-th-hoa-mai/index.md',
      `---
title: Công nhận sáng kiến cấp cơ sở năm học 2025–2026
kind: quyet-dinh
role: cong-nhan
number: 15/QĐ-THHM
issuer: Trường Tiểu học Hoa Mai
issuedOn: 2026-05-12
abstract: Công nhận sáng kiến của giáo viên nhà trường năm học 2025–2026.
---
`,
    )
    .write(
      'initiatives/2026/vuon-chu-trong-lop/index.md',
      `---
title: ${added}
campaign: ${second}
unit: th-hoa-mai
authors:
  - name: Lê Thị Thu
field: day-hoc
schoolYear: 2025–2026
recognitions:
  - level: co-so
    decision: co-so-2026-th-hoa-mai
---
`,
    )
    .write(
      'reports/trien-khai-2026/index.md',
      `---
title: Triển khai phong trào giai đoạn 2026–2030
campaign: ${second}
kind: trien-khai
year: 2026
publishedOn: 2026-06-30
issuer: phong-noi-vu
summary: Các đơn vị đã đăng ký.
figures:
  - target: T4
    state: chinh-thuc
    value: 24
    numerator: 12
    denominator: 50
    source: Bảng 1, trang 2
---
`,
    )
    .edit(
      'units/th-hoa-mai.md',
      'years:\n',
      'years:\n  - year: 2026\n    staff: 40\n    recognised: 10\n    source: Báo cáo năm 2026 của nhà trường\n',
    )
    .build();
  restored = new ChangedSite()
    .edit('settings/site.yml', 'phone:', 'archiveMode: true\nphone:')
    .edit(
      `initiatives/2022/${withdrawn.id}/index.md`,
      `status: thu-hoi
withdrawal:
  withdrawnOn: 2024-03-04
  reason: Trùng với cách làm đã công bố ở nơi khác.
  decision: thu-hoi-2024
`,
      '',
    )
    .build();
});
test.afterAll(() => {
  closed.remove();
  restored.remove();
});

/** What the search finds, by address. */
async function found(site: ChangedSite, query: string): Promise<string[]> {
  const index = await openIndex(
    async (path) => new Uint8Array(await readFile(`${site.folder}/pagefind/${path}`)),
  );
  const answer = await answerFrom(index, { query });
  return (await answer.read(0, answer.total)).map(({ url }) => url);
}

test('a site kept as an archive says so on every page, in the words of the office or in its own', async () => {
  for (const [site, words] of [
    [closed, archiveNote],
    [restored, vi.archiveNote],
  ] as const) {
    const pages = (await builtFiles(site.folder, 'html')).filter(({ path }) => !path.startsWith('admin/'));
    expect(pages.length).toBeGreaterThan(50);
    for (const { path, text } of pages) expect(text.split(words), path).toHaveLength(2);
  }
  expect(closed.read('index.html')).not.toContain(vi.archiveNote);
});

test('each campaign has its own pages, and the list names both, the newer first', () => {
  const [newer, older] = [closed.main(urls.campaign(second)), closed.main(urls.campaign(first))];
  expect(newer.textContent).toContain('Chỉ tiêu giai đoạn mới');
  expect(newer.textContent).not.toContain('Chỉ tiêu của phong trào');
  expect(newer.textContent).not.toContain('Sơ kết phong trào');
  expect(older.textContent).toContain('Chỉ tiêu của phong trào');
  expect(older.textContent).not.toContain('Chỉ tiêu giai đoạn mới');
  const listed = [...closed.main(urls.campaigns).querySelectorAll('h2 a, h3 a')].map((link) =>
    link.getAttribute('href'),
  );
  expect(listed).toEqual([urls.campaign(second), urls.campaign(first)]);
});

test('each campaign has its own progress: its years, its threshold, its reports, and what they are made of', () => {
  const newer = closed.main(urls.progressOf(second));
  const older = closed.main(urls.progress);
  const yearsOf = (main: Element) =>
    [...main.querySelectorAll('#T4 tbody th')].map(({ textContent }) => Number(textContent));
  expect(yearsOf(newer)).toEqual([2026, 2027, 2028, 2029, 2030]);
  expect(yearsOf(older)).toEqual([2021, 2022, 2023, 2024, 2025]);
  const rowOf = (main: Element, year: number) =>
    [...main.querySelectorAll('#T4 tbody tr')].find(({ textContent }) => textContent.includes(String(year)))
      ?.textContent;
  expect(rowOf(newer, 2026)).toContain('24%');
  expect(rowOf(newer, 2026)).toContain('25%');
  expect(rowOf(older, 2023)).toContain('21,4%');
  expect(newer.querySelector('#T4')?.textContent).toContain(vi.progress.threshold('20%'));
  expect(older.querySelector('#T4')?.textContent).toContain(vi.progress.threshold('15%'));
  const madeOf = closed.main(urls.figure(second, 'T4', 2026)).textContent;
  expect(madeOf).toContain(added);
  expect(madeOf).not.toContain(old);
  expect(closed.read(urls.progressCsv(first))).not.toContain(',2026,');
  expect(closed.read(urls.progressCsv(second))).not.toContain(',2023,');
});

test('the archive holds both campaigns, and its years and filters tell them apart', async () => {
  const all = closed.main(urls.initiatives);
  expect(all.textContent).toContain(added);
  expect(all.textContent).toContain(old);
  for (const period of ['2025–2026', '2022–2023'])
    expect(all.querySelector(`[data-filters] input[value="${period}"]`)).not.toBeNull();
  expect(closed.main(urls.initiativesByYear(2026)).textContent).toContain(added);
  expect(closed.main(urls.initiativesByYear(2026)).textContent).not.toContain(old);
  expect(closed.main(urls.initiativesByYear(2023)).textContent).not.toContain(added);
  expect(await found(closed, 'vuon chu trong lop')).toContain(urls.initiative('vuon-chu-trong-lop'));
});

test('a withdrawn record that is taken up again has its page, and is back in lists, search, open data and sitemap', async () => {
  const address = urls.initiative(withdrawn.id);
  const list = urls.initiativesByYear(2022);
  expect(closed.main(address).textContent).not.toContain(withdrawn.title);
  expect(closed.main(list).textContent).not.toContain(withdrawn.title);
  expect(closed.main(urls.document('thu-hoi-2024')).textContent).toContain(vi.documents.withdrew);
  expect(await found(closed, withdrawn.title)).not.toContain(address);

  const page = restored.main(address);
  expect(page.querySelector('h1')?.textContent).toContain(withdrawn.title);
  expect(page.textContent).not.toContain(vi.withdrawn.reason);
  expect(restored.read(`${address}index.html`)).not.toContain('noindex');
  expect(restored.main(list).textContent).toContain(withdrawn.title);
  expect(await found(restored, withdrawn.title)).toContain(address);
  expect(restored.read('du-lieu/initiatives.csv')).toContain(withdrawn.title);
  expect(restored.read('sitemap.xml')).toContain(address);
  expect(restored.main(urls.document('thu-hoi-2024')).textContent).not.toContain(vi.documents.withdrew);
});
