/** The archive as the preview needs it: everything short, and a sign where a long text stands. */
import type { Archive, Entry } from '../schemas/collections.ts';

/** Stands for a text: whether there is one decides how a record is shown, what it says does not. */
const sign = '…';

const signOf = (text: string | undefined) => text && sign;

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
    stories: archive.stories.map(withoutBody),
    documents: archive.documents.map(withoutBody),
    pages: archive.pages.map(withoutBody),
  };
}

const isPublic = ({ data }: Entry) => !('status' in data && data.status === 'thu-hoi');

/** The part of an archive that may lie on a public server: a withdrawn record is on none (R17). */
export function publicPart(archive: Archive): Archive {
  return Object.fromEntries(
    Object.entries(archive).map(([name, entries]) => [name, (entries as Entry[]).filter(isPublic)]),
  ) as Archive;
}
