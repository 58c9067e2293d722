import type { CollectionEntry } from 'astro:content';
import { once } from '../lib/once.ts';
import { splitTitle, syllables } from '../lib/vietnamese.ts';
import { ladder } from '../schemas/derive.ts';
import { fields, type Level } from '../schemas/vocabulary.ts';
import { linkToDocument, type DocumentLink } from './documents.ts';
import { groupBy } from './entries.ts';
import { listHonoursFor, type Honour } from './honours.ts';
import { listInitiatives, type InitiativeCard } from './initiatives.ts';
import { listAdoptionsOf, wayUrl } from './replication.ts';
import type { Adoption } from './replication-counts.ts';
import { listStoriesAbout } from './stories.ts';
import { getUnit, linkToUnit, type UnitLink } from './units.ts';

type Entry = CollectionEntry<'initiatives'>;

/** One rung of the ladder. */
export interface Rung {
  level: Level;
  decision: DocumentLink;
}

/** The ladder of an initiative, lowest rung first. */
async function rungsOf({ data }: Entry): Promise<Rung[]> {
  return Promise.all(
    ladder(data).map(async ({ level, decision }) => ({ level, decision: await linkToDocument(decision) })),
  );
}

const titleWords = once(
  async () =>
    new Map(
      (await listInitiatives()).map(({ id, title }) => [id, new Set(syllables(splitTitle(title).subject))]),
    ),
);

const bySubject = once(async () => groupBy(await listInitiatives(), ({ entry }) => entry.data.subjects));
const byField = once(async () => groupBy(await listInitiatives(), ({ field }) => field));

/** Alike initiatives on a page: three are shown, of four, so that those of schools like the visitor's can come first. */
const alikeCount = 4;

/** How many of the newest records of a subject or field are weighed against one record: keeps a build linear. */
const candidatesPerGroup = 200;

/**
 * The initiatives most like one: same school level and subject first, then grade, then words of the title.
 * Only the newest records of the same subjects and field are weighed.
 */
async function listSimilar(card: InitiativeCard, count: number): Promise<InitiativeCard[]> {
  const words = await titleWords();
  const own = words.get(card.id) ?? new Set();
  const { schoolLevels, subjects, grades } = card.entry.data;
  const shared = <T>(a: readonly T[], b: readonly T[]) => a.filter((item) => b.includes(item)).length;
  const score = (other: InitiativeCard): number => {
    const data = other.entry.data;
    const theirs = words.get(other.id) ?? new Set();
    const common = [...own].filter((word) => theirs.has(word)).length;
    const likeness = common / Math.max(1, own.size + theirs.size - common);
    return (
      4 * Math.min(2, shared(subjects, data.subjects)) +
      3 * Math.min(1, shared(schoolLevels, data.schoolLevels)) +
      2 * Math.min(1, shared(grades, data.grades)) +
      (other.field === card.field ? 1 : 0) +
      (other.unit.kind === card.unit.kind ? 1 : 0) +
      8 * likeness
    );
  };
  const subjectGroups = await bySubject();
  const ofSubjects = subjects.flatMap(
    (subject) => subjectGroups.get(subject)?.slice(0, candidatesPerGroup) ?? [],
  );
  const ofField = (await byField()).get(card.field)?.slice(0, candidatesPerGroup) ?? [];
  const candidates = new Set([...ofSubjects, ...ofField]);
  candidates.delete(card);
  return [...candidates]
    .map((other) => ({ other, points: score(other) }))
    .filter(({ points }) => points > 2)
    .sort((a, b) => b.points - a.points)
    .slice(0, count)
    .map(({ other }) => other);
}

/** Everything the page of one initiative shows beside its card. */
export interface InitiativeDetails {
  rungs: Rung[];
  adoptions: Adoption[];
  /** Where the way of the idea is drawn, for one that went far enough. */
  wayUrl: string | undefined;
  authors: { name: string; post: string | undefined; unit: UnitLink | undefined }[];
  unit: CollectionEntry<'units'>;
  honours: Honour[];
  stories: CollectionEntry<'stories'>[];
  similar: InitiativeCard[];
  /** schema.org description for search engines. */
  jsonLd: Record<string, unknown>;
}

/** Everything the page of one initiative asks, in one question. */
export async function getInitiativeDetails(card: InitiativeCard): Promise<InitiativeDetails> {
  const { entry } = card;
  const { data } = entry;
  const authors = await Promise.all(
    data.authors.map(async ({ name, post, unit }) => ({
      name,
      post,
      unit: unit ? await linkToUnit(unit) : undefined,
    })),
  );
  return {
    rungs: await rungsOf(entry),
    adoptions: await listAdoptionsOf(card.id),
    wayUrl: await wayUrl(card.id),
    authors,
    unit: await getUnit(data.unit),
    honours: await listHonoursFor(card.id),
    stories: await listStoriesAbout(card.id),
    similar: await listSimilar(card, alikeCount),
    jsonLd: {
      '@type': 'CreativeWork',
      name: data.title,
      inLanguage: 'vi',
      about: fields[card.field],
      author: authors.map(({ name }) => ({ '@type': 'Person', name })),
      publisher: { '@type': 'Organization', name: card.unit.name },
      ...(data.updatedOn && { dateModified: data.updatedOn }),
    },
  };
}
