import { formatVnd } from '../lib/format.ts';
import { levels } from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import type { InitiativeCard } from './initiatives.ts';

/** One initiative as the shortlist compares it: words ready to show. */
export interface ShortlistRow {
  id: string;
  url: string;
  title: string;
  unit: string;
  level: string;
  cost: string;
  effort: string;
  evidence: string;
  adopters: number;
}

function costOf({ entry }: InitiativeCard): string {
  const cost = entry.data.resources?.costVnd;
  if (cost === undefined) return vi.initiative.unknown;
  return cost === 0 ? vi.initiative.free : formatVnd(cost);
}

/** An initiative as a row of the shortlist. */
export function toShortlistRow(card: InitiativeCard): ShortlistRow {
  const { initiative: words } = vi;
  const weeks = card.entry.data.resources?.weeks;
  return {
    id: card.id,
    url: card.url,
    title: card.title,
    unit: card.unit.name,
    level: levels[card.level],
    cost: costOf(card),
    effort: weeks ? words.weeks(weeks) : words.unknown,
    evidence: card.isFull ? words.evidenceWords[card.evidence] : words.unknown,
    adopters: card.adopters,
  };
}
