/** What is published: every entry of the publishing branch, read and parsed once and kept in step with it. */
import { matchesGlob } from 'node:path';
import { listFields } from '../src/cms/describe.ts';
import { readEntry, writeEntry } from '../src/cms/entry-file.ts';
import { contentFolder, placeOfPath, type EntryPlace } from '../src/cms/places.ts';
import { parseEntry, type RawEntry } from '../src/schemas/check.ts';
import { collections, type Archive, type Entry } from '../src/schemas/collections.ts';
import { collectionNames, type CollectionName } from '../src/schemas/names.ts';
import { tidy } from '../src/schemas/tidy.ts';
import type { Repository } from './git.ts';

/** An entry in a file of the branch. */
export interface StoredEntry {
  /** The file, from the root of the project. */
  path: string;
  /** The blob id of its file: its version. */
  id: string;
  /** Undefined for a page that engineers keep: it counts, and the CMS has no business with it. */
  place: EntryPlace | undefined;
  raw: RawEntry;
  /** Undefined when the file does not have the shape of an entry. */
  entry: Entry | undefined;
}

/** The publishing branch at one commit. */
export interface Published {
  commit: string;
  /** Blob ids of all files below `content/`. */
  files: ReadonlyMap<string, string>;
  entries: ReadonlyMap<string, StoredEntry>;
  archive: Archive;
}

/** The collection a file is an entry of, or undefined. */
function collectionOf(path: string): CollectionName | undefined {
  const [root, name, ...rest] = path.split('/');
  const collection = collectionNames.find((each) => each === name);
  if (root !== contentFolder || !collection) return undefined;
  return matchesGlob(rest.join('/'), collections[collection].pattern) ? collection : undefined;
}

/** Reads one entry, unchecked. */
export function readStored(collection: CollectionName, path: string, text: string): RawEntry {
  return readEntry(collection, path.slice(contentFolder.length + 1), text);
}

export class PublishedBranch {
  readonly #repository: Repository;
  #published: Published | undefined;
  #reading: Promise<Published> | undefined;
  /** What lists show of each entry; it goes with the entry. */
  readonly #listTexts = new WeakMap<StoredEntry, string>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** @returns the branch as it is now, whoever moved it last */
  async read(): Promise<Published> {
    // Readers that come while another reads take what that one finds, unless the branch has moved again.
    for (;;) {
      const commit = await this.#repository.resolve(this.#repository.branch);
      if (commit === undefined) throw new Error(`${this.#repository.branch} is gone`);
      if (this.#published?.commit === commit) return this.#published;
      this.#reading ??= this.#follow(commit, this.#published).finally(() => {
        this.#reading = undefined;
      });
      this.#published = await this.#reading;
    }
  }

  /** @returns an entry for a list: the named fields of its front matter and no body */
  listText(stored: StoredEntry): string {
    let text = this.#listTexts.get(stored);
    if (text === undefined) {
      const { collection, data } = stored.raw;
      const all = (tidy(data) ?? {}) as Record<string, unknown>;
      const shown = Object.fromEntries(listFields.map((field) => [field, all[field]]));
      text = writeEntry(collection, shown, '');
      this.#listTexts.set(stored, text);
    }
    return text;
  }

  async #follow(commit: string, before: Published | undefined): Promise<Published> {
    const files = await this.#repository.listFiles(commit, [`${contentFolder}/`]);
    const known = before?.entries;
    const stored = await Promise.all(
      [...files].map(async ([path, id]): Promise<StoredEntry | undefined> => {
        const same = known?.get(path);
        if (same?.id === id) return same;
        const collection = collectionOf(path);
        if (!collection) return undefined;
        const raw = readStored(collection, path, (await this.#repository.readBlob(id)).toString());
        return { path, id, place: placeOfPath(path)?.entry, raw, entry: parseEntry(raw).entry };
      }),
    );
    const entries = stored.filter((each) => each !== undefined);
    return {
      commit,
      files,
      entries: new Map(entries.map((each) => [each.path, each])),
      archive: archiveOf(entries),
    };
  }
}

function archiveOf(stored: readonly StoredEntry[]): Archive {
  const archive = Object.fromEntries(collectionNames.map((name): [string, Entry[]] => [name, []]));
  for (const { entry } of stored) if (entry) archive[entry.collection]?.push(entry);
  return archive as unknown as Archive;
}
