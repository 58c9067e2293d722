/** Where the CMS may write: the shape of every path it knows. Anything else is refused, by the form and by the server. */
import { collections } from '../schemas/collections.ts';
import { collectionNames, type CollectionName } from '../schemas/names.ts';
import { attachmentName, longestName, pictureName } from '../schemas/parts.ts';

/** The folder that holds one folder a collection. */
export const contentFolder = 'content';

/** One entry as the CMS names it, and where it lies. */
export interface EntryPlace {
  collection: CollectionName;
  /** The name of its list in the CMS: `initiatives-2023`, `units`. */
  list: string;
  /** Its name within the list, as Decap makes it: `doc-doi/index`, `th-hoa-mai`, `site`. */
  slug: string;
  /** Its id, which is also the end of its address on the site. */
  id: string;
  /** The entry itself, from the root of the project: `content/initiatives/2023/doc-doi/index.md`. */
  path: string;
  /** The folder that holds its pictures and files, or undefined when it can have none. */
  uploads: string | undefined;
}

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
const year = '20\\d\\d';

/** The list that holds the initiatives of one year. */
export const listOfYear = (sortYear: number | string): string => `initiatives-${sortYear}`;

/** @returns the collection and the folder that a list of the CMS shows, or undefined when there is no such list */
export function placeOfList(list: string): { collection: CollectionName; folder: string } | undefined {
  const [, name = '', listYear] = new RegExp(`^([a-z]+)(?:-(${year}))?$`).exec(list) ?? [];
  const collection = collectionNames.find((each) => each === name);
  if (!collection) return undefined;
  const isByYear = collections[collection].layout === 'bundle-by-year';
  if (isByYear !== (listYear !== undefined)) return undefined;
  return { collection, folder: [contentFolder, collection, listYear].filter(Boolean).join('/') };
}

/** @returns the place of an entry, or undefined when no list holds such a slug */
export function placeOfEntry(list: string, slug: string): EntryPlace | undefined {
  const place = placeOfList(list);
  if (!place) return undefined;
  const { collection, folder } = place;
  const { layout } = collections[collection];
  if (layout === 'single') {
    if (slug !== 'site') return undefined;
    return { collection, list, slug, id: slug, path: `${folder}/site.yml`, uploads: folder };
  }
  const isBundle = layout !== 'file';
  if (slug.length > longestName + '/index'.length) return undefined;
  const entryId = new RegExp(isBundle ? `^(${id})/index$` : `^(${id})$`).exec(slug)?.[1];
  if (!entryId) return undefined;
  return {
    collection,
    list,
    slug,
    id: entryId,
    path: `${folder}/${slug}.md`,
    uploads: isBundle ? `${folder}/${entryId}` : undefined,
  };
}

/**
 * Which entry a path belongs to.
 * @param path from the root of the project, with `/`
 * @returns the entry, and whether the path is the entry itself or an upload beside it; undefined for every path that
 *   the CMS has no business with
 */
export function placeOfPath(path: string): { entry: EntryPlace; isUpload: boolean } | undefined {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  const [root, collection, ...between] = segments;
  if (root !== contentFolder || !collection) return undefined;
  const isUpload = file.length <= longestName && (pictureName.test(file) || attachmentName.test(file));
  const listYear = collection === 'initiatives' ? between.shift() : undefined;
  const list = listYear === undefined ? collection : listOfYear(listYear);
  const ownName = file.replace(/\.(?:md|yml)$/, '');
  // The settings keep their crest beside them; every other upload lies in the folder of its entry.
  const slug = collection === 'settings' ? 'site' : [...between, isUpload ? 'index' : ownName].join('/');
  const entry = placeOfEntry(list, slug);
  if (!entry) return undefined;
  if (path === entry.path) return { entry, isUpload: false };
  return isUpload && `${entry.uploads ?? ''}/${file}` === path ? { entry, isUpload: true } : undefined;
}
