import type { CollectionEntry } from 'astro:content';
import { linkToDocument, listReplacedBy, type DocumentLink } from './documents.ts';
import { listAwardedBy, type Honour } from './honours.ts';
import { listRecognisedBy, type InitiativeCard } from './initiatives.ts';
import { linkToUnit, type UnitLink } from './units.ts';

/** What the page of one document shows beside its own entry. */
export interface DocumentDetails {
  recognised: InitiativeCard[];
  awarded: Honour[];
  successors: DocumentLink[];
  predecessors: DocumentLink[];
  issuingUnit: UnitLink | undefined;
}

/** Everything the page of one document asks, in one question. */
export async function getDocumentDetails({
  id,
  data,
}: CollectionEntry<'documents'>): Promise<DocumentDetails> {
  return {
    recognised: await listRecognisedBy(id),
    awarded: await listAwardedBy(id),
    successors: await Promise.all(data.supersededBy.map(linkToDocument)),
    predecessors: await listReplacedBy(id),
    issuingUnit: data.issuingUnit ? await linkToUnit(data.issuingUnit) : undefined,
  };
}
