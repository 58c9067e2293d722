/** The pictures and files that lie beside an entry. */
import type { Entry } from './collections.ts';
import { formOf, walk, type Path } from './form.ts';
import type { Problem } from './problem.ts';

/** Every picture and file an entry names: the field, and the name as stored, without a leading `./`. */
export function listUploads({ collection, data }: Pick<Entry, 'collection' | 'data'>): { path: Path; name: string }[] {
  const found: { path: Path; name: string }[] = [];
  walk(formOf(collection), data, (node, value, path) => {
    if ((node.widget === 'image' || node.widget === 'file') && typeof value === 'string') found.push({ path, name: value.replace(/^\.\//, '') });
  });
  return found;
}

/**
 * Says which pictures and files an entry names although they are not beside it.
 * @param exists whether a name lies beside the entry
 */
export function missingUploads(entry: Entry, exists: (name: string) => boolean): Problem[] {
  const { collection, file } = entry;
  return listUploads(entry)
    .filter(({ name }) => !exists(name))
    .map(({ path, name }) => ({ collection, file, path, message: `không thấy tệp “${name}” bên cạnh mục này. Hãy tải tệp lên lại.` }));
}
