/** Reads `content/` from disk, the way Astro does, without Astro. */
import { globSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import yaml from 'js-yaml';
import { checkArchive, type RawEntry } from '../src/schemas/check.ts';
import { collections, type Archive } from '../src/schemas/collections.ts';
import { formOf, walk } from '../src/schemas/form.ts';
import { collectionNames } from '../src/schemas/names.ts';
import type { Problem } from '../src/schemas/problem.ts';

/** The pattern Astro itself finds front matter with, so that both read the same. */
const frontMatter = /(?:^\uFEFF?|^\s*\n)---([\s\S]*?\n)---/;

/**
 * Reads every entry below a content folder, unchecked.
 * @param root the folder that holds one folder a collection
 * A file whose front matter is not YAML becomes an entry with a fault.
 */
export function readContent(root: string): RawEntry[] {
  return collectionNames.flatMap((collection) =>
    globSync(collections[collection].pattern, { cwd: join(root, collection) })
      .sort()
      .map((path): RawEntry => {
        const text = readFileSync(join(root, collection, path), 'utf8');
        const file = `${collection}/${path.replaceAll('\\', '/')}`;
        const match = frontMatter.exec(text);
        const source = path.endsWith('.yml') ? text : (match?.[1] ?? '');
        return { collection, file, ...parseYaml(source), body: match ? text.slice(match[0].length) : '' };
      }),
  );
}

function parseYaml(source: string): Pick<RawEntry, 'data' | 'fault'> {
  try {
    return { data: yaml.load(source) };
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    return {
      data: undefined,
      fault: `không đọc được phần đầu mục, ở dòng ${error.mark.line + 1}: ${error.reason}. Hãy sửa dòng đó, thường là thiếu dấu nháy quanh chữ có dấu hai chấm.`,
    };
  }
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
  const problems: Problem[] = [];
  for (const collection of collectionNames) {
    for (const { file, data } of archive[collection]) {
      walk(formOf(collection), data, (node, value, path) => {
        if (
          (node.widget === 'image' || node.widget === 'file') &&
          typeof value === 'string' &&
          !existsSync(join(root, dirname(file), value))
        ) {
          problems.push({
            collection,
            file,
            path,
            message: `không thấy tệp “${value}” bên cạnh mục này. Hãy tải tệp lên lại.`,
          });
        }
      });
    }
  }
  return problems;
}
