/** What the screen says beside Decap's own words. */
export const words = {
  unreachable:
    'Không liên lạc được với máy chủ xuất bản. Bài đang viết vẫn còn trên máy này; hãy kiểm tra mạng rồi bấm Lưu lại.',
  noServer: 'Trang quản trị cần máy chủ xuất bản đang chạy. Hãy báo người phụ trách kỹ thuật.',
  welcome: (name: string) => `Xin chào, ${name}`,
  roles: { editor: 'Bạn soạn bài và gửi duyệt.', publisher: 'Bạn soạn, duyệt và công bố.' },
  enter: 'Vào trang quản trị',
  entering: 'Đang vào…',
  guide: 'Hướng dẫn: Đăng một sáng kiến trong 5 phút',
  guideShort: 'Hướng dẫn',
  viewSite: 'Xem trang công khai',
  choose: 'Gõ để tìm, không cần dấu',
  nothingFound: 'Không thấy mục nào',
  loading: 'Đang tìm…',
  clear: 'Bỏ chọn',
  unknownEntry: (id: string) => `${id} (chưa công bố hoặc đã gỡ)`,
  answers: { unknown: 'Chưa rõ', yes: 'Có', no: 'Không' },
  /** What was declined, by the action of the protocol. */
  refused: {
    persistEntry: 'Chưa lưu được',
    publishUnpublishedEntry: 'Chưa công bố được',
    updateUnpublishedEntryStatus: 'Chưa đổi trạng thái được',
    deleteFiles: 'Chưa gỡ được',
    deleteUnpublishedEntry: 'Chưa bỏ bản nháp được',
  } as Readonly<Record<string, string>>,
  preview: {
    waiting: 'Bản xem trước hiện ra khi các ô bắt buộc đã điền.',
    stale: 'Còn ô chưa đúng, nên đây là bản xem trước gần nhất. ',
    missing: (fields: readonly string[]) => `Cần xem lại: ${fields.join('; ')}.`,
    failed: 'Chưa dựng được bản xem trước. Bài vẫn lưu được bình thường.',
  },
  site: {
    building: 'Đang đưa lên trang…',
    live: (time: string) => `Đã lên trang lúc ${time}`,
    failed: (reason: string) => `Chưa lên trang: ${reason}`,
    kept: 'Trang đang hiện bản tốt gần nhất.',
    silent: 'Mất liên lạc với máy chủ xuất bản.',
    close: 'Đóng',
  },
} as const;
