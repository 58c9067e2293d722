/** The whole configuration of Decap, made from the schemas: there is no other. */
import { collections, type Archive } from '../schemas/collections.ts';
import { collectionNames, type CollectionName } from '../schemas/names.ts';
import { urls } from '../data/urls.ts';
import type { Backend } from './backends.ts';
import { computed, fieldsOf, type CmsField } from './fields.ts';
import { contentFolder, listOfYear } from './places.ts';

/** What a person may do. */
export type Role = 'editor' | 'publisher';

/** One list of the CMS. */
export interface CmsList {
  name: string;
  label: string;
  [option: string]: unknown;
}

export interface CmsConfig {
  backend: Readonly<Record<string, unknown>> & { name: string };
  collections: CmsList[];
  [option: string]: unknown;
}

/** What the office should know before it fills in a form, shown above each list. */
const descriptions: Partial<Record<CollectionName, string>> = {
  initiatives:
    'Mỗi sáng kiến nằm ở danh sách của năm (trường học: năm kết thúc năm học). Quyết định công nhận phải có ở mục Văn bản trước.',
  collectives: 'Quyết định khen thưởng phải có ở mục Văn bản trước.',
  individuals:
    'Quyết định khen thưởng phải có ở mục Văn bản trước. Chỉ ghi tên, chức vụ, đơn vị, thành tích.',
  documents: 'Nhập văn bản và công bố trước, rồi mới nhập sáng kiến, khen thưởng dẫn tới văn bản đó.',
  units: 'Đơn vị phải được công bố trước khi chọn được ở sáng kiến, khen thưởng.',
  thesaurus:
    'Những từ người dân gõ khác nhau mà cùng nghĩa. Có ai tìm một từ mà không thấy, hãy thêm từ đó vào nhóm của nó rồi công bố.',
};

/**
 * Where the page of an entry is, as Decap writes addresses; the folder of a bundle bears its id. Pages have none here:
 * theirs depends on their campaign, and Decap then leads to the home page. Words of search are tried where one searches.
 */
const pageAddresses: Partial<Record<CollectionName, string>> = {
  initiatives: urls.initiative('{{dirname}}'),
  collectives: urls.collective('{{slug}}'),
  individuals: urls.individual('{{slug}}'),
  reports: urls.report('{{dirname}}'),
  documents: urls.document('{{dirname}}'),
  units: urls.unit('{{slug}}'),
  campaigns: urls.campaign('{{slug}}'),
  stories: urls.story('{{dirname}}'),
  thesaurus: urls.search,
};

/** What one entry is called, where that is not the name of its list. */
const singulars: Partial<Record<CollectionName, string>> = { thesaurus: 'Nhóm chủ đề' };

/** Lists whose entries have no page; the settings, which are no list, have none either. */
const pageless = new Set<CollectionName>(['thesaurus']);

/** A form with nothing to show beside it. */
const formAlone = { editor: { preview: false } };

/** The field that a new entry cannot be without, and that Decap asks for its address. */
const identifiers: Partial<Record<CollectionName, string>> = {
  collectives: 'unit',
  individuals: 'name',
  units: 'name',
  settings: 'siteName',
};

/** What a list is sorted by, beside its order of files. */
const sortable: Partial<Record<CollectionName, string[]>> = {
  initiatives: ['title', 'unit'],
  documents: ['issuedOn', 'number'],
  stories: ['publishedOn', 'title'],
  units: ['name', 'kind'],
  individuals: ['year', 'name'],
  collectives: ['year', 'unit'],
  reports: ['year'],
};

/**
 * The years that have a list of initiatives: those of the campaigns, and those that have initiatives already.
 * @returns newest first
 */
export function listYears({ campaigns, initiatives }: Archive): number[] {
  const years = new Set(initiatives.map(({ file }) => Number(file.split('/')[1])));
  for (const { data } of campaigns) {
    for (let year = Number(data.startsOn.slice(0, 4)); year <= Number(data.endsOn.slice(0, 4)); year += 1)
      years.add(year);
  }
  return [...years].sort((a, b) => b - a);
}

