/**
 * The words of Decap's screen that its own Vietnamese locale lacks, by the path of the English ones.
 * `tests/unit/admin-words.test.ts` fails when an upgrade brings a word that neither has.
 */
export const missingWords: Readonly<Record<string, string>> = {
  'auth.loginWithAzure': 'Đăng nhập bằng Azure',
  'auth.loginWithForgejo': 'Đăng nhập bằng Forgejo',
  'collection.collectionTop.viewAsList': 'Xem dạng danh sách',
  'collection.collectionTop.viewAsGrid': 'Xem dạng lưới',
  'collection.collectionTop.groupBy': 'Gom theo',
  'collection.entries.unpublishedHeader': 'Mục chưa công bố',
  'collection.groups.other': 'Khác',
  'collection.groups.negateLabel': 'Không phải %{label}',
  'editor.editorControl.field.widgetLabel': 'Ô %{widgetLabel}',
  'editor.editorControlPane.i18n.writingInLocale': 'Đang viết bằng %{locale}',
  'editor.editorControlPane.i18n.copyFromLocale': 'Điền từ ngôn ngữ khác',
  'editor.editorControlPane.i18n.copyFromLocaleConfirm':
    'Điền dữ liệu từ bản %{locale}?\nMọi nội dung đang có sẽ bị thay.',
  'editor.editorInterface.toggleI18n': 'Bật, tắt ngôn ngữ khác',
  'editor.editorInterface.togglePreview': 'Bật, tắt xem trước',
  'editor.editorInterface.toggleScrollSync': 'Cuộn cùng nhau',
  'editor.editorInterface.toggleNotes': 'Bật, tắt ghi chú',
  'editor.editorNotesPane.title': 'Ghi chú',
  'editor.editorNotesPane.emptyState': 'Chưa có ghi chú. Hãy viết ghi chú đầu tiên ở bên dưới.',
  'editor.editorNotesPane.addNote': 'Thêm ghi chú',
  'editor.editorNotesPane.addPlaceholder': 'Viết ghi chú…',
  'editor.editorNotesPane.editPlaceholder': 'Sửa ghi chú…',
  'editor.editorNotesPane.save': 'Lưu',
  'editor.editorNotesPane.cancel': 'Thôi',
  'editor.editorNotesPane.edit': 'Sửa',
  'editor.editorNotesPane.delete': 'Xóa',
  'editor.editorNotesPane.resolve': 'Đánh dấu đã xong',
  'editor.editorNotesPane.unresolve': 'Mở lại',
  'editor.editorNotesPane.confirmDelete': 'Xóa ghi chú này?',
  'editor.editorNotesPane.shortcut': 'Mẹo: nhấn Ctrl+Enter để thêm ghi chú nhanh',
  'editor.editorToolbar.statusInfoTooltipDraft':
    'Mục đang là bản nháp. Viết xong, hãy chuyển trạng thái sang “Đang duyệt” để gửi duyệt',
  'editor.editorToolbar.statusInfoTooltipInReview':
    'Mục đang chờ duyệt, bạn không phải làm gì thêm. Trong lúc chờ vẫn sửa được.',
  'editor.editorWidgets.markdown.bold': 'Đậm',
  'editor.editorWidgets.markdown.italic': 'Nghiêng',
  'editor.editorWidgets.markdown.strikethrough': 'Gạch ngang',
  'editor.editorWidgets.markdown.code': 'Mã',
  'editor.editorWidgets.markdown.link': 'Liên kết',
  'editor.editorWidgets.markdown.linkPrompt': 'Điền địa chỉ của liên kết',
  'editor.editorWidgets.markdown.headings': 'Đề mục',
  'editor.editorWidgets.markdown.quote': 'Trích dẫn',
  'editor.editorWidgets.markdown.bulletedList': 'Danh sách gạch đầu dòng',
  'editor.editorWidgets.markdown.numberedList': 'Danh sách đánh số',
  'editor.editorWidgets.markdown.addComponent': 'Thêm thành phần',
  'editor.editorWidgets.markdown.toggleMode.rich': 'Chuyển sang soạn thảo trực quan',
  'editor.editorWidgets.markdown.toggleMode.markdown': 'Chuyển sang Markdown',
  'editor.editorWidgets.image.chooseMultiple': 'Chọn các ảnh',
  'editor.editorWidgets.image.chooseUrl': 'Chèn từ địa chỉ',
  'editor.editorWidgets.image.replaceUrl': 'Thay bằng địa chỉ',
  'editor.editorWidgets.image.promptUrl': 'Điền địa chỉ của ảnh',
  'editor.editorWidgets.image.addMore': 'Thêm ảnh',
  'editor.editorWidgets.image.removeAll': 'Bỏ tất cả ảnh',
  'editor.editorWidgets.file.chooseUrl': 'Chèn từ địa chỉ',
  'editor.editorWidgets.file.chooseMultiple': 'Chọn các tệp',
  'editor.editorWidgets.file.replaceUrl': 'Thay bằng địa chỉ',
  'editor.editorWidgets.file.promptUrl': 'Điền địa chỉ của tệp',
  'editor.editorWidgets.file.addMore': 'Thêm tệp',
  'editor.editorWidgets.file.removeAll': 'Bỏ tất cả tệp',
  'editor.editorWidgets.datetime.setToNow': 'Đặt %{fieldLabel} là bây giờ',
  'editor.editorWidgets.list.add': 'Thêm %{item}',
  'editor.editorWidgets.list.addType': 'Thêm %{item}',
  'editor.editorWidgets.object.expand': 'Mở ra',
  'editor.editorWidgets.object.collapse': 'Thu lại',
  'mediaLibrary.mediaLibraryCard.copy': 'Sao chép',
  'mediaLibrary.mediaLibraryCard.copyUrl': 'Sao chép địa chỉ',
  'mediaLibrary.mediaLibraryCard.copyPath': 'Sao chép đường dẫn',
  'mediaLibrary.mediaLibraryCard.copyName': 'Sao chép tên tệp',
  'mediaLibrary.mediaLibraryCard.copied': 'Đã sao chép',
  'mediaLibrary.mediaLibraryModal.close': 'Đóng',
  'ui.settingsDropdown.account': 'Tài khoản',
  'ui.toast.noteAdded': 'Đã thêm ghi chú',
  'ui.toast.onFailToAddNote': 'Chưa thêm được ghi chú: %{details}',
  'ui.toast.noteUpdated': 'Đã sửa ghi chú',
  'ui.toast.onFailToUpdateNote': 'Chưa sửa được ghi chú: %{details}',
  'ui.toast.noteDeleted': 'Đã xóa ghi chú',
  'ui.toast.onFailToDeleteNote': 'Chưa xóa được ghi chú: %{details}',
  'ui.toast.noteResolved': 'Ghi chú đã xong',
  'ui.toast.noteReopened': 'Đã mở lại ghi chú',
  'ui.toast.onFailToToggleNote': 'Chưa đổi được tình trạng ghi chú: %{details}',
};

/** The words of a screen as Decap keeps them: groups within groups. */
export interface Words {
  [key: string]: string | Words;
}

/**
 * Decap's own Vietnamese words with the missing ones put in their places.
 * Registering a locale replaces it whole, so the two are merged before.
 */
export function completeVietnamese(own: Words): Words {
  const complete = structuredClone(own);
  for (const [path, word] of Object.entries(missingWords)) {
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    let group = complete;
    for (const step of steps) {
      const next = group[step];
      if (typeof next === 'object') group = next;
      else group = group[step] = {};
    }
    group[last] = word;
  }
  return complete;
}
