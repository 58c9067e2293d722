/** The finer points of each rule: one small change to the good content tree, one answer. */
import { describe, expect, it } from 'vitest';
import { ContentCopy, places } from './content-copy.ts';

const full = 'initiatives/2023/ghep-doi-doc-sach/index.md';
const short = 'initiatives/2023/goc-sach-hanh-lang/index.md';
const ward = 'initiatives/2022/lich-tiep-dan-bang-mau/index.md';
const withdrawn = 'initiatives/2022/so-tay-mot-cua/index.md';
const collective = 'collectives/2023-th-hoa-mai.md';
const individual = 'individuals/2024-nguyen-thi-hanh.md';
const report = 'reports/so-ket-2023/index.md';
const school = 'units/th-hoa-mai.md';
const campaign = 'campaigns/phong-trao-2021-2025.md';
const story = 'stories/hai-em-mot-cuon-sach/index.md';
const districtDecision = 'documents/quan-2023-giao-duc/index.md';

interface Edit {
  sentence: string;
  edits: [file: string, from: string, to: string][];
  /** File and path of the one problem; absent when the change is accepted. */
  at?: string;
  says?: string | RegExp;
}

/** Makes one test of each case. */
function check(cases: readonly Edit[]) {
  for (const { sentence, edits, at, says = '' } of cases) {
    it(sentence, () => {
      const copy = new ContentCopy();
      for (const [file, from, to] of edits) copy.edit(file, from, to);
      const problems = copy.problems();
      expect(places(problems)).toEqual(at === undefined ? [] : [at]);
      if (at !== undefined) expect(problems[0]?.message).toMatch(says);
    });
  }
}

describe('the ladder of recognition', () => {
  check([
    {
      sentence: 'a district recognition signed on the day of the base-level one is accepted',
      edits: [[districtDecision, '2023-06-20', '2023-05-10']],
    },
    {
      sentence: 'recognitions may be written in any order: the levels decide',
      edits: [
        [
          full,
          '  - level: co-so\n    decision: co-so-2023-th-hoa-mai\n  - level: quan\n    decision: quan-2023-giao-duc\n',
          '  - level: quan\n    decision: quan-2023-giao-duc\n  - level: co-so\n    decision: co-so-2023-th-hoa-mai\n',
        ],
      ],
    },
    {
      sentence: 'a city recognition straight after the base-level one is accepted',
      edits: [[full, '  - level: quan\n    decision: quan-2023-giao-duc\n', '']],
    },
    {
      sentence: 'a city recognition signed before the district one is refused',
      edits: [[districtDecision, '2023-06-20', '2023-12-20']],
      at: `${full} recognitions 2 decision`,
      says: 'quyết định cấp thành phố ký ngày 2023-12-05, trước quyết định cấp quận (2023-12-20)',
    },
    {
      sentence: 'two decisions at one level are refused',
      edits: [[full, 'level: thanh-pho', 'level: quan']],
      at: `${full} recognitions 2 level`,
      says: 'đã có một quyết định ở cấp quận',
    },
    {
      sentence: 'a recognition that names an award decision is refused',
      edits: [[short, 'co-so-2023-th-hoa-mai', 'khen-don-vi-2023']],
      at: `${short} recognitions 0 decision`,
      says: /số 15\/QĐ-THHM không phải quyết định công nhận \(đang ghi “Khen thưởng”\)/,
    },
    {
      sentence: 'a recognition decision without a day is refused',
      edits: [[districtDecision, 'issuedOn: 2023-06-20\n', '']],
      at: `${full} recognitions 1 decision`,
      says: 'quyết định số 845/QĐ-UBND chưa có ngày ban hành',
    },
    {
      sentence: 'an initiative without any recognition is refused',
      edits: [
        [
          short,
          'recognitions:\n  - level: co-so\n    decision: co-so-2023-th-hoa-mai\n',
          'recognitions: []\n',
        ],
      ],
      at: `${short} recognitions`,
      says: 'cần ít nhất một bậc công nhận',
    },
  ]);
});

