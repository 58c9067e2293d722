import type { Archive } from '../collections.ts';
import type { Problem } from '../problem.ts';

/** R19: a withdrawn record says when and why; a published one carries no withdrawal. */
export function withdrawn(archive: Archive): Problem[] {
  return (['initiatives', 'collectives', 'individuals'] as const).flatMap((collection) =>
    archive[collection].flatMap(({ file, data }): Problem[] => {
      if (data.status === 'thu-hoi' && !data.withdrawal) return [{ collection, file, path: ['withdrawal'], message: 'đã thu hồi mà chưa có ngày và lý do. Hãy điền mục Thu hồi.' }];
      if (data.status === 'cong-bo' && data.withdrawal) return [{ collection, file, path: ['status'], message: 'có thông tin thu hồi nhưng vẫn “Đang công bố”. Hãy chọn “Đã thu hồi” hoặc xóa mục Thu hồi.' }];
      return [];
    }),
  );
}
