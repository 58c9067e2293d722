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

/** Words that Decap has in Vietnamese and that an office would not understand, by the same paths. */
export const clearerWords: Readonly<Record<string, string>> = {
  'app.header.workflow': 'Bản nháp và duyệt',
  'app.header.quickAdd': 'Thêm nhanh',
  'app.app.waitingBackend': 'Đang chờ máy chủ…',
  'collection.sidebar.collections': 'Danh sách',
  'collection.sidebar.searchAll': 'Tìm, không cần dấu',
  'collection.collectionTop.viewAs': 'Xem dạng',
  'collection.collectionTop.newButton': 'Thêm %{collectionLabel}',
  'collection.collectionTop.newButtonAriaLabel': 'Thêm %{collectionLabel}',
  'collection.entries.longerLoading': 'Danh sách dài, xin chờ một chút',
  'editor.editorControlPane.widget.required': '%{fieldLabel}: chưa điền, mà đây là ô bắt buộc.',
  'editor.editorControlPane.widget.rangeMin': '%{fieldLabel}: cần ít nhất %{minCount} mục.',
  'editor.editor.onLeavePage': 'Có thay đổi chưa lưu. Bạn vẫn muốn rời trang này?',
  'editor.editor.onPublishing': 'Công bố mục này? Sau khoảng một phút mục sẽ lên trang công khai.',
  'editor.editor.onDeletePublishedEntry':
    'Gỡ hẳn mục này khỏi trang? Nếu quyết định bị thu hồi, hãy chọn Tình trạng “Đã thu hồi” thay vì gỡ.',
  'editor.editor.onDeleteUnpublishedChanges': 'Bỏ bản nháp này? Bản đã công bố, nếu có, vẫn giữ nguyên.',
  'editor.editor.confirmLoadBackup': 'Trên máy này còn phần đang viết dở của mục. Lấy lại phần đó?',
  'editor.editorToolbar.backCollection': 'Danh sách %{collectionLabel}',
  'editor.editorToolbar.status': 'Trạng thái: %{status}',
  'editor.editorToolbar.inReview': 'Đang duyệt',
  'editor.editorToolbar.ready': 'Sẵn sàng công bố',
  'editor.editorToolbar.unsavedChanges': 'Chưa lưu',
  'editor.editorToolbar.changesSaved': 'Đã lưu',
  'editor.editorToolbar.deletePublishedEntry': 'Gỡ khỏi trang',
  'editor.editorToolbar.deleteUnpublishedChanges': 'Bỏ bản sửa này',
  'editor.editorToolbar.deleteUnpublishedEntry': 'Bỏ bản nháp này',
  'editor.editorToolbar.deployPreviewPendingButtonLabel': 'Tìm trang xem trước',
  'editor.editorToolbar.deployButtonLabel': 'Xem trên trang',
  'mediaLibrary.mediaLibrary.fileTooLarge':
    'Tệp quá lớn: tối đa %{size} kB. Hãy chọn tệp nhỏ hơn hoặc giảm dung lượng.',
  'ui.errorBoundary.reportIt': 'báo người phụ trách kỹ thuật.',
  'ui.errorBoundary.privacyWarning': 'Đừng gửi kèm dữ liệu cá nhân.',
  'ui.toast.onFailToLoadEntries': 'Chưa mở được: %{details}',
  'ui.toast.onFailToPersist': 'Chưa lưu. %{details}',
  'ui.toast.onFailToDelete': 'Chưa gỡ. %{details}',
  'ui.toast.onFailToUpdateStatus': 'Chưa đổi trạng thái. %{details}',
  'ui.toast.onFailToPublishEntry': 'Chưa công bố. %{details}',
  'ui.toast.onFailToUnpublishEntry': 'Chưa gỡ. %{details}',
  'ui.toast.missingRequiredField': 'Chưa lưu: còn ô bắt buộc chưa điền, xem chữ đỏ trong biểu mẫu.',
  'ui.toast.entrySaved': 'Đã lưu bản nháp',
  'ui.toast.entryPublished': 'Đã công bố; trang công khai đang cập nhật',
  'ui.toast.entryUpdated': 'Đã đổi trạng thái',
  'ui.toast.onDeleteUnpublishedChanges': 'Đã bỏ bản nháp',
  'ui.toast.onBackendDown': 'Không liên lạc được với máy chủ. %{details}',
  'workflow.workflow.dateFormat': 'D/M/YYYY',
  'workflow.workflow.workflowHeading': 'Bản nháp và duyệt',
  'workflow.workflowList.inReviewHeader': 'Đang duyệt',
  'workflow.workflowList.readyHeader': 'Sẵn sàng công bố',
};

/**
 * Decap's own Vietnamese words with the missing ones put in their places, and ours in the place of unclear ones.
 * Registering a locale replaces it whole, so the three are merged before.
 */
export function completeVietnamese(own: Words): Words {
  const complete = structuredClone(own);
  for (const [path, word] of Object.entries({ ...missingWords, ...clearerWords })) {
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
