import type { CollectionEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import { compareText } from '../lib/vietnamese.ts';
import { currentWards, formerWards } from '../schemas/vocabulary.ts';
import { entries } from './entries.ts';
import { urls } from './urls.ts';

type UnitEntry = CollectionEntry<'units'>;

/** Before 1/7/2025 and since: a unit lies in a ward of each, and neither follows from the other. */
type Era = 'formerWard' | 'currentWard';

const names = { formerWard: formerWards, currentWard: currentWards } satisfies Record<Era, object>;

/** A ward as the page of a unit in it names it. */
export interface WardLink {
  name: string;
  /** Absent when the ward has no page, or when it is the page itself. */
  url: string | undefined;
}

/** The era whose ward a unit is: a ward that ended lies in no ward of today, and a new one in no former one. */
function eraOf({ data }: UnitEntry): Era | undefined {
  if (data.kind !== 'phuong') return undefined;
  if (data.currentWard) return data.formerWard ? undefined : 'currentWard';
  return data.formerWard ? 'formerWard' : undefined;
}

const wardPages = once(
  async () =>
    new Map(
      (await entries.units()).flatMap((unit) => {
        const era = eraOf(unit);
        return era ? [[`${era} ${unit.data[era]}`, unit.id] as const] : [];
      }),
    ),
);

/** The ward of an era that a unit lies in. */
export async function linkToWard({ id, data }: UnitEntry, era: Era): Promise<WardLink | undefined> {
  const ward = data[era];
  if (!ward) return undefined;
  const page = (await wardPages()).get(`${era} ${ward}`);
  const name = (names[era] as Record<string, string>)[ward] ?? ward;
  return { name, url: page && page !== id ? urls.unit(page) : undefined };
}

/** The other units that lie in a ward, by name; none for a unit that is not a ward. */
export async function listUnitsIn(ward: UnitEntry): Promise<UnitEntry[]> {
  const era = eraOf(ward);
  if (!era) return [];
  return (await entries.units())
    .filter(({ id, data }) => id !== ward.id && data[era] === ward.data[era])
    .sort((a, b) => compareText(a.data.name, b.data.name));
}
