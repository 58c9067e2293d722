import type { Archive } from '../collections.ts';
import type { Problem } from '../problem.ts';

const kinds = [
  ['collectives', 'tập thể'],
  ['individuals', 'cá nhân'],
] as const;

/** Plan III.2.b: the district's summary award goes to at most so many collectives and individuals. Withdrawn awards free their place. */
export function awardCaps(archive: Archive): Problem[] {
  const problems: Problem[] = [];
  for (const { id, data: campaign } of archive.campaigns) {
    for (const [collection, word] of kinds) {
      const cap = campaign.caps[collection];
      const awarded = archive[collection].filter(({ data }) => data.campaign === id && data.occasion === 'tong-ket' && data.form === 'giay-khen-quan' && data.status === 'cong-bo');
      // Invented awards fill no real place: each kind is counted by itself.
      const counts = { real: 0, invented: 0 };
      for (const { file, data } of awarded) {
        const place = (counts[data.illustrative ? 'invented' : 'real'] += 1);
        if (place > cap) problems.push({ collection, file, path: ['occasion'], message: `là ${word} thứ ${place} được tặng Giấy khen tổng kết cấp quận, trong khi kế hoạch chỉ cho tối đa ${cap} ${word}. Hãy bỏ bớt hoặc sửa dịp khen.` });
      }
    }
  }
  return problems;
}
