import { search } from '../../search/client.ts';
import type { Answer } from '../../search/answer.ts';
import { readProfile } from '../profile-store.ts';
import type { ArchiveQuestion } from './question.ts';

/** Asks a question of the initiatives alone; what fits the school of this device comes first. */
export function askArchive({ query, filters, sort }: ArchiveQuestion): Promise<Answer> {
  return search({ query, sort, filters: { ...filters, kind: ['initiative'] }, profile: readProfile() });
}