describe('the campaign and its years', () => {
  check([
    {
      sentence: 'a decision signed on the last day of the campaign is accepted',
      edits: [[campaign, 'endsOn: 2025-12-31', 'endsOn: 2024-01-22']],
    },
    {
      sentence: 'an award decided after the campaign ended is refused',
      edits: [[campaign, 'endsOn: 2025-12-31', 'endsOn: 2024-01-21']],
      at: `${individual} decision`,
      says: /2024-01-22 nằm ngoài phong trào .*2021-03-15 đến 2024-01-21/,
    },
    {
      sentence: 'a report of a year outside the campaign is refused',
      edits: [[report, 'year: 2023', 'year: 2026']],
      at: `${report} year`,
      says: /^năm 2026 nằm ngoài phong trào .*2021 đến 2025/,
    },
    {
      sentence: 'an award of another year than its decision is refused',
      edits: [[collective, 'year: 2023', 'year: 2022']],
      at: `${collective} year`,
      says: 'năm khen 2022 khác năm của quyết định (2023)',
    },
    {
      sentence: 'an award that names a recognition decision is refused',
      edits: [[collective, 'khen-quan-2023', 'quan-2023-giao-duc']],
      at: `${collective} decision`,
      says: 'văn bản số 845/QĐ-UBND không phải quyết định khen thưởng',
    },
    {
      sentence: 'an award whose decision has no day is refused',
      edits: [['documents/khen-quan-2023/index.md', 'issuedOn: 2023-11-15\n', '']],
      at: `${collective} decision`,
      says: 'chưa có ngày ban hành',
    },
    {
      sentence: 'an adoption before the school year began is refused',
      edits: [[full, '    year: 2023\n    result', '    year: 2021\n    result']],
      at: `${full} replications 0 year`,
      says: 'năm áp dụng 2021 trước khi có sáng kiến (2022)',
    },
    {
      sentence: 'an adoption in the autumn of the initiative’s school year is accepted',
      edits: [[full, '    year: 2023\n    result', '    year: 2022\n    result']],
    },
    {
      sentence: 'a unit cannot be the adopter of its own initiative',
      edits: [[full, 'unit: mn-nang-mai', 'unit: th-hoa-mai']],
      at: `${full} replications 0 unit`,
      says: 'đơn vị áp dụng trùng đơn vị chủ trì',
    },
    {
      sentence: 'an initiative without a year is refused',
      edits: [[short, 'schoolYear: 2022–2023\n', '']],
      at: `${short} schoolYear`,
      says: 'chưa có năm',
    },
    {
      sentence: 'a school year joined by a hyphen is refused',
      edits: [[short, '2022–2023', '2022-2023']],
      at: `${short} schoolYear`,
      says: 'phải ghi dạng 2022–2023',
    },
    {
      sentence: 'a school year of years that do not follow each other is refused',
      edits: [[short, '2022–2023', '2021–2023']],
      at: `${short} schoolYear`,
      says: 'hai năm liền nhau',
    },
    {
      sentence: 'a day that no calendar has is refused',
      edits: [[story, 'publishedOn: 2023-09-20', "publishedOn: '2023-09-31'"]],
      at: `${story} publishedOn`,
      says: 'phải là ngày có thật',
    },
  ]);

  it('a campaign whose end precedes its start is refused', () => {
    const problems = new ContentCopy().edit(campaign, 'endsOn: 2025-12-31', 'endsOn: 2021-03-14').problems();
    const problem = problems.find(({ path }) => path[0] === 'endsOn');
    expect(problem?.file).toBe(campaign);
    expect(problem?.message).toContain('ngày kết thúc 2021-03-14 trước ngày bắt đầu 2021-03-15');
  });
});

