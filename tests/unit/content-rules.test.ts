import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/schemas/problem.ts';
import { checkContent } from '../../tools/content.ts';
import { ContentCopy, fixtures, places } from './content-copy.ts';

const realContent = join(import.meta.dirname, '../../content');

interface Refusal {
  /** A folder of `tests/fixtures/content/broken/`. */
  rule: string;
  sentence: string;
  /** File and field path of every problem of the run, and a distinctive part of its message. */
  expected: { at: string; says: string | RegExp }[];
}

const refusals: Refusal[] = [
  {
    rule: 'ladder-missing-base',
    sentence: 'a district recognition without a base-level one is refused',
    expected: [
      {
        at: 'initiatives/2023/bang-phan-cong-truc-nhat/index.md recognitions',
        says: 'thiếu bậc cấp cơ sở',
      },
    ],
  },
  {
    rule: 'ladder-out-of-order',
    sentence: 'a district recognition signed before the base-level one is refused',
    expected: [
      {
        at: 'initiatives/2023/bang-phan-cong-truc-nhat/index.md recognitions 1 decision',
        says: 'quyết định cấp quận ký ngày 2023-06-20, trước quyết định cấp cơ sở (2023-07-01)',
      },
    ],
  },
  {
    rule: 'outside-campaign',
    sentence: 'a decision signed before the campaign began is refused',
    expected: [
      {
        at: 'initiatives/2020/bang-tin-to-dan-pho/index.md recognitions 0 decision',
        says: /2020-12-20 nằm ngoài phong trào .*2021-03-15 đến 2025-12-31/,
      },
    ],
  },
  {
    rule: 't5-nothing-recognised',
    sentence:
      'a share of applied initiatives is refused where none was recognised, in a report and in a unit',
    expected: [
      { at: 'reports/hang-nam-2022/index.md figures 0 value', says: 'tỷ lệ áp dụng không tính được' },
      {
        at: 'units/mn-nang-mai.md years 0 applied',
        says: 'không có sáng kiến nào được công nhận thì không có tỷ lệ áp dụng',
      },
    ],
  },
  {
    rule: 'decomposed-unicode',
    sentence: 'a title typed with separate tone marks is refused',
    expected: [{ at: 'initiatives/2023/goc-khoa-hoc/index.md title', says: 'Unicode tổ hợp (dấu rời)' }],
  },
  {
    rule: 'look-alike-letters',
    sentence: 'a letter that only looks like Đ is refused',
    expected: [{ at: 'initiatives/2023/do-dung-tu-lam/index.md title', says: 'chữ “Đ” giả' }],
  },
  {
    rule: 'zero-width',
    sentence: 'a character that nobody can see is refused, and its place is told',
    expected: [
      { at: 'stories/buoi-doc-thang-muoi/index.md lead', says: /ký tự ẩn \(U\+200B\) sau “.*kín hành”/ },
    ],
  },
  {
    rule: 'legacy-font',
    sentence: 'a title pasted from an old-font document is refused',
    expected: [
      {
        at: 'initiatives/2023/lop-hoc-ngoai-san/index.md title',
        says: 'chữ của phông cũ (TCVN3, VNI) ở gần “S¸n”',
      },
    ],
  },
  {
    rule: 'personal-data-phone',
    sentence: 'a phone number in the text of a story is refused',
    expected: [
      {
        at: 'stories/buoi-doc-thang-muoi/index.md',
        says: 'phần nội dung có vẻ chứa số điện thoại (“0900 000 111”)',
      },
    ],
  },
  {
    rule: 'personal-data-id',
    sentence: 'an identity number in a citation is refused',
    expected: [
      {
        at: 'individuals/2023-le-thi-thu.md citation',
        says: 'có vẻ chứa số căn cước (“001000000000”)',
      },
    ],
  },
  {
    rule: 'picture-without-consent',
    sentence: 'a picture of children without recorded consent is refused',
    expected: [
      {
        at: 'initiatives/2023/ghep-doi-doc-sach/index.md pictures 0 consent',
        says: 'chưa ghi nhận đồng ý của trẻ và người giám hộ',
      },
    ],
  },
  {
    rule: 'withdrawn-without-reason',
    sentence: 'a withdrawn initiative without a day and a reason is refused',
    expected: [
      {
        at: 'initiatives/2023/so-lien-lac-tranh/index.md withdrawal',
        says: 'đã thu hồi mà chưa có ngày và lý do',
      },
    ],
  },
  {
    rule: 'dangling-reference',
    sentence: 'a story about an initiative that is not in the archive is refused',
    expected: [
      {
        at: 'stories/buoi-doc-thang-muoi/index.md initiatives 1',
        says: 'trỏ tới “buoi-doc-khong-co-trong-kho” nhưng không có mục nào mang mã này trong content/initiatives/',
      },
    ],
  },
  {
    rule: 'real-leans-on-invented',
    sentence: 'a real story about an invented school is refused',
    expected: [
      {
        at: 'stories/buoi-doc-thang-muoi/index.md units 1',
        says: 'mục thật không được trỏ tới dữ liệu minh họa “th-may-trang”',
      },
    ],
  },
  {
    rule: 'missing-title',
    sentence: 'an initiative without a title is refused once, not again by every entry that names it',
    expected: [
      {
        at: 'initiatives/2023/ghep-doi-doc-sach/index.md title',
        says: /không hợp lệ|thiếu|bắt buộc|chưa điền/i,
      },
    ],
  },
  {
    rule: 'wrong-year-folder',
    sentence: 'an initiative kept in the folder of another year is refused',
    expected: [
      {
        at: 'initiatives/2022/vuon-rau-san-thuong/index.md schoolYear',
        says: 'thuộc năm 2023 nhưng đang ở danh sách “Sáng kiến năm 2022”',
      },
    ],
  },
  {
    rule: 'two-years',
    sentence: 'an initiative with both a year and a school year is refused',
    expected: [
      {
        at: 'initiatives/2023/vuon-rau-san-thuong/index.md year',
        says: 'đã có Năm học thì bỏ trống Năm',
      },
    ],
  },
  {
    rule: 'duplicate-title',
    sentence: 'a second initiative of the same name, unit and year is refused, whatever its capitals',
    expected: [
      {
        at: 'initiatives/2023/goc-sach-thu-hai/index.md title',
        says: 'trùng tên, đơn vị và năm với content/initiatives/2023/goc-sach-hanh-lang/index.md',
      },
    ],
  },
  {
    rule: 'value-without-source',
    sentence: 'a reported figure without a source is refused',
    expected: [
      { at: 'reports/so-ket-2023/index.md figures 1 source', says: 'con số nào cũng phải có nguồn' },
    ],
  },
  {
    rule: 'unknown-field',
    sentence: 'a field that the form does not have is refused by its name',
    expected: [
      { at: 'initiatives/2023/goc-tro-choi-dan-gian/index.md', says: /không được nhận dạng.*diemThi/ },
    ],
  },
  {
    rule: 'thesaurus-word-twice',
    sentence: 'a word twice in a group of words that mean the same is refused, however it is written',
    expected: [
      {
        at: 'thesaurus/dat-dai.md groups 1 words 2',
        says: '“Hòa giải” đã có trong nhóm “hoà giải”; mỗi từ chỉ ghi một lần',
      },
      {
        at: 'thesaurus/dat-dai.md groups 1 narrower 0',
        says: '“hoà giải CƠ SỞ” đã có trong nhóm “hoà giải”; mỗi từ chỉ ghi một lần',
      },
    ],
  },
  {
    rule: 'thesaurus-lonely-word',
    sentence: 'a group of one word, with several typed on its line, is refused',
    expected: [
      {
        at: 'thesaurus/dat-dai.md groups 0 words',
        says: 'nhóm “sổ đỏ, GCN QSDĐ” mới có một từ; hãy ghi thêm từ cùng nghĩa, mỗi từ một dòng',
      },
    ],
  },
  {
    rule: 'missing-file',
    sentence: 'an attachment that was never uploaded is refused',
    expected: [
      { at: 'documents/ke-hoach-phat-dong/index.md files 0 file', says: 'không thấy tệp “ke-hoach.pdf”' },
    ],
  },
];

