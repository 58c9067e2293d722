import type { Archive } from '../collections.ts';
import { sortYear } from '../derive.ts';
import type { Problem } from '../problem.ts';

/** One year per initiative, of one kind, and the folder it is kept in, which is its list in the CMS, says the same. */
export function yearOfInitiative(archive: Archive): Problem[] {
  return archive.initiatives.flatMap(({ file, data }): Problem[] => {
    const fault = (path: string[], message: string) => [{ collection: 'initiatives' as const, file, path, message }];
    if (data.year === undefined && data.schoolYear === undefined) return fault(['schoolYear'], 'chưa có năm. Trường học điền Năm học, đơn vị khác điền Năm.');
    if (data.year !== undefined && data.schoolYear !== undefined) return fault(['year'], 'đã có Năm học thì bỏ trống Năm, chỉ giữ một trong hai.');
    const folder = file.split('/')[1];
    const year = String(sortYear(data));
    if (folder !== year) return fault([data.schoolYear === undefined ? 'year' : 'schoolYear'], `thuộc năm ${year} nhưng đang ở danh sách “Sáng kiến năm ${folder}”. Hãy sửa năm, hoặc nhập lại ở danh sách “Sáng kiến năm ${year}”.`);
    return [];
  });
}
