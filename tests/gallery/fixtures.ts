/** Made-up content for the gallery: each state a component can be in, none of it in the archive. */
import type { Rung } from '../../src/data/initiative-details.ts';
import type { Adoption } from '../../src/data/replication-counts.ts';
import type { InitiativeCard } from '../../src/data/initiatives.ts';
import type { DocumentLink } from '../../src/data/documents.ts';
import type { Honour } from '../../src/data/honours.ts';
import type { Milestone } from '../../src/data/reports.ts';
import type { UnitLink } from '../../src/data/units.ts';
import { schemaOf, type Data } from '../../src/schemas/collections.ts';
import { costBand, effortScale, evidenceStrength, isFullRecord, verdict } from '../../src/schemas/derive.ts';
import type { Field, Level } from '../../src/schemas/vocabulary.ts';
import picture from './picture.webp';

export const unitLink = (number: number): UnitLink => ({
  id: `truong-${number}`,
  name: `Trường Tiểu học Mẫu ${number}`,
  url: '/don-vi/',
  kind: 'truong-tieu-hoc',
});

const decision: DocumentLink = {
  id: 'quyet-dinh-mau',
  url: '/van-ban/',
  title: 'Quyết định công nhận sáng kiến',
  number: 'MH-01/QĐ-MAU',
  kindLabel: 'Quyết định',
  issuer: 'Hội đồng sáng kiến cơ sở Trường Tiểu học Mẫu 1',
  issuedOn: '2023-05-20',
  illustrative: true,
};

const short = {
  title: 'Góc đọc sách dưới gốc bàng',
  illustrative: true,
  campaign: 'phong-trao-mau',
  unit: 'truong-1',
  authors: [{ name: 'Nguyễn Thị A.' }],
  field: 'day-hoc',
  schoolYear: '2022–2023',
  recognitions: [{ level: 'co-so', decision: decision.id }],
};

const full = {
  ...short,
  title: 'Một số biện pháp rèn đọc cho học sinh lớp 2 bằng đọc đôi mười phút trước giờ vào lớp',
  recognitions: ['co-so', 'quan', 'thanh-pho'].map((level) => ({ level, decision: decision.id })),
  summary:
    'Hai em một cuốn sách, mười phút mỗi sáng: em đọc yếu nhất lớp đọc thành tiếng được cả trang sau tám tuần.',
  problem: 'Một phần ba lớp đọc vấp.',
  steps: [{ title: 'Ghép đôi' }],
  resources: { weeks: 8, costVnd: 450_000 },
  measures: [{ label: 'Đọc trôi chảy', unit: '%', before: 41, after: 78 }],
  replications: Array.from({ length: 20 }, (_, index) => ({
    unit: `truong-${index + 2}`,
    year: 2023,
    ...(index % 3 > 0 && { result: 'Tám trong mười em đọc trôi chảy hơn.' }),
  })),
};

const title180 =
  'Một số giải pháp phối hợp giữa nhà trường, gia đình và tổ dân phố nhằm tổ chức hoạt động trải nghiệm, giáo dục kỹ năng tự bảo vệ và phòng tránh đuối nước cho học sinh lớp 2, lớp 3 vào hè';

/** What the ids of made-up initiatives begin with. */
export const madeId = 'mau-';

function cardOf(
  raw: Record<string, unknown>,
  pictures: Data<'initiatives'>['pictures'] = [],
): InitiativeCard {
  const data = { ...(schemaOf('initiatives').parse(raw) as Data<'initiatives'>), pictures };
  const level = data.recognitions.at(-1)?.level ?? 'co-so';
  const body = 'problem' in raw ? 'Đọc đôi.' : '';
  const id = `${madeId}${data.title.length}-${level}-${data.field}`;
  return {
    id,
    url: '/sang-kien/',
    title: data.title,
    unit: unitLink(1),
    field: data.field,
    level,
    period: '2022–2023',
    sortYear: 2023,
    recognisedOn: undefined,
    summary: data.summary,
    verdict: verdict(data),
    adopters: data.replications.length,
    costBand: costBand(data),
    effort: effortScale(data),
    evidence: evidenceStrength(data),
    isFull: isFullRecord(data, body),
    illustrative: true,
    entry: { id, collection: 'initiatives', data, body } as unknown as InitiativeCard['entry'],
  };
}

