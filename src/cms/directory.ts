/** Who is who in the archive: what relations choose from, and which names are taken. */
import type { Archive } from '../schemas/collections.ts';
import { collectionNames, type CollectionName } from '../schemas/names.ts';
import { publicPart } from './outline.ts';
import { describe, type Description, type TitleOf } from './describe.ts';

/** An entry one can refer to. */
export interface DirectoryEntry extends Description {
  id: string;
  /** Only a draft: nothing can refer to it yet, but its id is taken. */
  isDraft?: true;
}

export type Directory = Record<CollectionName, DirectoryEntry[]>;

/** Every entry of an archive by name. */
export function directoryOf(archive: Archive): Directory {
  const names = new Map<string, string>();
  const titleOf: TitleOf = (collection, id) => names.get(`${collection}/${id}`);
  // Units first: the others are told by the name of theirs.
  for (const { id, data } of archive.units) names.set(`units/${id}`, data.name);
  return Object.fromEntries(
    collectionNames.map((collection) => [
      collection,
      archive[collection].map(({ id, data }) => ({ id, ...describe(collection, data, titleOf) })),
    ]),
  ) as Directory;
}

/**
 * The directory as it may lie on a public server: of what the site does not show nothing is left but that its id is
 * taken.
 * @param withInvented as for `publicPart`
 */
export function publicDirectory(archive: Archive, withInvented: boolean): Directory {
  const shown = publicPart(archive, withInvented);
  return Object.fromEntries(
    Object.entries(directoryOf(archive)).map(([name, entries]) => {
      const ids = new Set(shown[name as CollectionName].map(({ id }) => id));
      return [
        name,
        entries.map((entry) =>
          ids.has(entry.id) ? entry : { id: entry.id, title: '', detail: '', isDraft: true },
        ),
      ];
    }),
  ) as Directory;
}
