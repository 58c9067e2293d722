import { costBands } from '../schemas/derive.ts';
import { levels } from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import { listInitiatives } from './initiatives.ts';

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

/** Every published initiative as a row of the shortlist. */
export async function listShortlistRows(): Promise<ShortlistRow[]> {
  const { initiative: words } = vi;
  return (await listInitiatives()).map((card) => ({
    id: card.id,
    url: card.url,
    title: card.title,
    unit: card.unit.name,
    level: levels[card.level],
    cost: card.costBand ? costBands[card.costBand].label : words.unknown,
    effort: card.effort ? words.effortWords[card.effort] : words.unknown,
    evidence: card.isFull ? words.evidenceWords[card.evidence] : words.unknown,
    adopters: card.adopters,
  }));
}
