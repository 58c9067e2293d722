/** Every rule of the archive, asked of one change before it is stored, and told in the words of the form. */
import { describe, type Description } from '../src/cms/describe.ts';
import { writeEntry } from '../src/cms/entry-file.ts';
import { contentFolder, type EntryPlace } from '../src/cms/places.ts';
import { checkChange } from '../src/schemas/check.ts';
import { collections, type Archive, type Entry } from '../src/schemas/collections.ts';
import { labelOf } from '../src/schemas/form.ts';
import type { CollectionName } from '../src/schemas/names.ts';
import type { Problem } from '../src/schemas/problem.ts';
import { listUploads, missingUploads } from '../src/schemas/uploads.ts';
import { Refusal, type ToldProblem } from './errors.ts';
import { readStored } from './published.ts';

const unitNames = new WeakMap<Archive, Map<string, string>>();

/**
 * How the office calls an entry.
 * @param data its fields, parsed or not
 */
export function describeEntry(collection: CollectionName, data: unknown, archive: Archive): Description {
  let names = unitNames.get(archive);
  if (!names) {
    names = new Map(archive.units.map((unit) => [unit.id, unit.data.name]));
    unitNames.set(archive, names);
  }
  const known = names;
  return describe(collection, data, (name, id) => (name === 'units' ? known.get(id) : undefined));
}

/** What a text becomes as an entry. */
export interface Examined {
  /** The one way this entry is written. */
  text: string;
  title: string;
  /** The names of its uploads. */
  uploads: string[];
  problems: ToldProblem[];
}

const maxEntryBytes = 512 * 1024;
/** Far above any entry; aliases of YAML can make a small text a tree of millions. */
const maxValues = 50_000;

/**
 * Examines a text as an entry of the archive.
 * @param raw as the form sent it
 * @param hasUpload whether a file of that name will lie beside it
 * @throws Refusal when the text is too large to be an entry
 */
export function examineText(
  archive: Archive,
  place: EntryPlace,
  raw: string,
  hasUpload: (name: string) => boolean,
): Examined {
  const { collection, path, id } = place;
  const given = readGiven(place, raw);
  if (given.fault !== undefined) {
    const fault: Problem = { collection, file: given.file, path: [], message: given.fault };
    return { text: raw, title: id, uploads: [], problems: [tellProblem(archive, place, fault)] };
  }
  const text = writeEntry(collection, given.data, given.body);
  const { entry, problems } = checkChange(archive, { put: readStored(collection, path, text) });
  const missing = entry ? missingUploads(entry, hasUpload) : [];
  return {
    text,
    title: (entry && describeEntry(collection, entry.data, archive).title) ?? id,
    uploads: entry ? listUploads(entry).map(({ name }) => name) : [],
    problems: [...problems, ...missing].map((problem) => tellProblem(archive, place, problem)),
  };
}

/** Says what would be wrong with the archive without an entry: who still refers to it. */
export function examineRemoval(archive: Archive, place: EntryPlace): ToldProblem[] {
  const { problems } = checkChange(archive, { remove: fileOf(place) });
  return problems.map((problem) => {
    const told = tellProblem(archive, place, problem);
    return problem.missing
      ? { ...told, message: 'đang trỏ tới mục này. Hãy sửa hoặc xóa mục đó trước.' }
      : told;
  });
}

/** Problems as one text: a line a problem. */
export const problemText = (problems: readonly ToldProblem[]) =>
  problems.map(({ label, message }) => `${label}: ${message}`).join('\n');

/** @throws Refusal when there is any problem */
export function refuseIfInvalid(problems: readonly ToldProblem[]): void {
  if (problems.length > 0) throw new Refusal(422, 'invalid', problemText(problems), problems);
}

/** The title of an entry of the archive, or its id when its file does not have the shape of an entry. */
export function titleOf(archive: Archive, { collection, path, id }: EntryPlace): string {
  const found = (archive[collection] as Entry[]).find(({ file }) => `${contentFolder}/${file}` === path);
  return found ? describeEntry(collection, found.data, archive).title || id : id;
}

const fileOf = ({ path }: EntryPlace) => path.slice(contentFolder.length + 1);

function readGiven({ collection, path }: EntryPlace, raw: string) {
  if (Buffer.byteLength(raw) > maxEntryBytes) throw tooLarge();
  const given = readStored(collection, path, raw);
  if (countValues(given.data) > maxValues) throw tooLarge();
  return given;
}

const tooLarge = () =>
  new Refusal(
    413,
    'too-large',
    'Mục này quá lớn (tối đa 512 kB chữ). Hãy bớt nội dung hoặc tách thành nhiều mục.',
  );

/** Counts every value as often as it is met, and stops counting when there are too many. */
function countValues(data: unknown): number {
  const open: unknown[] = [data];
  let count = 0;
  while (open.length > 0 && count <= maxValues) {
    count += 1;
    const value = open.pop();
    if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) open.push(item);
  }
  return count;
}

function tellProblem(archive: Archive, place: EntryPlace, problem: Problem): ToldProblem {
  const { collection, file, path, message } = problem;
  const field = path.length > 0 ? labelOf(collection, path) : '';
  if (file === fileOf(place)) return { label: field || 'Mục này', message, file, path };
  const other = (archive[collection] as Entry[]).find((entry) => entry.file === file);
  const title = other ? describeEntry(collection, other.data, archive).title || other.id : file;
  const name = `${collections[collection].label} “${title}”`;
  return { label: field ? `${name} › ${field}` : name, message, file, path };
}
