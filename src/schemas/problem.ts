import type { CollectionName } from './names.ts';
import { labelOf, type Path } from './form.ts';

/** Something wrong with an entry, in words for the person who can mend it. */
export interface Problem {
  collection: CollectionName;
  /** Relative to `content/`. */
  file: string;
  /** Empty when the whole entry is meant. */
  path: Path;
  /** Vietnamese: what is wrong and what to do. */
  message: string;
  /** The entry that a dangling reference names. */
  missing?: { collection: CollectionName; id: string };
}

/** One line for a terminal, a toast or a build log: file, field by its label, message. */
export function describeProblem({ collection, file, path, message }: Problem): string {
  const field = path.length > 0 ? ` › ${labelOf(collection, path)} (${path.join('.')})` : '';
  return `content/${file}${field}: ${message}`;
}