describe('what the archive refuses', () => {
  for (const { rule, sentence, expected } of refusals) {
    it(sentence, () => {
      const problems = new ContentCopy().lay(rule).problems();
      expect(places(problems)).toEqual(expected.map(({ at }) => at));
      for (const [index, { says }] of expected.entries()) expect(problems[index]?.message).toMatch(says);
    });
  }

  it('several faults of one run are all listed, in the order of their files', () => {
    const laid = refusals.filter(({ rule }) =>
      [
        'unknown-field',
        'withdrawn-without-reason',
        'personal-data-id',
        'value-without-source',
        'zero-width',
      ].includes(rule),
    );
    const copy = new ContentCopy();
    for (const { rule } of laid) copy.lay(rule);
    const expected = laid.flatMap(({ expected: places }) => places.map(({ at }) => at));
    expect(places(copy.problems())).toEqual(expected.toSorted((a, b) => a.localeCompare(b)));
  });

  it('two faults of one entry are both listed', () => {
    const copy = new ContentCopy()
      .lay('wrong-year-folder')
      .edit('initiatives/2022/vuon-rau-san-thuong/index.md', 'trên', 'tr\u200Bên');
    expect(places(copy.problems()).toSorted()).toEqual([
      'initiatives/2022/vuon-rau-san-thuong/index.md schoolYear',
      'initiatives/2022/vuon-rau-san-thuong/index.md title',
    ]);
  });
});

