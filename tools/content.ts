/** Reads `content/` from disk, the way Astro does, without Astro. */
import { globSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEntry } from '../src/cms/entry-file.ts';
import { checkArchive, type RawEntry } from '../src/schemas/check.ts';
import { collections, type Archive } from '../src/schemas/collections.ts';
import { missingUploads } from '../src/schemas/uploads.ts';
import { collectionNames } from '../src/schemas/names.ts';
import type { Problem } from '../src/schemas/problem.ts';

/**
 * Reads every entry below a content folder, unchecked. A file whose front matter is not YAML becomes an entry with a fault.
 * @param root the folder that holds one folder a collection
 */
export function readContent(root: string): RawEntry[] {
  return collectionNames.flatMap((collection) =>
    globSync(collections[collection].pattern, { cwd: join(root, collection) })
      .sort()
      .map((path): RawEntry => {
        const text = readFileSync(join(root, collection, path), 'utf8');
        return readEntry(collection, `${collection}/${path.replaceAll('\\', '/')}`, text);
      }),
  );
}

/**
 * Checks a content folder with every rule the archive has, and that each picture and file it names exists.
 * @returns the entries of the right shape and all problems of the run, in file order
 */
export function checkContent(root: string): { archive: Archive; problems: Problem[] } {
  const { archive, problems } = checkArchive(readContent(root));
  const all = [...problems, ...missingFiles(root, archive)];
  return { archive, problems: all.sort((a, b) => a.file.localeCompare(b.file)) };
}

function missingFiles(root: string, archive: Archive): Problem[] {
  return collectionNames.flatMap((name) =>
    archive[name].flatMap((entry) =>
      missingUploads(entry, (upload) => existsSync(join(root, dirname(entry.file), upload))),
    ),
  );
}
