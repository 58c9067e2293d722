import type { Archive } from '../collections.ts';
import { collectionNames } from '../names.ts';
import type { Problem } from '../problem.ts';
import { listReferences } from './references.ts';

/** Nothing real may lean on something invented: the public build leaves the invented out, and the reference would dangle. */
export function illustrativeApart(archive: Archive): Problem[] {
  const invented = new Set<string>();
  const inventedFiles = new Set<string>();
  for (const collection of collectionNames) {
    for (const { id, file, data } of archive[collection]) {
      if ('illustrative' in data && data.illustrative) {
        invented.add(`${collection}/${id}`);
        inventedFiles.add(file);
      }
    }
  }
  return listReferences(archive)
    .filter(({ file, target, id }) => !inventedFiles.has(file) && invented.has(`${target}/${id}`))
    .map(({ collection, file, path, id }) => ({
      collection,
      file,
      path,
      message: `mục thật không được trỏ tới dữ liệu minh họa “${id}”. Hãy chọn mục thật, hoặc đánh dấu mục này là dữ liệu minh họa.`,
    }));
}