describe('figures', () => {
  check([
    {
      sentence: 'a share that its own numerator and denominator contradict is refused',
      edits: [[report, 'value: 21.4', 'value: 24.1']],
      at: `${report} figures 0 value`,
      says: 'ghi 24.1 nhưng 9 chia 42 được 21.4',
    },
    {
      sentence: 'a share rounded to a whole per cent is refused when it is more than 0.1 away',
      edits: [[report, 'value: 21.4', 'value: 21']],
      at: `${report} figures 0 value`,
    },
    {
      sentence: 'a share with two decimals is accepted',
      edits: [[report, 'value: 21.4', 'value: 21.43']],
    },
    {
      sentence: 'a count is not held against its numerator and denominator',
      edits: [
        [
          report,
          'target: T4\n    state: chinh-thuc\n    value: 21.4',
          'target: T6\n    state: chinh-thuc\n    value: 1.3',
        ],
      ],
    },
    {
      sentence: 'a figure that is not there yet cannot have a value',
      edits: [[report, 'state: chua-co\n', 'state: chua-co\n    value: 0\n    source: Bảng 3\n']],
      at: `${report} figures 2 value`,
      says: 'đã có giá trị thì tình trạng phải là “Chính thức” hoặc “Tạm tính”',
    },
    {
      sentence: 'an official figure without a value is refused',
      edits: [[report, '    value: 21.4\n', '']],
      at: `${report} figures 0 value`,
      says: 'thiếu giá trị',
    },
    {
      sentence: 'a unit’s figures without a source are refused',
      edits: [[school, '    source: Báo cáo công tác sáng kiến năm 2022 của nhà trường\n', '']],
      at: `${school} years 0 source`,
    },
    {
      sentence: 'more applied initiatives than recognised ones are refused',
      edits: [[school, 'applied: 8', 'applied: 10']],
      at: `${school} years 1 applied`,
      says: '10 sáng kiến được áp dụng nhiều hơn 9 được công nhận',
    },
    {
      sentence: 'as many applied initiatives as recognised ones are accepted',
      edits: [[school, 'applied: 8', 'applied: 9']],
    },
    {
      sentence: 'more people registered than there are is refused',
      edits: [[school, 'registered: 35', 'registered: 43']],
      at: `${school} years 1 registered`,
      says: '43 người đăng ký nhiều hơn tổng số 42 người',
    },
    {
      sentence: 'more initiatives recognised than people is accepted: one may have several',
      edits: [[school, 'recognised: 9', 'recognised: 60']],
    },
    {
      sentence: 'a council that does not exist cannot have met',
      edits: [
        [school, 'hasCouncil: true\n    councilSessions: 2', 'hasCouncil: false\n    councilSessions: 2'],
      ],
      at: `${school} years 1 councilSessions`,
      says: 'chưa có Hội đồng mà đã họp',
    },
    {
      sentence: 'a second row of figures for one year is refused',
      edits: [[school, 'year: 2023', 'year: 2022']],
      at: `${school} years 1 year`,
      says: 'năm 2022 đã có một dòng số liệu',
    },
    {
      sentence: 'facts that a unit does not have may all be left out',
      edits: [
        [
          school,
          '    hasCouncil: true\n    councilSessions: 1\n    staff: 40\n    registered: 30\n    recognised: 8\n    applied: 6\n    proposed: 1\n',
          '',
        ],
      ],
    },
  ]);
});

