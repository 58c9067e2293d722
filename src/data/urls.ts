/** The address of everything, in one place. Vietnamese without tones; permanent once published. */
import type {
  AwardForm,
  Field,
  Grade,
  Level,
  SchoolLevel,
  Subject,
  TargetId,
  UnitKind,
} from '../schemas/vocabulary.ts';

/** The address of a page of a list, from that of its first page. */
export const listPageUrl = (base: string, number: number) =>
  number === 1 ? base : `${base}trang/${number}/`;

/** The part of an honour's address that says to whom it went. */
export const honourAddress = { collective: 'tap-the', individual: 'ca-nhan' } as const;

/** The part of an address that names the figures of a target in a year. */
export const figureAddress = (target: TargetId, year: number) => `${target.toLowerCase()}-${year}`;

export const urls = {
  home: '/',
  initiatives: '/sang-kien/',
  initiative: (id: string) => `/sang-kien/${id}/`,
  measuresTable: (id: string) => `/sang-kien/${id}/so-do.csv`,
  initiativesByField: (field: Field) => `/sang-kien/linh-vuc/${field}/`,
  initiativesByLevel: (level: Level) => `/sang-kien/cap/${level}/`,
  initiativesByYear: (year: number) => `/sang-kien/nam/${year}/`,
  initiativesByUnitKind: (kind: UnitKind) => `/sang-kien/don-vi/${kind}/`,
  initiativesBySchoolLevel: (level: SchoolLevel) => `/sang-kien/cap-hoc/${level}/`,
  initiativesBySubject: (subject: Subject) => `/sang-kien/mon/${subject}/`,
  initiativesByGrade: (grade: Grade) => `/sang-kien/lop/${grade}/`,
  cover: (id: string) => `/bia/${id}.svg`,
  qrCode: (id: string) => `/ma-qr/${id}.svg`,
  sharePicture: (page: string) => `/anh-chia-se${page === '/' ? '/trang-chu' : page.slice(0, -1)}.png`,
  shortlist: '/so-tay/',
  replication: '/lan-toa/',
  /** Where and when one idea was adopted. */
  replicationOf: (id: string) => `/lan-toa/${id}/`,
  replicationTable: (name: string) => `/lan-toa/${name}.csv`,
  honours: '/vinh-danh/',
  honoursOfYear: (year: number) => `/vinh-danh/${year}/`,
  honoursOfForm: (form: AwardForm) => `/vinh-danh/hinh-thuc/${form}/`,
  collective: (id: string) => `/vinh-danh/${honourAddress.collective}/${id}/`,
  individual: (id: string) => `/vinh-danh/${honourAddress.individual}/${id}/`,
  units: '/don-vi/',
  unit: (id: string) => `/don-vi/${id}/`,
  unitTable: (id: string) => `/don-vi/${id}/so-lieu.csv`,
  documents: '/van-ban/',
  document: (id: string) => `/van-ban/${id}/`,
  documentTable: (id: string) => `/van-ban/${id}/danh-sach.csv`,
  reports: '/bao-cao/',
  report: (id: string) => `/bao-cao/${id}/`,
  reportTable: (id: string) => `/bao-cao/${id}/so-lieu.csv`,
  progress: '/tien-do/',
  progressOf: (campaign: string) => `/tien-do/${campaign}/`,
  progressCsv: (campaign: string) => `/tien-do/${campaign}.csv`,
  targetTable: (campaign: string, target: TargetId) => `/tien-do/${campaign}/${target.toLowerCase()}.csv`,
  /** What the figures of a target in a year are made of. */
  figure: (campaign: string, target: TargetId, year: number) =>
    `/tien-do/${campaign}/${figureAddress(target, year)}/`,
  campaigns: '/phong-trao/',
  campaign: (id: string) => `/phong-trao/${id}/`,
  campaignPage: (campaign: string, page: string) => `/phong-trao/${campaign}/${page}/`,
  stories: '/tin-bai/',
  story: (id: string) => `/tin-bai/${id}/`,
  page: (id: string) => `/${id}/`,
  contact: '/lien-he/',
  about: '/gioi-thieu/',
  correction: '/dinh-chinh/',
  privacy: '/quyen-rieng-tu/',
  accessibility: '/kha-nang-tiep-can/',
  siteMap: '/so-do/',
  openData: '/du-lieu/',
  search: '/tim-kiem/',
  english: '/en/',
  feed: '/rss.xml',
  file: (path: string) => `/tep/${path}`,
} as const;
