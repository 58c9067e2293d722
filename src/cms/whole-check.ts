/** The rules of the archive asked by the form itself, where no publishing server asks them: on a git host. */
import { checkChange } from '../schemas/check.ts';
import type { Archive } from '../schemas/collections.ts';
import { labelOf } from '../schemas/form.ts';
import type { EntryPlace } from './places.ts';
import { readEntry } from './entry-file.ts';
import { contentFolder } from './places.ts';

/**
 * What is wrong with an entry about to be saved, one problem a line, by the labels of the form.
 * @param archive what is published, as of the last build
 * @param text the entry as it will lie in its file
 * @returns an empty text when it may be saved
 */
export function faultsOf(archive: Archive, { collection, path }: EntryPlace, text: string): string {
  const file = path.slice(contentFolder.length + 1);
  const { problems } = checkChange(archive, { put: readEntry(collection, file, text) });
  return problems
    .map((problem) => {
      const other = problem.file === file ? '' : `${problem.file} › `;
      const field = problem.path.length > 0 ? `${labelOf(problem.collection, problem.path)}: ` : '';
      return `${other}${field}${problem.message}`;
    })
    .join('\n');
}