const withField = (field: Field) => cardOf({ ...short, field });

export const cards = {
  full: cardOf(full),
  short: cardOf(short),
  longTitle: cardOf({ ...full, title: title180 }),
  pictured: cardOf(full, [
    {
      src: picture,
      alt: 'Hai em ngồi đọc chung một cuốn sách',
      credit: 'Tranh minh họa',
      showsChildren: false,
    },
  ]),
  noAdopters: cardOf({ ...full, replications: [] }),
  fields: (['cham-soc-tre', 'cai-cach-hanh-chinh', 'do-thi-moi-truong'] as const).map(withField),
};

const rung = (level: Level): Rung => ({ level, decision });

export const ladders: Rung[][] = [
  [rung('co-so')],
  [rung('co-so'), rung('quan')],
  [rung('co-so'), rung('quan'), rung('thanh-pho')],
];

const adoption = (number: number): Pick<Adoption, 'unit' | 'year' | 'result'> => ({
  unit: unitLink(number),
  year: 2022 + (number % 3),
  result: number % 3 > 0 ? 'Tám trong mười em đọc trôi chảy hơn sau một học kỳ.' : undefined,
});

export const adoptions = {
  one: [adoption(1)],
  twenty: Array.from({ length: 20 }, (_, index) => adoption(index + 1)).sort((a, b) => a.year - b.year),
};

export const measures = cards.full.entry.data.measures;

export const withdrawal = { withdrawnOn: '2024-11-20', reason: 'Hồ sơ trùng với sáng kiến đã công nhận.' };

export { decision };

const honour = (over: Partial<Honour>): Honour => ({
  id: 'vinh-danh-mau',
  url: '/vinh-danh/',
  kind: 'collective',
  name: 'Trường Tiểu học Mẫu 1',
  post: undefined,
  unit: unitLink(1),
  year: 2023,
  form: 'giay-khen-quan',
  formLabel: 'Giấy khen của Chủ tịch UBND quận',
  occasion: 'hang-nam',
  occasionLabel: 'Hằng năm',
  campaign: 'sang-kien-sang-tao-2021-2025',
  citation: 'Dẫn đầu phong trào sáng kiến khối tiểu học.',
  decision,
  initiativeIds: [],
  illustrative: true,
  withdrawal: undefined,
  ...over,
});

export const honours = [
  honour({}),
  honour({
    kind: 'individual',
    name: 'Nguyễn Thị A.',
    post: 'Giáo viên, Tổ trưởng tổ 2',
    form: 'bang-khen-thanh-pho',
  }),
];

export const milestones: Milestone[] = [
  { year: 2021, title: 'Ban hành kế hoạch', report: undefined },
  {
    year: 2023,
    title: 'Đánh giá sơ kết vào dịp Ngày Khoa học và Công nghệ Việt Nam 18/5',
    report: { url: '/bao-cao/', title: 'Sơ kết', publishedOn: '2023-05-18', summary: 'Ba chỉ tiêu đạt.' },
  },
  { year: 2025, title: 'Tổng kết phong trào', report: undefined },
];

/** The letters and stacks of marks that a careless font or line height cuts. */
export const specimen = {
  hardest: 'Ễ Ự Ặ ỵ Ẩ Ỗ Ữ ẵ ộ ờ Đ đ',
  sentence:
    'Nguyễn Thị Uyển Ỷ nghĩ: “Thuở ấy, khuỷu đường ngoằn ngoèo, gió bấc rét buốt; ưỡn ngực, ỵ ạch đẩy xe.”',
  capitals: 'HỘI ĐỒNG SÁNG KIẾN QUẬN: ĐỔI MỚI, CHỮA LỖI, GIỮ VỮNG NỀN NẾP',
};
