import type { CollectionEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import { compareText } from '../lib/vietnamese.ts';
import { unitKinds, type UnitKind } from '../schemas/vocabulary.ts';
import { entries, groupBy } from './entries.ts';
import { urls } from './urls.ts';

/** A unit as other pages mention it. */
export interface UnitLink {
  id: string;
  name: string;
  url: string;
  kind: UnitKind;
}

const byId = once(async () => new Map((await entries.units()).map((entry) => [entry.id, entry])));

/** The unit behind a reference. @throws when the id names nothing: the content rules refuse that before a build */
export async function getUnit(id: string): Promise<CollectionEntry<'units'>> {
  const entry = (await byId()).get(id);
  if (!entry) throw new Error(`no unit ${id}`);
  return entry;
}

/** How another page names and links a unit. */
export async function linkToUnit(id: string): Promise<UnitLink> {
  const { data } = await getUnit(id);
  return { id, name: data.name, url: urls.unit(id), kind: data.kind };
}

/** All units of a kind, in dictionary order, kinds in the order of the vocabulary; empty kinds are absent. */
export async function listUnitsByKind(): Promise<{ kind: UnitKind; units: CollectionEntry<'units'>[] }[]> {
  const sorted = (await entries.units()).toSorted((a, b) => compareText(a.data.name, b.data.name));
  const groups = groupBy(sorted, ({ data }) => data.kind);
  return (Object.keys(unitKinds) as UnitKind[]).flatMap((kind) => {
    const units = groups.get(kind);
    return units ? [{ kind, units }] : [];
  });
}
