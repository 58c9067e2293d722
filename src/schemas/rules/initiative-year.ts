import type { Archive } from '../collections.ts';
import { sortYear } from '../derive.ts';
import type { Problem } from '../problem.ts';

/** One year per initiative, of one kind, and the folder it is kept in says the same. */
export function yearOfInitiative(archive: Archive): Problem[] {
  return archive.initiatives.flatMap(({ file, data }): Problem[] => {
    const fault = (path: string[], message: string) => [{ collection: 'initiatives' as const, file, path, message }];
    if (data.year === undefined && data.schoolYear === undefined) return fault(['schoolYear'], 'chưa có năm. Trường học điền Năm học, đơn vị khác điền Năm.');
    if (data.year !== undefined && data.schoolYear !== undefined) return fault(['year'], 'đã có Năm học thì bỏ trống Năm, chỉ giữ một trong hai.');
    const folder = file.split('/')[1];
    const year = String(sortYear(data));
    if (folder !== year) return fault([], `đang nằm trong thư mục “${folder}” nhưng thuộc năm ${year}. Hãy chuyển sang content/initiatives/${year}/.`);
    return [];
  });
}
