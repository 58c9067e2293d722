/** Every collection: its schema, its Vietnamese names, and the files that make it. */
import type { z } from 'astro/zod';
import { campaign } from './campaign.ts';
import { collective } from './collective.ts';
import { documentSchema } from './document.ts';
import { individual } from './individual.ts';
import { initiative } from './initiative.ts';
import type { CollectionName } from './names.ts';
import { page } from './page.ts';
import { imagePath, type SchemaContext } from './parts.ts';
import { report } from './report.ts';
import { settings } from './settings.ts';
import { story } from './story.ts';
import { thesaurus } from './thesaurus.ts';
import { unit } from './unit.ts';

/**
 * How a collection's files lie below its folder:
 * `bundle-by-year` a folder an entry inside a folder a year (`2023/<id>/index.md`), pictures and files beside it;
 * `bundle` a folder an entry (`<id>/index.md`); `file` one file an entry (`<id>.md`); `single` one entry (`site.yml`).
 */
export type Layout = 'bundle-by-year' | 'bundle' | 'file' | 'single';

export const collections = {
  initiatives: { label: 'Sáng kiến', layout: 'bundle-by-year', schema: initiative, pattern: '**/*.md' },
  collectives: { label: 'Tập thể được vinh danh', layout: 'file', schema: collective, pattern: '**/*.md' },
  individuals: { label: 'Cá nhân được vinh danh', layout: 'file', schema: individual, pattern: '**/*.md' },
  reports: { label: 'Báo cáo mốc', layout: 'bundle', schema: report, pattern: '**/*.md' },
  documents: { label: 'Văn bản', layout: 'bundle', schema: documentSchema, pattern: '**/*.md' },
  units: { label: 'Đơn vị', layout: 'file', schema: unit, pattern: '**/*.md' },
  campaigns: { label: 'Phong trào', layout: 'file', schema: campaign, pattern: '**/*.md' },
  stories: { label: 'Tin bài', layout: 'bundle', schema: story, pattern: '**/*.md' },
  pages: { label: 'Trang', layout: 'file', schema: page, pattern: '**/*.{md,mdx}' },
  thesaurus: { label: 'Từ đồng nghĩa khi tìm kiếm', layout: 'file', schema: thesaurus, pattern: '**/*.md' },
  settings: { label: 'Cấu hình', layout: 'single', schema: settings, pattern: 'site.yml' },
} as const satisfies Record<CollectionName, { label: string; layout: Layout; schema: (context: SchemaContext) => z.ZodType; pattern: string }>;

const plainSchemas = new Map<CollectionName, z.ZodType>();

/** The schema of a collection where Astro's pictures are absent, made once: making it costs more than parsing an entry. */
export function schemaOf(name: CollectionName): z.ZodType {
  let schema = plainSchemas.get(name);
  if (!schema) {
    schema = collections[name].schema({ image: imagePath });
    plainSchemas.set(name, schema);
  }
  return schema;
}

/** What an entry of a collection holds once checked. */
export type Data<N extends CollectionName> = z.output<ReturnType<(typeof collections)[N]['schema']>>;

/** One entry: its id, the file it came from (relative to `content/`), its checked data and its Markdown body. */
export interface Entry<N extends CollectionName = CollectionName> {
  id: string;
  collection: N;
  file: string;
  data: Data<N>;
  body: string;
}

/** Every entry of every collection. */
export type Archive = { [N in CollectionName]: Entry<N>[] };

/**
 * The id of the entry kept in a file: the file's own name, or its folder's when the file is `index`.
 * @param path relative to the collection's folder, with `/`
 */
export function entryId(path: string): string {
  const segments = path.replace(/\.[a-z]+$/, '').split('/');
  const last = segments.at(-1) ?? '';
  return last === 'index' ? (segments.at(-2) ?? last) : last;
}
