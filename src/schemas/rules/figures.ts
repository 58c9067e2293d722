import type { Archive } from '../collections.ts';
import type { Problem } from '../problem.ts';

/** Figures are whole: with a source when there is a value, without a value when there is none, and T5 has none when nothing was recognised. */
export function figures(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const { file, data } of archive.reports) {
    for (const [index, figure] of data.figures.entries()) {
      const fault = (field: string, message: string) => problems.push({ collection: 'reports', file, path: ['figures', index, field], message });
      const isRepeated = data.figures.slice(0, index).some((other) => other.target === figure.target && other.cumulative === figure.cumulative);
      if (isRepeated) fault('target', 'chỉ tiêu này đã có một dòng số liệu. Mỗi chỉ tiêu một dòng; số cộng dồn ghi dòng riêng và bật “Số cộng dồn”.');
      const { state, value, numerator, denominator, source, target } = figure;
      if (target === 'T5' && denominator === 0 && value !== undefined) {
        fault('value', 'không có sáng kiến nào được công nhận nên tỷ lệ áp dụng không tính được. Hãy bỏ trống giá trị; trang sẽ hiện “—”.');
        continue;
      }
      if (state === 'chua-co' && value !== undefined) fault('value', 'đã có giá trị thì tình trạng phải là “Chính thức” hoặc “Tạm tính”.');
      if (state !== 'chua-co' && value === undefined && denominator !== 0) fault('value', 'thiếu giá trị. Chưa có thì chọn tình trạng “Chưa có số liệu”, đừng ghi 0.');
      if (value !== undefined && !source) fault('source', 'con số nào cũng phải có nguồn. Hãy ghi bảng, mục, trang của báo cáo.');
      if (isPart(target) && value !== undefined && value > 100) fault('value', `tỷ lệ ${value}% lớn hơn 100%. Hãy kiểm tra lại.`);
      if (isShare(target) && value !== undefined && numerator !== undefined && denominator) {
        const computed = (numerator / denominator) * 100;
        if (Math.abs(computed - value) > 0.1) fault('value', `ghi ${value} nhưng ${numerator} chia ${denominator} được ${computed.toFixed(1)}. Hãy sửa cho khớp.`);
      }
    }
  }
  for (const { file, data } of archive.units) {
    const years = new Set<number>();
    for (const [index, facts] of data.years.entries()) {
      const fault = (field: string, message: string) => problems.push({ collection: 'units', file, path: ['years', index, field], message });
      if (years.has(facts.year)) fault('year', `năm ${facts.year} đã có một dòng số liệu. Mỗi năm chỉ một dòng.`);
      years.add(facts.year);
      if (facts.applied !== undefined) {
        if (facts.recognised === undefined) fault('applied', 'có số được áp dụng mà chưa có số được công nhận. Hãy điền số được công nhận trước.');
        else if (facts.recognised === 0) fault('applied', 'không có sáng kiến nào được công nhận thì không có tỷ lệ áp dụng. Hãy bỏ trống ô này.');
        else if (facts.applied > facts.recognised) fault('applied', `${facts.applied} sáng kiến được áp dụng nhiều hơn ${facts.recognised} được công nhận. Hãy kiểm tra lại hai ô.`);
      }
      if (facts.registered !== undefined && facts.staff !== undefined && facts.registered > facts.staff) fault('registered', `${facts.registered} người đăng ký nhiều hơn tổng số ${facts.staff} người. Hãy kiểm tra lại.`);
      if (facts.hasCouncil === false && (facts.councilSessions ?? 0) > 0) fault('councilSessions', 'chưa có Hội đồng mà đã họp. Hãy kiểm tra lại hai ô.');
    }
  }
  return problems;
}

/** T1, T3 and T5 are parts of a whole; T4 may pass 100 per cent. */
function isPart(target: string): boolean {
  return ['T1', 'T3', 'T5'].includes(target);
}

/** T1, T3, T4 and T5 are shares in per cent; the others are counts. */
function isShare(target: string): boolean {
  return ['T1', 'T3', 'T4', 'T5'].includes(target);
}
