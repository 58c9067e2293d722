import type { SearchRecord } from '../search/record.ts';
import {
  fields,
  schoolLevels,
  subjects,
  grades,
  documentKinds,
  storyKinds,
  unitKinds,
} from '../schemas/vocabulary.ts';
import { vi } from '../text/vi.ts';
import { entries } from './entries.ts';
import { listHonours } from './honours.ts';
import { listInitiatives } from './initiatives.ts';
import { pageUrl } from './pages.ts';
import { listReports } from './reports.ts';
import { listStories } from './stories.ts';
import { urls } from './urls.ts';

const join = (...parts: (string | undefined | false | string[])[]) =>
  parts.flat().filter(Boolean).join(' · ');

/** Everything published, as search knows it. Withdrawn records are not here. */
export async function listSearchRecords(): Promise<SearchRecord[]> {
  const kinds = vi.search.kinds;
  const initiatives = (await listInitiatives()).map((card): SearchRecord => {
    const { data, body } = card.entry;
    return {
      url: card.url,
      title: card.title,
      kind: kinds.initiative,
      summary: join(card.unit.name, card.period, card.verdict),
      text: join(
        card.unit.name,
        fields[card.field],
        data.schoolLevels.map((value) => schoolLevels[value]),
        data.subjects.map((value) => subjects[value]),
        data.grades.map((value) => grades[value]),
        data.authors.map(({ name }) => name),
        data.summary,
        data.problem,
        body,
      ),
    };
  });
  const honours = (await listHonours()).map((honour): SearchRecord => ({
    url: honour.url,
    title: honour.name,
    kind: kinds.honour,
    summary: join(honour.formLabel, String(honour.year), honour.kind === 'individual' && honour.unit.name),
    text: join(honour.post, honour.unit.name, honour.citation),
  }));
  const reports = (await listReports()).map(({ id, data }): SearchRecord => ({
    url: urls.report(id),
    title: data.title,
    kind: kinds.report,
    summary: data.summary,
    text: join(data.highlights, data.lessons),
  }));
  const documents = (await entries.documents()).map(({ id, data }): SearchRecord => ({
    url: urls.document(id),
    title: data.title,
    kind: kinds.document,
    summary: join(`${documentKinds[data.kind]} ${data.number}`, data.issuer),
    text: join(data.number, data.abstract),
  }));
  const units = (await entries.units()).map(({ id, data }): SearchRecord => ({
    url: urls.unit(id),
    title: data.name,
    kind: kinds.unit,
    summary: unitKinds[data.kind],
    text: data.about ?? '',
  }));
  const stories = (await listStories()).map(({ id, data, body }): SearchRecord => ({
    url: urls.story(id),
    title: data.title,
    kind: kinds.story,
    summary: storyKinds[data.kind],
    text: join(data.lead, body),
  }));
  const campaigns = (await entries.campaigns()).map(({ id, data, body }): SearchRecord => ({
    url: urls.campaign(id),
    title: data.title,
    kind: kinds.page,
    summary: data.summary,
    text: join(data.purposes, body),
  }));
  const pages = (await entries.pages()).map((entry): SearchRecord => ({
    url: pageUrl(entry),
    title: entry.data.title,
    kind: kinds.page,
    summary: entry.data.summary,
    text: entry.body ?? '',
  }));
  return [...initiatives, ...honours, ...reports, ...documents, ...units, ...stories, ...campaigns, ...pages];
}