describe('withdrawal, people and pictures', () => {
  check([
    {
      sentence: 'a published record that carries a withdrawal is refused',
      edits: [[withdrawn, 'status: thu-hoi', 'status: cong-bo']],
      at: `${withdrawn} status`,
      says: 'có thông tin thu hồi nhưng vẫn “Đang công bố”',
    },
    {
      sentence: 'a withdrawal without a reason is refused',
      edits: [[withdrawn, '  reason: Trùng với cách làm đã công bố ở nơi khác.\n', '']],
      at: `${withdrawn} withdrawal reason`,
    },
    {
      sentence: 'a withdrawal at a person’s own request needs no decision',
      edits: [[withdrawn, '  decision: thu-hoi-2024\n', '']],
    },
    {
      sentence: 'a withdrawn award without a day and a reason is refused',
      edits: [[collective, 'citation:', 'status: thu-hoi\ncitation:']],
      at: `${collective} withdrawal`,
    },
    {
      sentence: 'a withdrawal emptied in the form is no withdrawal',
      edits: [
        [
          short,
          'recognitions:',
          "withdrawal:\n  withdrawnOn: ''\n  reason: ''\n  decision: ''\nrecognitions:",
        ],
      ],
    },
    {
      sentence: 'a picture without children needs no consent',
      edits: [
        [full, '    showsChildren: true\n', ''],
        [
          full,
          '    consent: Văn bản đồng ý của trẻ và người giám hộ lưu tại văn phòng nhà trường, tập 3.\n',
          '',
        ],
      ],
    },
    {
      sentence: 'a misspelt field of a picture is refused, not lost with the mark that children are shown',
      edits: [[full, 'showsChildren: true', 'showChildren: true']],
      at: `${full} pictures 0`,
      says: 'showChildren',
    },
    {
      sentence: 'a picture that was never uploaded is refused',
      edits: [[full, 'src: doc-doi.png', 'src: anh-khac.png']],
      at: `${full} pictures 0 src`,
      says: 'không thấy tệp “anh-khac.png”',
    },
    {
      sentence: 'a picture without a description is refused',
      edits: [[full, '    alt: Hai học sinh ngồi cạnh nhau, một em chỉ tay vào trang sách.\n', '']],
      at: `${full} pictures 0 alt`,
    },
    {
      sentence: 'the official phone number and mailbox of a unit are accepted',
      edits: [[school, 'phone: 024 0000 0002', 'phone: 024 0000 0003']],
    },
    {
      sentence: 'an invented record may lean on a real one',
      edits: [[short, 'campaign:', 'illustrative: true\ncampaign:']],
    },
  ]);
});

