/** Which page of the site shows an entry. */
import { honourAddress, urls } from '../../src/data/urls.ts';
import * as standalonePage from '../../src/pages/[page].astro';
import * as report from '../../src/pages/bao-cao/[id].astro';
import * as unit from '../../src/pages/don-vi/[id].astro';
import * as campaignPage from '../../src/pages/phong-trao/[campaign]/[id].astro';
import * as campaign from '../../src/pages/phong-trao/[campaign]/index.astro';
import * as initiative from '../../src/pages/sang-kien/[id].astro';
import * as story from '../../src/pages/tin-bai/[id].astro';
import * as document from '../../src/pages/van-ban/[id].astro';
import * as honour from '../../src/pages/vinh-danh/[kind]/[id].astro';
import type { Data, Entry } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/names.ts';

type Params = Record<string, string>;

/** A page as compiled from its file. */
interface Page {
  default: Parameters<import('astro/container').experimental_AstroContainer['renderToString']>[0];
  getStaticPaths: () => Promise<{ params: Params; props: Record<string, unknown> }[]>;
}

/** The page of one entry: its template, and which of the template's addresses it is. */
export interface PageOfEntry {
  page: Page;
  params: Params;
  url: string;
}

const pageOf = (page: unknown, url: string, params: Params): PageOfEntry => ({
  page: page as Page,
  url,
  params,
});

/** How each collection finds the page of an entry; the words of search and the settings have none. */
const pages: Record<CollectionName, ((id: string, data: Entry['data']) => PageOfEntry) | undefined> = {
  initiatives: (id) => pageOf(initiative, urls.initiative(id), { id }),
  collectives: (id) => pageOf(honour, urls.collective(id), { kind: honourAddress.collective, id }),
  individuals: (id) => pageOf(honour, urls.individual(id), { kind: honourAddress.individual, id }),
  reports: (id) => pageOf(report, urls.report(id), { id }),
  documents: (id) => pageOf(document, urls.document(id), { id }),
  units: (id) => pageOf(unit, urls.unit(id), { id }),
  campaigns: (id) => pageOf(campaign, urls.campaign(id), { campaign: id }),
  stories: (id) => pageOf(story, urls.story(id), { id }),
  pages: (id, data) => {
    const { campaign: parent } = data as Data<'pages'>;
    return parent
      ? pageOf(campaignPage, urls.campaignPage(parent, id), { campaign: parent, id })
      : pageOf(standalonePage, urls.page(id), { page: id });
  },
  thesaurus: undefined,
  settings: undefined,
};

/** @returns undefined when no single page shows the entry */
export const pageOfEntry = ({ collection, id, data }: Entry): PageOfEntry | undefined =>
  pages[collection]?.(id, data);