/** What the configuration depends on beside the schemas. */
export interface ConfigOptions {
  backend: Backend;
  years: readonly number[];
  /** Whether the person at the screen may publish and delete; the server asks the same again. */
  role: Role;
  siteUrl: string;
  /** The campaign a new entry belongs to unless the editor says otherwise. */
  campaign: string;
}

/** Makes the configuration for `CMS.init({ config })`. */
export function cmsConfig({ backend, years, role, siteUrl, campaign }: ConfigOptions): CmsConfig {
  const isPublisher = role === 'publisher';
  const lists = collectionNames.flatMap((collection): CmsList[] => {
    if (collection === 'settings') return [settingsList(isPublisher)];
    const own =
      collection === 'initiatives' ? years.map((year) => initiativesOf(year)) : [folderList(collection)];
    return own.map((list) => ({
      ...list,
      fields: withCampaign(list, campaign),
      create: true,
      delete: isPublisher,
      publish: isPublisher,
    }));
  });
  return {
    load_config_file: false,
    locale: 'vi',
    backend: { ...backend.config, commit_messages: commitMessages },
    publish_mode: 'editorial_workflow',
    site_url: siteUrl,
    issue_reports: { url: '/lien-he/' },
    // Every picture lies beside its entry; Decap only asks that this be named.
    media_folder: `${contentFolder}/media`,
    media_processing: {
      enabled: true,
      format: { enabled: true, default: 'webp' },
      quality: 82,
      width: 2000,
      strip_metadata: true,
    },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: lists,
  };
}

/** The form of a list with the current campaign filled in, where one must be named. */
function withCampaign(list: CmsList, campaign: string): CmsField[] {
  return (list['fields'] as CmsField[]).map((field) =>
    field.name === 'campaign' && field.required ? { ...field, default: campaign } : field,
  );
}

const commitMessages = {
  create: 'Thêm {{collection}} “{{slug}}”',
  update: 'Sửa {{collection}} “{{slug}}”',
  delete: 'Gỡ {{collection}} “{{slug}}”',
  uploadMedia: 'Tải lên “{{path}}”',
  deleteMedia: 'Gỡ “{{path}}”',
};

function folderList(collection: CollectionName, listYear?: number): CmsList {
  const fields = fieldsOf(collection, listYear);
  const isBundle = collections[collection].layout !== 'file';
  const illustrative = fields.some(({ name }) => name === 'illustrative');
  const withdrawable = fields.some(({ name }) => name === 'status');
  const filters = [
    ...(withdrawable ? [{ label: 'Đã thu hồi', field: 'status', pattern: 'thu-hoi' }] : []),
    ...(illustrative ? [{ label: 'Dữ liệu minh họa', field: 'illustrative', pattern: true }] : []),
  ];
  return {
    name: collection,
    label: collections[collection].label,
    label_singular: singulars[collection] ?? collections[collection].label,
    ...(descriptions[collection] && { description: descriptions[collection] }),
    folder: `${contentFolder}/${collection}`,
    extension: 'md',
    format: collection,
    identifier_field: identifiers[collection] ?? 'title',
    slug: `{{${computed.address}}}`,
    summary: `{{${computed.line}}}`,
    preview_path: pageAddresses[collection],
    ...(pageless.has(collection) && formAlone),
    sortable_fields: sortable[collection] ?? ['title'],
    ...(filters.length > 0 && { view_filters: filters }),
    ...(isBundle && { path: '{{slug}}/index', media_folder: '', public_folder: '' }),
    fields,
  };
}

function initiativesOf(year: number): CmsList {
  return {
    ...folderList('initiatives', year),
    name: listOfYear(year),
    label: `Sáng kiến năm ${year}`,
    folder: `${contentFolder}/initiatives/${year}`,
  };
}

function settingsList(isPublisher: boolean): CmsList {
  const folder = `${contentFolder}/settings`;
  return {
    name: 'settings',
    label: collections.settings.label,
    format: 'settings',
    publish: isPublisher,
    delete: false,
    media_folder: '',
    public_folder: '',
    ...formAlone,
    files: [
      {
        name: 'site',
        label: 'Thông tin chung của trang',
        file: `${folder}/site.yml`,
        media_folder: '',
        public_folder: '',
        fields: fieldsOf('settings'),
      },
    ],
  };
}