describe('names of files', () => {
  it('two initiatives of one address are refused, whatever their years', () => {
    const copy = new ContentCopy().move(ward, 'initiatives/2022/goc-sach-hanh-lang/index.md');
    const [problem, ...others] = copy.problems();
    expect(others).toEqual([]);
    expect(problem?.file).toBe('initiatives/2023/goc-sach-hanh-lang/index.md');
    expect(problem?.message).toContain(
      'trùng mã “goc-sach-hanh-lang” với content/initiatives/2022/goc-sach-hanh-lang/index.md',
    );
  });

  it.each(['Lich-Tiep-Dan', 'lich_tiep_dan', 'lịch-tiếp-dân', 'lich--tiep-dan'])(
    'the address “%s” is refused',
    (id) => {
      const [problem, ...others] = new ContentCopy().move(ward, `initiatives/2022/${id}/index.md`).problems();
      expect(others).toEqual([]);
      expect(problem?.message).toContain(`mã “${id}” chỉ được gồm chữ thường không dấu, số và gạch nối`);
    },
  );

  it.each(['trang', 'linh-vuc', 'cap', 'nam', 'don-vi'])(
    'the address “%s” is refused: a list has it',
    (id) => {
      const [problem, ...others] = new ContentCopy().move(ward, `initiatives/2022/${id}/index.md`).problems();
      expect(others).toEqual([]);
      expect(problem?.message).toContain(`mã “${id}” đã dùng cho trang danh sách`);
    },
  );

  it('an initiative may be one file instead of a folder', () => {
    const copy = new ContentCopy().move(ward, 'initiatives/2022/lich-tiep-dan-bang-mau.md');
    expect(places(copy.problems())).toEqual([]);
  });

  it('the same title in another unit is accepted', () => {
    const copy = new ContentCopy()
      .edit(ward, 'Lịch tiếp dân ghi bằng màu ở bộ phận một cửa', 'Góc sách ngoài hành lang cho giờ ra chơi')
      .edit(ward, 'year: 2022', 'schoolYear: 2022–2023')
      .move(ward, 'initiatives/2023/goc-sach-phuong/index.md');
    expect(places(copy.problems())).toEqual([]);
  });

  it('the same title in another year is accepted', () => {
    const copy = new ContentCopy();
    const text = copy.read(short).replace('2022–2023', '2021–2022');
    expect(places(copy.write('initiatives/2022/goc-sach-nam-truoc/index.md', text).problems())).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  it('an entry that is not YAML is refused, and its own reason is told', () => {
    const problems = new ContentCopy()
      .edit(story, 'kind: guong-dien-hinh', 'kind: [guong-dien-hinh')
      .problems();
    expect(problems.map(({ file }) => file)).toEqual([story]);
    expect(problems[0]?.message).toMatch(/YAML|dòng|line|flow|expected/i);
  });

  it('an entry without its fields is refused for each field it lacks', () => {
    const problems = new ContentCopy().write(story, 'Chỉ có lời, không có ô nào.\n').problems();
    expect(places(problems)).toEqual(
      ['title', 'kind', 'publishedOn', 'byline', 'lead'].map((field) => `${story} ${field}`),
    );
  });

  it('an entry written on Windows is read like any other', () => {
    const copy = new ContentCopy();
    const text = copy.read(story).replaceAll('\n', '\r\n');
    expect(places(copy.write(story, text).problems())).toEqual([]);
  });
});

describe('what reaches a page can neither run nor leave the archive', () => {
  check([
    {
      sentence: 'a web address that is not https is refused',
      edits: [[school, 'contact:\n', 'contact:\n  website: javascript:alert(1)\n']],
      at: `${school} contact website`,
      says: 'phải là địa chỉ bắt đầu bằng https://',
    },
    {
      sentence: 'an attachment that a browser would run is refused',
      edits: [[report, 'year: 2023', 'year: 2023\nfiles:\n  - label: Phiếu\n    file: phieu.html']],
      at: `${report} files 0 file`,
      says: 'phải là tên một tệp PDF',
    },
    {
      sentence: 'an attachment that is not beside its entry is refused',
      edits: [[report, 'year: 2023', 'year: 2023\nfiles:\n  - label: Phiếu\n    file: ../../kin.pdf']],
      at: `${report} files 0 file`,
      says: 'đặt cạnh mục này',
    },
  ]);
});

describe('one more word on awards and withdrawals', () => {
  check([
    {
      sentence: 'one decision cannot recognise at two levels',
      edits: [[full, 'decision: quan-2023-giao-duc', 'decision: co-so-2023-th-hoa-mai']],
      at: `${full} recognitions 1 decision`,
      says: 'không thể công nhận ở hai cấp',
    },
    {
      sentence: 'a decision of a year far from the initiative’s own is refused',
      edits: [['documents/thanh-pho-2023/index.md', '2023-12', '2025-12']],
      at: `${full} recognitions 2 decision`,
      says: 'lệch với năm của sáng kiến',
    },
  ]);
});

describe('what would run in the browser of a reader', () => {
  check([
    {
      sentence: 'a tag in a title is refused, and it is said how to write the sign',
      edits: [[full, 'title: ', 'title: </head>']],
      at: `${full} title`,
      says: 'không ghi thẻ HTML',
    },
    {
      sentence: 'a sign before a number or a blank is no tag',
      edits: [[full, 'title: ', 'title: Lớp < 40 học sinh, <5 phút và ']],
    },
    {
      sentence: 'a script that measures comes from an office of the State, from nowhere else',
      edits: [
        [
          'settings/site.yml',
          'baseUrl:',
          'measuring:\n  enabled: true\n  scriptUrl: https://gov.vn.example.net/x.js\nbaseUrl:',
        ],
      ],
      at: 'settings/site.yml measuring scriptUrl',
      says: '.gov.vn',
    },
    {
      sentence: 'the script of an office of the State is accepted',
      edits: [
        [
          'settings/site.yml',
          'baseUrl:',
          'measuring:\n  enabled: true\n  scriptUrl: https://do.abc.gov.vn/x.js\nbaseUrl:',
        ],
      ],
    },
  ]);
});
