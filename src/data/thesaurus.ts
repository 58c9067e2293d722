import type { SynonymGroup } from '../schemas/thesaurus.ts';
import { entries } from './entries.ts';

/** Every group of words that search treats as one, of every topic. */
export async function listThesaurus(): Promise<SynonymGroup[]> {
  return (await entries.thesaurus()).flatMap(({ data }) => data.groups);
}
