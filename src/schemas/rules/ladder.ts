import type { Archive } from '../collections.ts';
import { ladder } from '../derive.ts';
import type { Problem } from '../problem.ts';
import { levels, documentRoles } from '../vocabulary.ts';

/** R20: a district or city recognition stands on an earlier-or-equal base-level one; each step is one recognition decision. */
export function ladderHolds(archive: Archive): Problem[] {
  const documents = new Map(archive.documents.map(({ id, data }) => [id, data]));
  const problems: Problem[] = [];
  for (const { file, data } of archive.initiatives) {
    const fault = (path: (string | number)[], message: string) => problems.push({ collection: 'initiatives', file, path, message });
    const indexOf = (step: (typeof data.recognitions)[number]) => data.recognitions.indexOf(step);
    const steps = ladder(data);
    const base = steps.find(({ level }) => level === 'co-so');
    let previous: { on: string; label: string } | undefined;
    if (!base && steps.length > 0) fault(['recognitions'], 'thiếu bậc cấp cơ sở: cấp quận, thành phố chỉ công nhận sau cấp cơ sở. Hãy thêm quyết định công nhận cấp cơ sở.');
    for (const [position, step] of steps.entries()) {
      const label = levels[step.level].toLocaleLowerCase('vi');
      if (steps[position - 1]?.level === step.level) fault(['recognitions', indexOf(step), 'level'], `đã có một quyết định ở ${label}. Mỗi cấp chỉ ghi một quyết định.`);
      if (steps.slice(0, position).some((lower) => lower.decision === step.decision)) fault(['recognitions', indexOf(step), 'decision'], 'một quyết định không thể công nhận ở hai cấp. Hãy chọn đúng quyết định của từng cấp.');
      const decision = documents.get(step.decision);
      if (!decision) continue;
      if (decision.role !== 'cong-nhan') fault(['recognitions', indexOf(step), 'decision'], `văn bản số ${decision.number} không phải quyết định công nhận (đang ghi “${documentRoles[decision.role]}”). Hãy chọn quyết định công nhận.`);
      if (!decision.issuedOn) {
        fault(['recognitions', indexOf(step), 'decision'], `quyết định số ${decision.number} chưa có ngày ban hành. Hãy điền ngày ở mục Văn bản.`);
        continue;
      }
      if (previous && decision.issuedOn < previous.on) fault(['recognitions', indexOf(step), 'decision'], `quyết định ${label} ký ngày ${decision.issuedOn}, trước quyết định ${previous.label} (${previous.on}). Cấp dưới phải công nhận trước hoặc cùng ngày; hãy kiểm tra lại ngày.`);
      previous = { on: decision.issuedOn, label };
    }
  }
  return problems;
}
