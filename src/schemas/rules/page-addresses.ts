import type { Archive } from '../collections.ts';
import type { Problem } from '../problem.ts';

/** First parts of addresses that the site itself uses. */
const reserved = new Set(['sang-kien', 'lan-toa', 'so-tay', 'vinh-danh', 'don-vi', 'van-ban', 'bao-cao', 'tien-do', 'phong-trao', 'tin-bai', 'du-lieu', 'tim-kiem', 'so-do', 'tep', 'bia', 'anh-chia-se', 'ma-qr', 'admin', 'pagefind', '404']);

/** Pages that every page links to, and that a state site must have (R6, R7, R17, R18). */
const required = ['gioi-thieu', 'lien-he', 'dinh-chinh', 'quyen-rieng-tu', 'kha-nang-tiep-can', 'en'];

/** A page's address is free, and the pages that the footer promises are there in every build. */
export function pageAddresses(archive: Archive): Problem[] {
  const own = archive.pages.filter(({ data }) => !data.campaign);
  const taken = own.filter(({ id }) => reserved.has(id)).map(({ id, file }): Problem => ({ collection: 'pages', file, path: [], message: `địa chỉ /${id}/ đã dùng cho một phần của trang. Hãy đặt tên tệp khác.` }));
  const missing = required.filter((id) => !own.some((page) => page.id === id && !page.data.illustrative)).map((id): Problem => ({ collection: 'pages', file: `pages/${id}.md`, path: [], message: 'chưa có trang này, mà chân trang nào cũng dẫn tới. Hãy thêm trang, không đánh dấu minh họa.' }));
  return [...taken, ...missing];
}
