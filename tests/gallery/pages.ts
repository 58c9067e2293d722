/** Made-up whole pages for the gallery: what the site's own questions would answer for the records of `fixtures.ts`. */
import type { InitiativeDetails } from '../../src/data/initiative-details.ts';
import type { InitiativeCard } from '../../src/data/initiatives.ts';
import type { RollYear } from '../../src/data/honour-roll.ts';
import type { Adoption } from '../../src/data/replication-counts.ts';
import type { ReportDetails } from '../../src/data/reports.ts';
import type { UnitDetails } from '../../src/data/unit-details.ts';
import { schemaOf, type Data } from '../../src/schemas/collections.ts';
import type { Report } from '../../src/schemas/report.ts';
import { standingOfFigure } from '../../src/schemas/targets.ts';
import * as made from './fixtures.ts';

const unit = (over: Partial<Data<'units'>> = {}): InitiativeDetails['unit'] => ({
  id: 'truong-1',
  collection: 'units',
  data: schemaOf('units').parse({
    name: 'Trường Tiểu học Mẫu 1',
    illustrative: true,
    kind: 'truong-tieu-hoc',
    ...over,
  }) as Data<'units'>,
});

const contact = { post: 'Văn phòng nhà trường', phone: '024 0000 0000', email: 'mau@truong.example' };

const adoptionsOf = (card: InitiativeCard): Adoption[] =>
  made.adoptions.twenty.slice(0, card.adopters).map((adoption, index) => ({
    ...adoption,
    card,
    from: 'bo-de',
    to: (['bo-de', 'long-bien', 'phuc-loi', 'khac'] as const)[index % 4] ?? 'khac',
  }));

const detailsOf = (card: InitiativeCard): InitiativeDetails => ({
  rungs: card.entry.data.recognitions.map(({ level }) => ({ level, decision: made.decision })),
  adoptions: adoptionsOf(card),
  wayUrl: card.adopters > 2 ? '#' : undefined,
  authors: card.entry.data.authors.map(({ name, post }) => ({ name, post, unit: undefined })),
  unit: unit(card.isFull ? { contact } : {}),
  honours: card.isFull ? made.honours : [],
  stories: [],
  similar: card.isFull ? made.cards.fields : [],
  jsonLd: {},
});

const { full, short, longTitle, noAdopters, pictured } = made.cards;

/** The page of an initiative in each state that its record can be in. */
export const initiatives = Object.entries({
  'full, twenty adopters, no picture': full,
  'full, pictured': pictured,
  'full, title of 180 characters': longTitle,
  'full, no adopters': noAdopters,
  short,
}).map(([state, card]) => ({ state, card, details: detailsOf(card) }));

const none: UnitDetails = {
  formerWard: undefined,
  currentWard: undefined,
  successors: [],
  roles: [],
  initiatives: [],
  joined: [],
  given: [],
  taken: [],
  honours: [],
  issued: [],
  located: [],
  stories: [],
  table: '#',
  showsInvented: true,
};

/** The page of a unit that has everything, a year without a figure among it, and of one that has nothing. */
export const units = [
  {
    state: 'full, a year without figures',
    data: unit({
      contact,
      about: 'Mười lăm lớp, mỗi lớp bốn mươi em.',
      years: [
        { year: 2022, source: 'Chưa báo cáo' },
        { year: 2023, staff: 46, registered: 43, recognised: 15, applied: 14, source: 'Báo cáo năm 2023' },
      ],
    }).data,
    details: {
      ...none,
      initiatives: [full, longTitle, short],
      given: [{ card: full, adoptions: adoptionsOf(full) }],
      taken: adoptionsOf(full).slice(0, 2),
      honours: made.honours,
      issued: [{ year: '2023', documents: [{ ...made.decision, superseded: false }] }],
    },
  },
  { state: 'empty', data: unit().data, details: none },
];

const reportOf = (over: Partial<Report>) => ({
  id: 'bao-cao-mau',
  collection: 'reports' as const,
  body: '',
  data: schemaOf('reports').parse({
    title: 'Sơ kết phong trào năm 2023',
    illustrative: true,
    campaign: 'phong-trao-mau',
    kind: 'so-ket',
    year: 2023,
    publishedOn: '2023-05-26',
    issuer: 'truong-1',
    summary: 'Một chỉ tiêu đạt, một chỉ tiêu chưa có số liệu.',
    ...over,
  }) as Report,
});

const target = {
  id: 'T4' as const,
  statement: 'Sáng kiến cơ sở được công nhận bằng ít nhất 15% tổng số người.',
  threshold: 15,
  measuredIn: '%',
  formula: 'Số sáng kiến chia cho tổng số người.',
};

const reportDetails = (figure?: Report['figures'][number]): ReportDetails => ({
  rows: [{ target, figure, standing: standingOfFigure(target, figure), year: 2023, detailsUrl: undefined }],
  milestones: made.milestones,
  issuer: made.unitLink(1),
});

/** The page of a report with all it can say, and of one whose year is still empty. */
export const reports = [
  {
    state: 'full',
    report: reportOf({
      highlights: ['Trường Mẫu 1 đọc đôi mười phút mỗi sáng.'],
      lessons: ['Số đăng ký tăng chậm.'],
    }),
    details: reportDetails({
      target: 'T4',
      state: 'chinh-thuc',
      value: 24,
      numerator: 316,
      denominator: 1316,
      cumulative: false,
      source: 'Bảng 2, mục II.3',
    }),
  },
  { state: 'empty year', report: reportOf({}), details: reportDetails() },
];

const rollOf = (year: number) => ({ year, url: '/vinh-danh/', honours: [], forms: [] });

/** A year of the honour roll: with names, and empty. */
export const rolls: { state: string; roll: RollYear }[] = [
  {
    state: 'with names',
    roll: {
      ...rollOf(2025),
      honours: made.honours,
      forms: [
        {
          label: 'Giấy khen của Chủ tịch UBND quận',
          occasion: 'Tổng kết phong trào',
          decisions: [made.decision],
          collectives: Array.from({ length: 5 }, () => made.honours.slice(0, 1)).flat(),
          individuals: Array.from({ length: 3 }, () => made.honours.slice(1)).flat(),
          caps: { collectives: 20, individuals: 20 },
        },
      ],
    },
  },
  { state: 'empty year', roll: rollOf(2024) },
];