describe('what the archive accepts', () => {
  it('a content tree that keeps every rule has no problem', () => {
    const { archive, problems } = checkContent(new ContentCopy().root);
    expect(problems.map(describeProblem)).toEqual([]);
    expect(Object.values(archive).every((entries) => entries.length > 0)).toBe(true);
  });

  it('the content of this site has no problem', () => {
    expect(checkContent(realContent).problems.map(describeProblem)).toEqual([]);
  });

  it('the campaign of 2021–2025 lets 20 collectives and 20 individuals have the summary award', () => {
    const { campaigns } = checkContent(realContent).archive;
    const campaign = campaigns.find(({ id }) => id === 'sang-kien-sang-tao-2021-2025');
    expect(campaign?.data.caps).toEqual({ collectives: 20, individuals: 20 });
  });
});

describe('the cap on summary awards', () => {
  const kinds = [
    { collection: 'collectives', template: 'collective.md', word: 'tập thể', whom: 'collectives' },
    { collection: 'individuals', template: 'individual.md', word: 'cá nhân', whom: 'individuals' },
  ] as const;

  /** So many awards made of the template, numbered from 01. */
  function awarded(
    count: number,
    { collection, template }: (typeof kinds)[number],
    copy = new ContentCopy(),
  ) {
    const text = readFileSync(join(fixtures, 'broken/award-cap', template), 'utf8');
    for (let number = 1; number <= count; number += 1) {
      copy.write(`${collection}/2025-tong-ket-${String(number).padStart(2, '0')}.md`, text);
    }
    return copy;
  }

  it.each(kinds)('twenty summary awards to $whom are accepted', (kind) => {
    expect(places(awarded(20, kind).problems())).toEqual([]);
  });

  it.each(kinds)('the twenty-first summary award to $whom is refused, and only that one', (kind) => {
    const problems = awarded(21, kind).problems();
    expect(places(problems)).toEqual([`${kind.collection}/2025-tong-ket-21.md occasion`]);
    expect(problems[0]?.message).toContain(
      `là ${kind.word} thứ 21 được tặng Giấy khen tổng kết cấp quận, trong khi kế hoạch chỉ cho tối đa 20 ${kind.word}`,
    );
  });

  it.each(kinds)('a withdrawn summary award to $whom frees its place', (kind) => {
    const copy = awarded(21, kind).edit(
      `${kind.collection}/2025-tong-ket-05.md`,
      'citation:',
      'status: thu-hoi\nwithdrawal:\n  withdrawnOn: 2025-09-01\n  reason: Theo đề nghị của người được khen.\ncitation:',
    );
    expect(places(copy.problems())).toEqual([]);
  });

  it.each(kinds)(
    'a yearly award or another form does not count towards the summary awards to $whom',
    (kind) => {
      const copy = awarded(22, kind)
        .edit(`${kind.collection}/2025-tong-ket-21.md`, 'occasion: tong-ket', 'occasion: hang-nam')
        .edit(`${kind.collection}/2025-tong-ket-22.md`, 'form: giay-khen-quan', 'form: bang-khen-thanh-pho');
      expect(places(copy.problems())).toEqual([]);
    },
  );

  it('collectives and individuals are counted apart', () => {
    const copy = awarded(20, kinds[1], awarded(20, kinds[0]));
    expect(places(copy.problems())).toEqual([]);
  });
});

describe('how a problem is told', () => {
  it('a problem names its file, its field by the label of the form, and its path', () => {
    const [problem] = new ContentCopy().lay('ladder-out-of-order').problems();
    expect(problem && describeProblem(problem)).toMatch(
      /^content\/initiatives\/2023\/bang-phan-cong-truc-nhat\/index\.md › Công nhận 2 › Quyết định \(recognitions\.1\.decision\): quyết định cấp quận/,
    );
  });

  it('a problem of a whole entry names only its file', () => {
    const [problem] = new ContentCopy()
      .move('pages/gioi-thieu.md', 'pages/sang-kien.md')
      .problems()
      .filter(({ file }) => file === 'pages/sang-kien.md');
    expect(problem && describeProblem(problem)).toMatch(/^content\/pages\/sang-kien\.md: địa chỉ/);
  });

  it('a missing field is told in Vietnamese, without a programmer’s words', () => {
    const [problem] = new ContentCopy().lay('missing-title').problems();
    expect(problem?.message).not.toMatch(/undefined|string/);
  });
});
