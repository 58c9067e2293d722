import type { Archive } from '../collections.ts';
import { firstYear, sortYear } from '../derive.ts';
import type { Problem } from '../problem.ts';

/** Decisions, awards, reports and adoptions of a campaign fall inside it. */
export function campaignPeriod(archive: Archive): Problem[] {
  const campaigns = new Map(archive.campaigns.map(({ id, data }) => [id, data]));
  const documents = new Map(archive.documents.map(({ id, data }) => [id, data]));
  const problems: Problem[] = [];

  for (const { file, data } of archive.campaigns) {
    if (data.endsOn < data.startsOn) problems.push({ collection: 'campaigns', file, path: ['endsOn'], message: `ngày kết thúc ${data.endsOn} trước ngày bắt đầu ${data.startsOn}. Hãy kiểm tra lại hai ngày.` });
  }

  /** Says what is wrong with a day or year outside the campaign, or nothing. */
  const outside = (campaignId: string, when: string | undefined): string | undefined => {
    const campaign = campaigns.get(campaignId);
    if (!campaign || !when) return undefined;
    const from = campaign.startsOn.slice(0, when.length);
    const to = campaign.endsOn.slice(0, when.length);
    if (when >= from && when <= to) return undefined;
    return `${when} nằm ngoài phong trào “${campaign.title}” (${from} đến ${to}). Hãy kiểm tra lại ngày, hoặc chọn đúng phong trào.`;
  };

  for (const { file, data } of archive.initiatives) {
    for (const [index, { decision }] of data.recognitions.entries()) {
      const message = outside(data.campaign, documents.get(decision)?.issuedOn);
      if (message) problems.push({ collection: 'initiatives', file, path: ['recognitions', index, 'decision'], message: `quyết định ký ngày ${message}` });
      const signedIn = Number(documents.get(decision)?.issuedOn?.slice(0, 4));
      if (signedIn < firstYear(data) || signedIn > sortYear(data) + 1) problems.push({ collection: 'initiatives', file, path: ['recognitions', index, 'decision'], message: `quyết định ký năm ${signedIn}, lệch với năm của sáng kiến (${data.schoolYear ?? data.year}). Hãy kiểm tra lại năm, hoặc chọn đúng quyết định.` });
    }
    for (const [index, adoption] of data.replications.entries()) {
      if (adoption.year < firstYear(data)) problems.push({ collection: 'initiatives', file, path: ['replications', index, 'year'], message: `năm áp dụng ${adoption.year} trước khi có sáng kiến (${firstYear(data)}). Hãy kiểm tra lại năm.` });
      if (adoption.unit === data.unit) problems.push({ collection: 'initiatives', file, path: ['replications', index, 'unit'], message: 'đơn vị áp dụng trùng đơn vị chủ trì. Áp dụng tại chỗ thì bật “Được áp dụng tại đơn vị”.' });
    }
  }
  for (const collection of ['collectives', 'individuals'] as const) {
    for (const { file, data } of archive[collection]) {
      const decision = documents.get(data.decision);
      const message = outside(data.campaign, decision?.issuedOn);
      if (message) problems.push({ collection, file, path: ['decision'], message: `quyết định ký ngày ${message}` });
      if (decision && !decision.issuedOn) problems.push({ collection, file, path: ['decision'], message: `quyết định số ${decision.number} chưa có ngày ban hành. Hãy điền ngày ở mục Văn bản.` });
      if (decision && decision.role !== 'khen-thuong') problems.push({ collection, file, path: ['decision'], message: `văn bản số ${decision.number} không phải quyết định khen thưởng. Hãy chọn quyết định khen thưởng.` });
      if (decision?.issuedOn && decision.issuedOn.slice(0, 4) !== String(data.year)) problems.push({ collection, file, path: ['year'], message: `năm khen ${data.year} khác năm của quyết định (${decision.issuedOn.slice(0, 4)}). Hãy sửa cho khớp.` });
    }
  }
  for (const { file, data } of archive.reports) {
    const message = outside(data.campaign, String(data.year));
    if (message) problems.push({ collection: 'reports', file, path: ['year'], message: `năm ${message}` });
  }
  return problems;
}
