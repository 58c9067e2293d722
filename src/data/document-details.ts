import type { CollectionEntry } from 'astro:content';
import { fields } from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import { linkToDocument, listReplacedBy, type DocumentLink } from './documents.ts';
import { entries } from './entries.ts';
import { listAwardedBy, type Honour } from './honours.ts';
import { listRecognisedBy } from './initiatives.ts';
import { groupByUnit, type RecognisedGroup } from './recognised-groups.ts';
import { getSettings } from './settings.ts';
import { mark, tableOf, type Table } from './table.ts';
import { linkToUnit, type UnitLink } from './units.ts';
import { urls } from './urls.ts';
import { listWithdrawnBy, listWithdrawnFrom, type Withdrawal } from './withdrawals.ts';

/** What the page of one document shows beside its own entry. */
export interface DocumentDetails {
  recognised: RecognisedGroup[];
  awarded: Honour[];
  /** Where what it recognised or awarded is as a table; absent when that is nothing. */
  table: string | undefined;
  /** What this decision withdrew. */
  withdrew: Withdrawal[];
  /** What this decision had recognised or awarded and that was withdrawn since. */
  withdrawn: Withdrawal[];
  successors: DocumentLink[];
  predecessors: DocumentLink[];
  issuingUnit: UnitLink | undefined;
}

async function groupsOf(id: string): Promise<RecognisedGroup[]> {
  return groupByUnit(
    (await listRecognisedBy(id)).map((card) => ({
      ...card,
      authors: card.entry.data.authors.map(({ name }) => name),
    })),
  );
}

/** Everything the page of one document asks, in one question. */
export async function getDocumentDetails({
  id,
  data,
}: CollectionEntry<'documents'>): Promise<DocumentDetails> {
  const recognised = await groupsOf(id);
  const awarded = await listAwardedBy(id);
  return {
    recognised,
    awarded,
    table: recognised.length + awarded.length > 0 ? urls.documentTable(id) : undefined,
    withdrew: await listWithdrawnBy(id),
    withdrawn: await listWithdrawnFrom(id),
    successors: await Promise.all(data.supersededBy.map(linkToDocument)),
    predecessors: await listReplacedBy(id),
    issuingUnit: data.issuingUnit ? await linkToUnit(data.issuingUnit) : undefined,
  };
}

/** The table of every decision that recognised or awarded something: what and whom, one a row. */
export async function listDocumentTables(): Promise<{ id: string; table: Table }[]> {
  const { baseUrl } = await getSettings();
  const { columns: words, kindOf } = vi.documents.annex;
  const tables = await Promise.all(
    (await entries.documents()).map(async ({ id }) => {
      const initiatives = (await groupsOf(id)).flatMap(({ unit, lines }) =>
        lines.map((line) => ({
          [words.kind]: kindOf.initiative,
          [words.name]: line.title,
          [words.people]: line.authors.join(', '),
          [words.unit]: unit.name,
          [words.about]: fields[line.field],
          [words.address]: baseUrl + line.url,
          ...mark(line.illustrative),
        })),
      );
      const awarded = Map.groupBy(await listAwardedBy(id), ({ kind }) => kind);
      const honours = [...(awarded.get('collective') ?? []), ...(awarded.get('individual') ?? [])].map(
        (honour) => ({
          [words.kind]: kindOf[honour.kind],
          [words.name]: honour.name,
          [words.people]: honour.post ?? '',
          [words.unit]: honour.unit.name,
          [words.about]: `${honour.formLabel}, ${honour.occasionLabel}`,
          [words.address]: baseUrl + honour.url,
          ...mark(honour.illustrative),
        }),
      );
      return { id, table: tableOf([...initiatives, ...honours], Object.values(words)) };
    }),
  );
  return tables.filter(({ table }) => table.rows.length > 0);
}
