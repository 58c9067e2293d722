import type { CollectionEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import { documentKinds, documentRoles } from '../schemas/vocabulary.ts';
import { entries, groupBy } from './entries.ts';
import { urls } from './urls.ts';

/** A document as other pages cite it. */
export interface DocumentLink {
  id: string;
  url: string;
  title: string;
  number: string;
  kindLabel: string;
  issuer: string;
  issuedOn: string | undefined;
  illustrative: boolean;
}

const byId = once(async () => new Map((await entries.documents()).map((entry) => [entry.id, entry])));

/** @throws when the id names nothing: the content rules refuse that before a build */
export async function getDocument(id: string): Promise<CollectionEntry<'documents'>> {
  const entry = (await byId()).get(id);
  if (!entry) throw new Error(`no document ${id}`);
  return entry;
}

function toLink({ id, data }: CollectionEntry<'documents'>): DocumentLink {
  return {
    id,
    url: urls.document(id),
    title: data.title,
    number: data.number,
    kindLabel: documentKinds[data.kind],
    issuer: data.issuer,
    issuedOn: data.issuedOn,
    illustrative: data.illustrative,
  };
}

/** How another page cites a document. */
export async function linkToDocument(id: string): Promise<DocumentLink> {
  return toLink(await getDocument(id));
}

/** A document in a list, with what it says of itself there. */
export type ListedDocument = DocumentLink & { superseded: boolean };

/** What one role of documents holds, year by year. */
export interface DocumentGroup {
  role: keyof typeof documentRoles;
  /** Newest first; documents without a known day are under “” and come last. */
  years: { year: string; documents: ListedDocument[] }[];
  count: number;
}

/** Every document, newest first, grouped by what it is for and by year; empty groups are absent. */
export async function listDocumentsByRole(): Promise<DocumentGroup[]> {
  const all = (await entries.documents()).toSorted((a, b) =>
    (b.data.issuedOn ?? '').localeCompare(a.data.issuedOn ?? ''),
  );
  return (Object.keys(documentRoles) as (keyof typeof documentRoles)[]).flatMap((role) => {
    const documents = all
      .filter(({ data }) => data.role === role)
      .map((entry) => ({ ...toLink(entry), superseded: entry.data.supersededBy.length > 0 }));
    if (documents.length === 0) return [];
    const years = groupBy(documents, ({ issuedOn }) => issuedOn?.slice(0, 4) ?? '');
    return [
      {
        role,
        count: documents.length,
        years: [...years].map(([year, ofYear]) => ({ year, documents: ofYear })),
      },
    ];
  });
}

/** The documents that a document replaced. */
export async function listReplacedBy(id: string): Promise<DocumentLink[]> {
  return (await entries.documents()).filter(({ data }) => data.supersededBy.includes(id)).map(toLink);
}
