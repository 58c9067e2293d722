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

/** The documents of one year; those without a known day are under “”, which comes last. */
export interface YearOfDocuments {
  year: string;
  documents: ListedDocument[];
}

/** What one role of documents holds, newest year first. */
export interface DocumentGroup {
  role: keyof typeof documentRoles;
  years: YearOfDocuments[];
}

/** Documents newest first, by year. */
function yearsOf(documents: readonly CollectionEntry<'documents'>[]): YearOfDocuments[] {
  const listed = documents
    .toSorted((a, b) => (b.data.issuedOn ?? '').localeCompare(a.data.issuedOn ?? ''))
    .map((entry) => ({ ...toLink(entry), superseded: entry.data.supersededBy.length > 0 }));
  const years = groupBy(listed, ({ issuedOn }) => issuedOn?.slice(0, 4) ?? '');
  return [...years].map(([year, ofYear]) => ({ year, documents: ofYear }));
}

/** Every document, newest first, grouped by what it is for and by year; empty groups are absent. */
export async function listDocumentsByRole(): Promise<DocumentGroup[]> {
  const byRole = groupBy(await entries.documents(), ({ data }) => data.role);
  return (Object.keys(documentRoles) as (keyof typeof documentRoles)[]).flatMap((role) => {
    const documents = byRole.get(role);
    return documents ? [{ role, years: yearsOf(documents) }] : [];
  });
}

const byIssuer = once(async () => groupBy(await entries.documents(), ({ data }) => data.issuingUnit ?? []));

/** The documents that a unit issued, newest first, by year. */
export async function listIssuedBy(unitId: string): Promise<YearOfDocuments[]> {
  return yearsOf((await byIssuer()).get(unitId) ?? []);
}

/** The documents that a document replaced. */
export async function listReplacedBy(id: string): Promise<DocumentLink[]> {
  return (await entries.documents()).filter(({ data }) => data.supersededBy.includes(id)).map(toLink);
}
