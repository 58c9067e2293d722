/** The schema as data: what forms, checks and dictionaries read instead of zod's internals. */
import { z } from 'astro/zod';
import { schemaOf } from './collections.ts';
import type { CollectionName } from './names.ts';

/** One node of a schema's JSON form, with the words of its `.meta()`. */
export interface FormNode extends z.GlobalMeta {
  type?: string;
  properties?: Record<string, FormNode>;
  required?: string[];
  items?: FormNode;
  enum?: string[];
  [key: string]: unknown;
}

export type Path = readonly (string | number)[];

const cache = new Map<CollectionName, FormNode>();

/** The JSON form of a collection's schema (input side), made once. */
export function formOf(name: CollectionName): FormNode {
  let form = cache.get(name);
  if (!form) {
    form = z.toJSONSchema(schemaOf(name), { io: 'input', unrepresentable: 'any' }) as FormNode;
    cache.set(name, form);
  }
  return form;
}

/**
 * Calls `visit` for every value of an entry together with the schema node that describes it.
 * Values the schema does not know are skipped: the schema itself reports those.
 */
export function walk(node: FormNode, value: unknown, visit: (node: FormNode, value: unknown, path: Path) => void, path: Path = []): void {
  visit(node, value, path);
  if (Array.isArray(value) && node.items) {
    for (const [index, item] of value.entries()) walk(node.items, item, visit, [...path, index]);
  } else if (typeof value === 'object' && value !== null && node.properties) {
    for (const [key, item] of Object.entries(value)) {
      const child = node.properties[key];
      if (child) walk(child, item, visit, [...path, key]);
    }
  }
}

/**
 * A field's place in the words of the form: `Công nhận 2 › Quyết định`.
 * @param path as zod reports it; indexes count from 0 and are shown from 1
 */
export function labelOf(name: CollectionName, path: Path): string {
  let node: FormNode | undefined = formOf(name);
  const words: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') {
      node = node?.items;
      words.push(`${words.pop() ?? ''} ${step + 1}`.trim());
    } else {
      node = node?.properties?.[step];
      words.push(node?.label ?? step);
    }
  }
  return words.join(' › ');
}
