/** Every entry by its title, for the fields that refer to one. */
import { directoryOf, type Directory } from '../src/cms/directory.ts';
import type { Archive } from '../src/schemas/collections.ts';
import type { Desk } from './editing.ts';
import { describeEntry } from './examine.ts';
import { readStored } from './published.ts';

const known = new WeakMap<Archive, Directory>();

/** @returns all published entries, then those that are only drafts so far */
export async function currentDirectory({ published, drafts, repository }: Desk): Promise<Directory> {
  const { archive, files } = await published.read();
  const directory = known.get(archive) ?? directoryOf(archive);
  known.set(archive, directory);
  const isNew = (await drafts.list()).filter(({ path }) => !files.has(path));
  const added = await Promise.all(
    isNew.map(async (place) => {
      const id = (await drafts.find(place))?.files.get(place.path);
      if (!id) return [];
      const text = (await repository.readBlob(id)).toString();
      const { data } = readStored(place.collection, place.path, text);
      const line = {
        id: place.id,
        ...describeEntry(place.collection, data, archive),
        isDraft: true as const,
      };
      return [{ collection: place.collection, line }];
    }),
  );
  const result = { ...directory };
  for (const { collection, line } of added.flat()) result[collection] = [...result[collection], line];
  return result;
}
