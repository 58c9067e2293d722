import type { Archive } from '../collections.ts';
import { collectionNames } from '../names.ts';
import type { Problem } from '../problem.ts';

/** Addresses under `/sang-kien/` that pages of lists already use. */
const reservedIds = new Set(['trang', 'linh-vuc', 'cap', 'nam', 'don-vi', 'rss']);

/** The id is the address: it is unique in its collection, readable, and nobody else's. Titles of initiatives of one unit and year differ. */
export function uniqueness(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const collection of collectionNames) {
    const seen = new Map<string, string>();
    for (const { id, file } of archive[collection]) {
      const other = seen.get(id);
      if (other) problems.push({ collection, file, path: [], message: `trùng mã “${id}” với content/${other}. Hãy đổi tên tệp hoặc thư mục.` });
      seen.set(id, file);
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) problems.push({ collection, file, path: [], message: `mã “${id}” chỉ được gồm chữ thường không dấu, số và gạch nối. Hãy đổi tên tệp hoặc thư mục.` });
    }
  }
  const titles = new Map<string, string>();
  for (const { id, file, data } of archive.initiatives) {
    if (reservedIds.has(id)) problems.push({ collection: 'initiatives', file, path: [], message: `mã “${id}” đã dùng cho trang danh sách. Hãy đặt mã dài hơn.` });
    const key = `${data.unit}\n${data.schoolYear ?? data.year ?? ''}\n${data.title.toLocaleLowerCase('vi')}`;
    const other = titles.get(key);
    if (other) problems.push({ collection: 'initiatives', file, path: ['title'], message: `trùng tên, đơn vị và năm với content/${other}. Nếu là một sáng kiến thì chỉ giữ một bản ghi.` });
    titles.set(key, file);
  }
  return problems;
}
