import type { SearchRecord } from '../search/record.ts';
import { spreadStepsOf } from '../schemas/derive.ts';
import { documentKinds, reportKinds, storyKinds, unitKinds } from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import { bodyOf, entries } from './entries.ts';
import { listHonours } from './honours.ts';
import { listInitiatives } from './initiatives.ts';
import { pageUrl } from './pages.ts';
import { listReports } from './reports.ts';
import { listStories } from './stories.ts';
import { getUnit } from './units.ts';
import { urls } from './urls.ts';

const join = (...parts: (string | undefined | false | string[])[]) =>
  parts.flat().filter(Boolean).join(' · ');

/** What every record has, so that each kind of page says only what is its own. */
const record = (own: Pick<SearchRecord, 'url' | 'title'> & Partial<SearchRecord>): SearchRecord => ({
  unit: '',
  people: '',
  summary: '',
  note: '',
  body: '',
  facets: {},
  adopters: 0,
  ...own,
});

/** Everything published, as search knows it: initiatives first, newest first. Withdrawn records are not here. */
export async function listSearchRecords(): Promise<SearchRecord[]> {
  const initiatives = await Promise.all(
    (await listInitiatives()).map(async (card) => {
      const { data, body } = card.entry;
      const unit = await getUnit(data.unit);
      const { formerWard, currentWard } = unit.data;
      return record({
        url: card.url,
        title: card.title,
        unit: card.unit.name,
        people: join(data.authors.flatMap(({ name, post }) => [name, post ?? ''])),
        summary: card.summary ?? '',
        note: card.verdict ?? '',
        body: join(
          data.problem,
          body,
          data.steps.flatMap(({ title, detail }) => [title, detail ?? '']),
          data.outcome,
          data.measures.map(({ label }) => label),
          data.conditions,
          data.lessons,
          Object.values(data.resources ?? {}).filter((resource) => typeof resource === 'string'),
          data.replications.flatMap(({ result }) => result ?? []),
        ),
        facets: {
          kind: ['initiative'],
          level: [card.level],
          field: [card.field],
          unitKind: [card.unit.kind],
          schoolLevel: data.schoolLevels,
          subject: data.subjects,
          grade: data.grades,
          period: [card.period],
          cost: card.costBand ? [card.costBand] : [],
          evidence: [String(card.evidence)],
          adopted: spreadStepsOf(card.adopters),
          formerWard: formerWard ? [formerWard] : [],
          currentWard: currentWard ? [currentWard] : [],
        },
        adopters: card.adopters,
      });
    }),
  );
  const honours = (await listHonours()).map((honour) =>
    record({
      url: honour.url,
      title: honour.name,
      unit: join(honour.formLabel, String(honour.year), honour.kind === 'individual' && honour.unit.name),
      summary: honour.citation,
      body: join(honour.post, honour.unit.name),
      facets: { kind: ['honour'] },
    }),
  );
  const units = (await entries.units()).map(({ id, data }) =>
    record({
      url: urls.unit(id),
      title: data.name,
      unit: unitKinds[data.kind],
      body: data.about ?? '',
      facets: { kind: ['unit'] },
    }),
  );
  const documents = (await entries.documents()).map(({ id, data }) =>
    record({
      url: urls.document(id),
      title: data.title,
      unit: join(`${documentKinds[data.kind]} ${data.number}`, data.issuer),
      summary: data.abstract,
      facets: { kind: ['document'] },
    }),
  );
  const reports = (await listReports()).map(({ id, data }) =>
    record({
      url: urls.report(id),
      title: data.title,
      unit: join(vi.reports.ofKind(reportKinds[data.kind]), String(data.year)),
      summary: data.summary,
      body: join(data.highlights, data.lessons),
      facets: { kind: ['report'] },
    }),
  );
  const stories = (await listStories()).map(({ id, data, body }) =>
    record({
      url: urls.story(id),
      title: data.title,
      unit: storyKinds[data.kind],
      summary: data.lead,
      body: body ?? '',
      facets: { kind: ['story'] },
    }),
  );
  const campaigns = (await entries.campaigns()).map(({ id, data, body }) =>
    record({
      url: urls.campaign(id),
      title: data.title,
      summary: data.summary,
      body: join(data.purposes, body),
      facets: { kind: ['page'] },
    }),
  );
  const pages = (await entries.pages()).map((entry) =>
    record({
      url: pageUrl(entry),
      title: entry.data.title,
      summary: entry.data.summary,
      body: bodyOf(entry),
      facets: { kind: ['page'] },
    }),
  );
  // What the site itself counts from its records.
  const counted = [
    { url: urls.progress, title: vi.progress.title, summary: vi.progress.lead },
    { url: urls.replication, title: vi.replication.title, summary: vi.replication.lead },
  ].map((page) => record({ ...page, facets: { kind: ['page'] } }));
  return [
    ...initiatives,
    ...honours,
    ...units,
    ...documents,
    ...reports,
    ...stories,
    ...campaigns,
    ...counted,
    ...pages,
  ];
}
