import type { Archive } from '../collections.ts';
import type { Problem } from '../problem.ts';

/** R19: a withdrawn record says when and why; a published one carries no withdrawal. */
export function withdrawn(archive: Archive): Problem[] {
  const roles = new Map(archive.documents.map(({ id, data }) => [id, data.role]));
  const days = new Map(archive.documents.map(({ id, data }) => [id, data.issuedOn]));
  return (['initiatives', 'collectives', 'individuals'] as const).flatMap((collection) =>
    archive[collection].flatMap(({ file, data }): Problem[] => {
      if (data.status === 'thu-hoi' && !data.withdrawal) return [{ collection, file, path: ['withdrawal'], message: 'đã thu hồi mà chưa có ngày và lý do. Hãy điền mục Thu hồi.' }];
      if (data.status === 'cong-bo' && data.withdrawal) return [{ collection, file, path: ['status'], message: 'có thông tin thu hồi nhưng vẫn “Đang công bố”. Hãy chọn “Đã thu hồi” hoặc xóa mục Thu hồi.' }];
      const firstDecision = 'recognitions' in data ? data.recognitions[0]?.decision : data.decision;
      const honouredOn = firstDecision && days.get(firstDecision);
      if (data.withdrawal && honouredOn && data.withdrawal.withdrawnOn < honouredOn) return [{ collection, file, path: ['withdrawal', 'withdrawnOn'], message: `thu hồi ngày ${data.withdrawal.withdrawnOn}, trước ngày công nhận hoặc khen (${honouredOn}). Hãy kiểm tra lại ngày.` }];
      const decision = data.withdrawal?.decision;
      const role = decision && roles.get(decision);
      if (role && role !== 'thu-hoi') return [{ collection, file, path: ['withdrawal', 'decision'], message: 'văn bản này không phải quyết định thu hồi. Hãy chọn quyết định thu hồi, hoặc bỏ trống nếu rút theo đề nghị của cá nhân.' }];
      return [];
    }),
  );
}
