/** Every entry by its title, for the fields that refer to one. */
import type { Directory, DirectoryEntry } from '../src/cms/directory.ts';
import { checkArchive } from '../src/schemas/check.ts';
import type { Archive, Entry } from '../src/schemas/collections.ts';
import { collectionNames, type CollectionName } from '../src/schemas/names.ts';
import type { Desk } from './editing.ts';
import { readStored } from './published.ts';

const known = new WeakMap<Archive, Directory>();

/** @returns all published entries, then those that are only drafts so far */
export async function directoryOf(desk: Desk): Promise<Directory> {
  const { published, drafts } = desk;
  const { archive, files } = await published.read();
  let directory = known.get(archive);
  if (!directory) {
    const lines = (name: CollectionName) =>
      (archive[name] as Entry[]).map((entry) => lineOf(desk, entry, archive));
    directory = Object.fromEntries(
      collectionNames.map((name) => [name, lines(name)]),
    ) as unknown as Directory;
    known.set(archive, directory);
  }
  const isNew = (await drafts.list()).filter(({ path }) => !files.has(path));
  const added = await Promise.all(
    isNew.map(async (place) => {
      const draft = await drafts.find(place);
      const id = draft?.files.get(place.path);
      if (!id) return [];
      const raw = readStored(place.collection, place.path, (await desk.repository.readBlob(id)).toString());
      const entry: Entry | undefined = checkArchive([raw]).archive[place.collection][0];
      const line = entry ? lineOf(desk, entry, archive) : { id: place.id, title: place.id, detail: '' };
      return [{ collection: place.collection, line: { ...line, isDraft: true as const } }];
    }),
  );
  const result = { ...directory };
  for (const { collection, line } of added.flat()) result[collection] = [...result[collection], line];
  return result;
}

function lineOf({ describe }: Desk, { id, collection, data }: Entry, archive: Archive): DirectoryEntry {
  const { title, detail = '' } = describe(collection, data, archive);
  return { id, title: title || id, detail };
}
