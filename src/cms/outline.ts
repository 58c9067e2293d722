/** The archive as the preview needs it: everything short, and a sign where a long text stands. */
import type { Archive, Entry } from '../schemas/collections.ts';

/** Stands for a text: whether there is one decides how a record is shown, what it says does not. */
const sign = '…';

const signOf = (text: string | undefined) => text && sign;

/** Where the papers of consent are kept is no page's business. */
const withoutConsent = <P extends { consent?: string | undefined }>(pictures: readonly P[]): P[] =>
  pictures.map((picture) => ({ ...picture, consent: undefined }));

function outlineOfInitiative(entry: Entry<'initiatives'>): Entry<'initiatives'> {
  const { data, body } = entry;
  return {
    ...entry,
    data: {
      ...data,
      problem: signOf(data.problem),
      outcome: signOf(data.outcome),
      conditions: signOf(data.conditions),
      lessons: signOf(data.lessons),
      steps: data.steps.map(() => ({ title: sign })),
      files: [],
      pictures: withoutConsent(data.pictures),
    },
    body: body.trim() && sign,
  };
}

const withoutBody = <E extends Entry>(entry: E): E => ({ ...entry, body: entry.body.trim() && sign });

/** Every entry of an archive without its long texts: some 700 bytes an initiative instead of several thousand. */
export function outlineOf(archive: Archive): Archive {
  return {
    ...archive,
    initiatives: archive.initiatives.map(outlineOfInitiative),
    stories: archive.stories.map((entry) => {
      const { data } = entry;
      return withoutBody({ ...entry, data: { ...data, pictures: withoutConsent(data.pictures) } });
    }),
    documents: archive.documents.map(withoutBody),
    pages: archive.pages.map(withoutBody),
    // No page shows the words of search, and no rule compares them between entries.
    thesaurus: archive.thesaurus.map((entry) => ({ ...entry, data: { ...entry.data, groups: [] } })),
  };
}

/**
 * The part of an archive that may lie on a public server: a withdrawn record is on none (R17).
 * @param withInvented whether the site shows invented entries, as every build but the public one does
 */
export function publicPart(archive: Archive, withInvented: boolean): Archive {
  const isPublic = ({ data }: Entry) =>
    !('status' in data && data.status === 'thu-hoi') &&
    (withInvented || !('illustrative' in data && data.illustrative));
  return Object.fromEntries(
    Object.entries(archive).map(([name, entries]) => [name, (entries as Entry[]).filter(isPublic)]),
  ) as Archive;
}
