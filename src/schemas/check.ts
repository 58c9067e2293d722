/**
 * All the rules of the archive, in one call. The build, `npm run check:content`, the CMS form and the
 * publishing server run exactly this, so an entry accepted in one place is accepted in all.
 */
import { z } from 'astro/zod';
import { entryId, schemaOf, type Archive, type Entry } from './collections.ts';
import { collectionNames, type CollectionName } from './names.ts';
import type { Problem } from './problem.ts';
import { awardCaps } from './rules/award-caps.ts';
import { campaignPeriod } from './rules/campaign-period.ts';
import { figures } from './rules/figures.ts';
import { illustrativeApart } from './rules/illustrative-apart.ts';
import { ladderHolds } from './rules/ladder.ts';
import { personalData } from './rules/personal-data.ts';
import { pictureConsent, picturesInText } from './rules/picture-consent.ts';
import { references } from './rules/references.ts';
import { cleanText } from './rules/text.ts';
import { uniqueness } from './rules/uniqueness.ts';
import { withdrawn } from './rules/withdrawal.ts';
import { yearOfInitiative } from './rules/initiative-year.ts';
import { pageAddresses } from './rules/page-addresses.ts';
import { tidy } from './tidy.ts';

/** An entry as read from disk or from the form, before any check. */
export interface RawEntry {
  collection: CollectionName;
  /** Relative to `content/`. */
  file: string;
  data: unknown;
  body: string;
  /** Why the file could not be read, in Vietnamese; its data then counts for nothing. */
  fault?: string;
}

/** A rule reads the whole archive and says what is wrong. */
export type Rule = (archive: Archive) => Problem[];

/** Rules that hold between entries: they need to see all of them. */
const archiveRules: readonly Rule[] = [uniqueness, references, illustrativeApart, ladderHolds, campaignPeriod, awardCaps, withdrawn, pageAddresses];

/** Rules that an entry keeps or breaks by itself. */
const entryRules: readonly Rule[] = [yearOfInitiative, figures, pictureConsent, picturesInText, cleanText, personalData];

const rules = [...archiveRules, ...entryRules];

const vietnamese = z.locales.vi().localeError;

/** What zod has to say, in Vietnamese; a field that is not there is told as such, not as a wrong type. */
export const inVietnamese: z.core.$ZodErrorMap = (issue) => (issue.code === 'invalid_type' && issue.input === undefined ? 'chưa điền, mà đây là ô bắt buộc' : vietnamese(issue));

const emptyArchive = () => Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as Archive;

/** Parses one entry with its schema. Messages are Vietnamese. */
export function parseEntry(raw: RawEntry): { entry?: Entry; problems: Problem[] } {
  const { collection, file, body, fault } = raw;
  if (fault) return { problems: [{ collection, file, path: [], message: fault }] };
  const parsed = schemaOf(collection).safeParse(tidy(raw.data), { error: inVietnamese });
  if (parsed.success) {
    const id = entryId(file.slice(collection.length + 1));
    return { entry: { id, collection, file, data: parsed.data, body } as Entry, problems: [] };
  }
  const problems = parsed.error.issues.map((issue): Problem => ({ collection, file, path: issue.path as (string | number)[], message: `${issue.message}.` }));
  // One slip may break two constraints that say the same thing to the editor.
  const told = new Set<string>();
  const isNews = ({ path, message }: Problem) => told.size < told.add(`${path.join('.')} ${message}`).size;
  return { problems: problems.filter(isNews) };
}

/**
 * Checks a whole archive.
 * @param raws every entry of `content/`
 * @returns the entries that have the right shape, and every problem found, not only the first.
 *   Rules across entries run on the well-shaped ones, so one slip does not hide another.
 */
export function checkArchive(raws: readonly RawEntry[]): { archive: Archive; problems: Problem[] } {
  const archive = emptyArchive();
  const problems: Problem[] = [];
  for (const raw of raws) {
    const result = parseEntry(raw);
    problems.push(...result.problems);
    if (result.entry) (archive[result.entry.collection] as Entry[]).push(result.entry);
  }
  const malformed = new Set(problems.map(({ file }) => file));
  for (const rule of rules) problems.push(...rule(archive));
  return { archive, problems: problems.filter((problem) => !followsFrom(malformed, problem)) };
}

/** What stands between a changed entry and its place in the archive. */
export interface ChangeResult {
  /** The entry once parsed; undefined when its shape is wrong, or when it is being removed. */
  entry?: Entry;
  /** Empty when the change may be made. */
  problems: Problem[];
}

const standing = new WeakMap<Archive, Set<string>>();

/** What is wrong between the entries of an archive already: nobody's change is to blame for it. */
function standingProblems(archive: Archive): Set<string> {
  let found = standing.get(archive);
  if (!found) {
    found = new Set(archiveRules.flatMap((rule) => rule(archive)).map(describe));
    standing.set(archive, found);
  }
  return found;
}

const describe = ({ file, path, message }: Problem) => [file, ...path, message].join('\n');

/**
 * Checks one change against an archive: exactly the rules of `checkArchive`, without looking again at what every
 * other entry says by itself.
 * @param archive the entries as published; it is not changed
 * @param change an entry to put in its file's place, or the file of an entry to remove
 * @returns the problems of the changed entry, and those the change would bring to others
 */
export function checkChange(archive: Archive, change: { put: RawEntry } | { remove: string }): ChangeResult {
  const file = 'put' in change ? change.put.file : change.remove;
  const collection = collectionNames.find((name) => file.startsWith(`${name}/`));
  if (!collection) throw new Error(`${file} belongs to no collection`);
  const parsed = 'put' in change ? parseEntry(change.put) : { problems: [] };
  if (parsed.problems.length > 0) return parsed;
  const { entry } = parsed;
  const before: readonly Entry[] = archive[collection];
  const place = before.findIndex((other) => other.file === file);
  // A new entry comes last, so that a full quota is told to the one that came too late.
  const after = place < 0 ? [...before, ...(entry ? [entry] : [])] : before.toSpliced(place, 1, ...(entry ? [entry] : []));
  const changed: Archive = { ...archive, [collection]: after };
  const known = standingProblems(archive);
  const across = archiveRules.flatMap((rule) => rule(changed)).filter((problem) => problem.file === file || !known.has(describe(problem)));
  const own = entry ? entryRules.flatMap((rule) => rule({ ...emptyArchive(), [collection]: [entry] })) : [];
  return { ...(entry && { entry }), problems: [...across, ...own] };
}

/** A reference to an entry that exists but is itself malformed is not a second fault. */
function followsFrom(malformed: ReadonlySet<string>, problem: Problem): boolean {
  const target = problem.missing;
  if (!target) return false;
  return [...malformed].some((file) => file.startsWith(`${target.collection}/`) && entryId(file) === target.id);
}
