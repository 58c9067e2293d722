/** The directory of the archive at this screen: fetched at the start, and again when something was published. */
import type { Directory, DirectoryEntry } from '../src/cms/directory.ts';
import type { CollectionName } from '../src/schemas/names.ts';

let current: Partial<Directory> = {};
let byId = new Map<string, DirectoryEntry>();
let fetchDirectory: () => Promise<Directory> = () =>
  Promise.reject(new Error('the directory has no source yet'));

/** Fetches the directory anew. */
export async function refreshDirectory(): Promise<void> {
  current = await fetchDirectory();
  byId = new Map(
    Object.entries(current).flatMap(([name, entries]) =>
      entries.map((entry) => [`${name}/${entry.id}`, entry] as const),
    ),
  );
}

/** Sets where the directory comes from and fetches it for the first time. */
export async function openDirectory(source: () => Promise<Directory>): Promise<void> {
  fetchDirectory = source;
  await refreshDirectory();
}

/** The entries of a collection that can be referred to. */
export function entriesOf(collection: CollectionName): readonly DirectoryEntry[] {
  return (current[collection] ?? []).filter(({ isDraft }) => !isDraft);
}

/** One entry by its id, drafts included. */
export function entryOf(collection: CollectionName, id: string): DirectoryEntry | undefined {
  return byId.get(`${collection}/${id}`);
}
