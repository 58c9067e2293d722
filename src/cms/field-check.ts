/** What a single field has to say about its value, asked while the editor types: the very schema and text rules of the build. */
import { z } from 'astro/zod';
import { schemaOf } from '../schemas/collections.ts';
import { inVietnamese } from '../schemas/check.ts';
import type { CollectionName } from '../schemas/names.ts';
import { personalDataIn } from '../schemas/rules/personal-data.ts';
import { textFault } from '../schemas/rules/text.ts';
import { tidy } from '../schemas/tidy.ts';

/**
 * The schema of a field.
 * @param check `collection.field.field…` as `fieldsOf` writes it; an item of a list has the name of its list
 * @throws when there is no such field
 */
export function schemaAt(check: string): z.ZodType {
  const [collection, ...steps] = check.split('.');
  let schema: z.ZodType = schemaOf(collection as CollectionName);
  for (const step of steps) {
    const object = itemOf(schema);
    const next =
      object instanceof z.ZodObject ? (object.shape as Record<string, z.ZodType>)[step] : undefined;
    if (!next) throw new Error(`${check}: there is no field “${step}”`);
    schema = next;
  }
  return schema;
}

/** A schema without the wrappers that only say whether it may be left out. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

function itemOf(schema: z.ZodType): z.ZodType {
  const inner = bare(schema);
  return inner instanceof z.ZodArray ? itemOf(inner.element as z.ZodType) : inner;
}

/**
 * What is wrong with the value of one field.
 * @param check as in `schemaAt`
 * @returns a Vietnamese sentence without the name of the field, or undefined; an empty value is left to the form,
 *   which knows whether it is required
 */
export function fieldFault(check: string, value: unknown): string | undefined {
  const settled = tidy({ value }) as { value?: unknown };
  if (settled.value === undefined) return undefined;
  const schema = schemaAt(check);
  const parsed = (Array.isArray(settled.value) ? bare(schema) : itemOf(schema)).safeParse(settled.value, {
    error: inVietnamese,
  });
  const [issue] = parsed.error?.issues ?? [];
  if (issue) return inLine(issue.path[0], issue.message);
  if (Array.isArray(settled.value)) {
    const faults = settled.value.map((item, index) => inLine(index, faultOfText(check, item)));
    return faults.find((fault) => fault !== undefined);
  }
  return faultOfText(check, settled.value);
}

/** Says which line of a list is meant. */
function inLine<Message extends string | undefined>(index: unknown, message: Message) {
  return message !== undefined && typeof index === 'number' ? `dòng ${index + 1}: ${message}` : message;
}

/** What the rules for all texts have to say of a value. */
function faultOfText(check: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const composed = value.normalize('NFC');
  const fault = textFault(composed);
  if (fault) return fault;
  const isContact = /^settings\.|\.contact\./.test(check);
  const personal = isContact ? undefined : personalDataIn(composed);
  return (
    personal &&
    `có vẻ chứa ${personal.kind} (“${personal.found}”). Hãy xóa: bản ghi chỉ được có tên, chức vụ, đơn vị, thành tích.`
  );
}
