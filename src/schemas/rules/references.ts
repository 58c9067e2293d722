import type { Archive } from '../collections.ts';
import { formOf, walk } from '../form.ts';
import { collectionNames, type CollectionName } from '../names.ts';
import type { Path } from '../form.ts';
import type { Problem } from '../problem.ts';

/** A field of an entry that names another entry. */
export interface Reference {
  collection: CollectionName;
  file: string;
  path: Path;
  target: CollectionName;
  id: string;
}

const known = new WeakMap<Archive, Reference[]>();

/** Every reference of the archive, found from the schemas' `relation`; looked for once an archive. */
export function listReferences(archive: Archive): readonly Reference[] {
  const references = known.get(archive) ?? findReferences(archive);
  known.set(archive, references);
  return references;
}

function findReferences(archive: Archive): Reference[] {
  const found: Reference[] = [];
  for (const collection of collectionNames) {
    const form = formOf(collection);
    for (const { file, data } of archive[collection]) {
      walk(form, data, (node, value, path) => {
        if (node.relation && typeof value === 'string') found.push({ collection, file, path, target: node.relation, id: value });
      });
    }
  }
  return found;
}

/** A reference to nothing is refused. */
export function references(archive: Archive): Problem[] {
  const ids = Object.fromEntries(collectionNames.map((name) => [name, new Set(archive[name].map(({ id }) => id))])) as Record<CollectionName, Set<string>>;
  return listReferences(archive)
    .filter(({ target, id }) => !ids[target].has(id))
    .map(({ collection, file, path, target, id }) => ({
      collection,
      file,
      path,
      message: `trỏ tới “${id}” nhưng không có mục nào mang mã này trong content/${target}/. Hãy chọn lại hoặc thêm mục đó trước.`,
      missing: { collection: target, id },
    }));
}
