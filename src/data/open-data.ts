import { formOf, type FormNode } from '../schemas/form.ts';
import { collections } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/names.ts';
import { vi } from '../text/vi.ts';
import { listCampaigns } from './campaigns.ts';
import { bodyOf, entries } from './entries.ts';
import { listInitiatives } from './initiatives.ts';
import { listAdoptions } from './replication.ts';
import { replicationTables } from './replication-tables.ts';
import { getSettings } from './settings.ts';
import { urls } from './urls.ts';

/** The collections published as open data. The words of search and the settings make the site work; they are not data. */
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

/** What open data leaves out: a published record is not withdrawn, and pictures are left to the pages. */
const unpublished = new Set(['status', 'withdrawal', 'pictures']);

/** One published entry as open data: its id and address, then its fields as the schema names them. */
export type OpenRecord = Record<string, unknown> & { id: string; url: string };

/** Every published entry of a collection. Withdrawn records are not here; pictures are left to the pages. */
export async function listOpenRecords(collection: OpenCollection): Promise<OpenRecord[]> {
  const { baseUrl } = await getSettings();
  const all = await entries[collection]();
  const published = new Set((await listInitiatives()).map(({ id }) => id));
  return all
    .filter(({ data }) => !('status' in data && data.status === 'thu-hoi'))
    .map((entry) => {
      const data: Record<string, unknown> = Object.fromEntries(
        Object.entries(entry.data).filter(([name]) => !unpublished.has(name)),
      );
      // A record that was withdrawn is not named by those that mentioned it either.
      if (Array.isArray(data['initiatives']))
        data['initiatives'] = data['initiatives'].filter((id) => published.has(id as string));
      return {
        id: entry.id,
        url: baseUrl + addressOf[collection](entry.id, data),
        ...data,
        ...(bodyOf(entry) ? { body: bodyOf(entry) } : {}),
      };
    });
}

const text = (label: string, hint: string): FormNode => ({ type: 'string', label, hint });

/** The JSON Schema of a collection as published: that of its entries, with what open data adds and without what it leaves out. */
function openSchemaOf(collection: OpenCollection): FormNode {
  const { properties = {}, required = [], ...form } = formOf(collection);
  const kept = Object.entries(properties).filter(([name]) => !unpublished.has(name));
  const { id, url, body } = vi.openData.added;
  return {
    ...form,
    properties: { id: text(...id), url: text(...url), ...Object.fromEntries(kept), body: text(...body) },
    required: ['id', 'url', ...required.filter((name) => !unpublished.has(name))],
  };
}

/** The columns of a collection's table. */
export function openColumns(collection: OpenCollection): string[] {
  return Object.keys(openSchemaOf(collection).properties ?? {});
}

/** The JSON Schema of every open collection. */
export function listSchemas(): Record<string, FormNode> {
  return Object.fromEntries(openCollections.map((name) => [name, openSchemaOf(name)]));
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
  visit(openSchemaOf(collection), '');
  return rows;
}

/** The tables counted from the collections, each with its file; those of replication once something was adopted. */
export async function listCountedTables(): Promise<{ label: string; url: string }[]> {
  const { progressTable, replicationTables: labels } = vi.openData;
  const ofReplication = (await listAdoptions()).length > 0 ? replicationTables : [];
  return [
    ...(await listCampaigns()).map(({ id, data }) => ({
      label: progressTable(data.title),
      url: urls.progressCsv(id),
    })),
    ...ofReplication.map((name) => ({ label: labels[name], url: urls.replicationTable(name) })),
  ];
}

/** A collection's Vietnamese name. */
export const openLabel = (collection: OpenCollection): string => collections[collection].label;
