/**
 * How an entry lies in its file, read and written in one place. Writing has one form for every value, so that a change
 * of one word is a change of one line, whoever saved the entry.
 */
import yaml from 'js-yaml';
import type { RawEntry } from '../schemas/check.ts';
import { formOf, type FormNode } from '../schemas/form.ts';
import type { CollectionName } from '../schemas/names.ts';
import { tidy } from '../schemas/tidy.ts';

/** The pattern Astro itself finds front matter with, so that both read the same. */
const frontMatter = /(?:^\uFEFF?|^\s*\n)---([\s\S]*?\n)---/;

/**
 * Reads an entry, unchecked.
 * @param file relative to `content/`
 * @returns an entry with a `fault` in Vietnamese when its front matter is not YAML
 */
export function readEntry(collection: CollectionName, file: string, text: string): RawEntry {
  const match = frontMatter.exec(text);
  const source = file.endsWith('.yml') ? text : (match?.[1] ?? '');
  const body = match && !file.endsWith('.yml') ? text.slice(match.index + match[0].length) : '';
  try {
    return { collection, file, data: yaml.load(source), body };
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    const fault = `không đọc được phần đầu mục, ở dòng ${error.mark.line + 1}: ${error.reason}. Hãy sửa dòng đó, thường là thiếu dấu nháy quanh chữ có dấu hai chấm.`;
    return { collection, file, data: undefined, body: '', fault };
  }
}

/**
 * Writes an entry the one way entries are written: fields in the order of the schema, nothing empty, no value that
 * the schema would supply by itself, one line a text, composed Unicode.
 * @param data the fields; those the schema does not know are left out
 * @param body Markdown; ends of lines and the blank lines around it are settled, nothing else is
 */
export function writeEntry(collection: CollectionName, data: unknown, body: string): string {
  const form = formOf(collection);
  const fields = yaml.dump(ordered(form, tidy(data)) ?? {}, {
    lineWidth: -1,
    noRefs: true,
    quotingType: "'",
    schema: yaml.CORE_SCHEMA,
  });
  if (form.properties && collection === 'settings') return fields.normalize('NFC');
  const text = body
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return `---\n${fields}---\n${text ? `\n${text}\n` : ''}`.normalize('NFC');
}

/** A value with its fields in the order of the schema, without defaults and without anything unknown. */
function ordered(node: FormNode, value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .replaceAll('\r\n', '\n')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trim();
  if (Array.isArray(value)) {
    const { items } = node;
    return items ? value.map((item) => ordered(items, item)) : value;
  }
  if (typeof value !== 'object' || value === null || !node.properties) return value;
  const own = value as Record<string, unknown>;
  const kept = Object.entries(node.properties).flatMap(([key, child]): [string, unknown][] => {
    if (own[key] === undefined) return [];
    const item = ordered(child, own[key]);
    return JSON.stringify(item) === JSON.stringify(child['default']) ? [] : [[key, item]];
  });
  return Object.fromEntries(kept);
}
