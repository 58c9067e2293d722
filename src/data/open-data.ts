import { formOf, type FormNode } from '../schemas/form.ts';
import { collections } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/names.ts';
import { entries } from './entries.ts';
import { getSettings } from './settings.ts';
import { urls } from './urls.ts';

/** The collections published as open data. Settings are configuration, not data. */
export const openCollections = [
  'initiatives',
  'collectives',
  'individuals',
  'reports',
  'documents',
  'units',
  'campaigns',
  'stories',
  'pages',
] as const satisfies readonly CollectionName[];

export type OpenCollection = (typeof openCollections)[number];

const addressOf: Record<OpenCollection, (id: string, data: Record<string, unknown>) => string> = {
  initiatives: urls.initiative,
  collectives: urls.collective,
  individuals: urls.individual,
  reports: urls.report,
  documents: urls.document,
  units: urls.unit,
  campaigns: urls.campaign,
  stories: urls.story,
  pages: (id, data) =>
    typeof data['campaign'] === 'string' ? urls.campaignPage(data['campaign'], id) : urls.page(id),
};

/** One published entry as open data: its id and address, then its fields as the schema names them. */
export type OpenRecord = Record<string, unknown> & { id: string; url: string };

/** Every published entry of a collection. Withdrawn records are not here; pictures are left to the pages. */
export async function listOpenRecords(collection: OpenCollection): Promise<OpenRecord[]> {
  const { baseUrl } = await getSettings();
  const all = await entries[collection]();
  return all
    .filter(({ data }) => !('status' in data && data.status === 'thu-hoi'))
    .map((entry) => {
      const { status: _status, pictures: _pictures, ...data } = entry.data as Record<string, unknown>;
      return {
        id: entry.id,
        url: baseUrl + addressOf[collection](entry.id, data),
        ...data,
        ...(entry.body?.trim() ? { body: entry.body.trim() } : {}),
      };
    });
}

/** The columns of a collection's table: every top-level field of its schema that open data carries. */
export function openColumns(collection: OpenCollection): string[] {
  const fields = Object.keys(formOf(collection).properties ?? {}).filter(
    (name) => !['status', 'withdrawal', 'pictures'].includes(name),
  );
  return ['id', 'url', ...fields, 'body'];
}

/** The JSON Schema of every open collection. */
export function listSchemas(): Record<string, FormNode> {
  return Object.fromEntries(openCollections.map((name) => [name, formOf(name)]));
}

/** One field as the data dictionary explains it. */
export interface DictionaryRow {
  /** `recognitions[].level` */
  path: string;
  label: string;
  hint: string;
  type: string;
  options: [value: string, label: string][];
}

/** What each field of a collection means, from the schema itself. */
export function dictionaryOf(collection: OpenCollection): DictionaryRow[] {
  const rows: DictionaryRow[] = [];
  const visit = (node: FormNode, path: string) => {
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      const at = path ? `${path}.${name}` : name;
      const inner = child.items ?? child;
      rows.push({
        path: child.items ? `${at}[]` : at,
        label: child.label ?? name,
        hint: child.hint ?? '',
        type: inner.type ?? 'string',
        options: Object.entries(inner.options ?? {}),
      });
      visit(inner, child.items ? `${at}[]` : at);
    }
  };
  visit(formOf(collection), '');
  return rows;
}

/** A collection's Vietnamese name. */
export const openLabel = (collection: OpenCollection): string => collections[collection].label;
