/** The fields of a form, made from a schema: what zod says of a value decides how it is typed in. */
import { formOf, type FormNode } from '../schemas/form.ts';
import { collectionNames, type CollectionName } from '../schemas/names.ts';

/** One field of a form, as Decap reads it. `check` names the schema node that its control asks (see `field-check.ts`). */
export interface CmsField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  check?: string;
  default?: unknown;
  fields?: CmsField[];
  [option: string]: unknown;
}

/** What the CMS adds to an entry for itself; none of it is ever written. */
export const computed = {
  line: 'entryLine',
  address: 'entryAddress',
  openedBody: 'entryOpenedBody',
} as const;

/** Stands between the lists of words that tell a folded item of a list. */
export const summaryGap = ' › ';

/** Names that an entry has beside its fields, for Decap or for us; a field of that name would be shadowed. */
const reservedNames = new Set<string>([
  'slug',
  'path',
  'filename',
  'extension',
  'dirname',
  'body',
  ...Object.values(computed),
]);

/** What an office can do to a text and what survives every save: no tables, no pictures, no raw code. */
const textButtons = [
  'bold',
  'italic',
  'link',
  'heading-two',
  'heading-three',
  'quote',
  'bulleted-list',
  'numbered-list',
];

/** The form says what it means in the label of the running text of each collection that has one. */
const bodies: Partial<Record<CollectionName, { label: string; hint: string }>> = {
  initiatives: {
    label: 'Giải pháp',
    hint: 'Kể cách làm: ý chính, vì sao làm được. Số liệu, các bước, kinh phí đã có ô riêng. Bản ghi ngắn thì bỏ trống.',
  },
  documents: { label: 'Toàn văn hoặc trích', hint: 'Bỏ trống nếu chỉ có tệp đính kèm.' },
  reports: { label: 'Nội dung báo cáo', hint: 'Phần chữ của báo cáo; số liệu đã có ô riêng.' },
  campaigns: { label: 'Giới thiệu phong trào', hint: 'Hiện ở trang của phong trào.' },
  stories: {
    label: 'Nội dung bài',
    hint: 'Bấm Enter để sang đoạn mới. Ảnh đưa vào ô Ảnh ở trên, không đặt giữa bài.',
  },
  pages: { label: 'Nội dung trang', hint: 'Dùng Tiêu đề 2 để chia phần.' },
};

/**
 * The fields of a collection's form, in the order of the schema, with the running text after them.
 * @param listYear the year of the list, for initiatives: the list an initiative is in decides its year
 * @throws when a field cannot be shown: no label, no hint, a type without a control, a reserved name, a relation to
 *   nowhere. A unit test makes every form, so this never reaches the office.
 */
export function fieldsOf(collection: CollectionName, listYear?: number): CmsField[] {
  const form = formOf(collection);
  const fields = objectFields(collection, form, [], false).map((field) =>
    listYear === undefined ? field : inYear(field, listYear),
  );
  // What only the engineers' sample content uses stands last: it is no question for the office.
  const isOfSample = ({ name }: CmsField) => name === 'illustrative';
  const asked = fields.filter((field) => !isOfSample(field));
  const sample = fields.filter(isOfSample);
  const body = bodies[collection];
  if (!body) return [...asked, ...sample];
  return [
    ...asked,
    {
      name: 'body',
      widget: 'markdown',
      required: false,
      ...body,
      buttons: textButtons,
      editor_components: [],
      modes: ['rich_text'],
    },
    ...sample,
  ];
}

/** In a year's list only that year, or the school year that ends in it, can be chosen. */
function inYear(field: CmsField, listYear: number): CmsField {
  const only = (value: string | number) => ({
    ...field,
    widget: 'select',
    options: [{ label: String(value), value }],
  });
  if (field.name === 'schoolYear') return only(`${listYear - 1}–${listYear}`);
  return field.name === 'year' ? only(listYear) : field;
}

/** @param isOptional whether an object above may be left out: then nothing in it can be required by the form alone */
function objectFields(
  collection: CollectionName,
  node: FormNode,
  path: readonly string[],
  isOptional: boolean,
): CmsField[] {
  return Object.entries(node.properties ?? {}).map(([name, child]) =>
    fieldOf(collection, name, child, [...path, name], isOptional || !(node.required ?? []).includes(name)),
  );
}

export function fieldOf(
  collection: CollectionName,
  name: string,
  node: FormNode,
  path: readonly string[],
  isOptional: boolean,
): CmsField {
  const place = `${collection} › ${path.join('.')}`;
  if (!node.label)
    throw new Error(`${place}: a field needs a label; add .meta({ label, hint }) last in its chain`);
  if (!node.hint)
    throw new Error(`${place}: a field needs a hint; add .meta({ label, hint }) last in its chain`);
  if (path.length === 1 && reservedNames.has(name))
    throw new Error(`${place}: Decap keeps the name “${name}” for itself; choose another`);
  const common = {
    name,
    label: node.label,
    hint: node.hint,
    required: !isOptional,
    ...(node['default'] !== undefined && !isEmptyDefault(node['default']) && { default: node['default'] }),
  };
  return { ...common, ...controlOf(collection, place, node, path, isOptional) };
}

function controlOf(
  collection: CollectionName,
  place: string,
  node: FormNode,
  path: readonly string[],
  isOptional: boolean,
): Partial<CmsField> & { widget: string } {
  const check = `${collection}.${path.join('.')}`;
  if (node.relation) return { widget: 'relation', check, ...relationTo(place, node.relation) };
  if (node.options)
    return {
      widget: 'select',
      check,
      options: Object.entries(node.options).map(([value, label]) => ({ label, value })),
    };
  switch (node.type) {
    case 'boolean':
      // Not yet known is no “no”: without a default the answer has three states.
      return { widget: node['default'] === undefined ? 'answer' : 'boolean' };
    case 'integer':
    case 'number':
      return {
        widget: 'number',
        check,
        value_type: node.type === 'integer' ? 'int' : 'float',
        ...(node.type === 'integer' && { step: 1 }),
      };
    case 'object':
      return {
        widget: 'object',
        collapsed: isOptional,
        fields: objectFields(collection, node, path, isOptional),
      };
    case 'array':
      return listOf(collection, place, node, path);
    case 'string':
      return textOf(place, node, check);
    default:
      throw new Error(`${place}: no control shows a value of type ${String(node.type)}`);
  }
}

function textOf(place: string, node: FormNode, check: string): Partial<CmsField> & { widget: string } {
  switch (node.widget) {
    case undefined:
      return { widget: 'string', check };
    case 'text':
      return { widget: 'text', check };
    case 'date':
      return {
        widget: 'datetime',
        check,
        format: 'YYYY-MM-DD',
        date_format: 'DD/MM/YYYY',
        time_format: false,
        default: '',
      };
    case 'image':
      return {
        widget: 'image',
        check,
        choose_url: false,
        media_library: { config: { multiple: false, max_file_size: 8_000_000 } },
      };
    case 'file':
      return {
        widget: 'file',
        check,
        choose_url: false,
        media_library: { config: { multiple: false, max_file_size: 10_000_000 } },
      };
    default:
      throw new Error(`${place}: a text has no control “${node.widget}”`);
  }
}

function listOf(
  collection: CollectionName,
  place: string,
  node: FormNode,
  path: readonly string[],
): Partial<CmsField> & { widget: string } {
  const { items } = node;
  if (!items) throw new Error(`${place}: a list must say what it holds`);
  const check = `${collection}.${path.join('.')}`;
  const min = typeof node['minItems'] === 'number' ? { min: node['minItems'] } : {};
  if (items.relation)
    return { widget: 'relation', check, ...relationTo(place, items.relation), multiple: true };
  if (items.options)
    return {
      widget: 'select',
      check,
      multiple: true,
      options: Object.entries(items.options).map(([value, label]) => ({ label, value })),
    };
  const singular = (node.label ?? '').toLocaleLowerCase('vi');
  if (items.properties) {
    const fields = objectFields(collection, items, path, false);
    const lines = fields.filter(({ widget }) => widget === 'lines');
    const title = fields.find(({ widget }) => widget === 'string' || widget === 'text');
    // A folded item is told by its first text, or by all its words; one that has none of both stays open.
    const summary = (title ? [title] : lines).map(({ name }) => `{{${name}}}`).join(summaryGap);
    return {
      widget: 'list',
      // Without this Decap starts a list with one item, when a field of it has a default.
      default: [],
      label_singular: singular,
      ...min,
      collapsed: summary !== '',
      ...(summary && { summary }),
      ...(node.isUnordered && { add_to_top: true, allow_reorder: false }),
      fields,
    };
  }
  if (node.widget === 'lines') return { widget: 'lines', check };
  const one = {
    name: 'item',
    label: singular,
    required: true,
    ...textOf(place, { ...items, widget: items.widget ?? 'text' }, check),
  };
  return {
    widget: 'list',
    label_singular: singular,
    ...min,
    collapsed: false,
    field: one,
  };
}

function relationTo(place: string, target: string): Partial<CmsField> {
  if (!collectionNames.some((name) => name === target))
    throw new Error(`${place}: refers to “${target}”, which is no collection`);
  // The control asks the directory; these three only satisfy Decap's own check of a relation.
  return { collection: target, value_field: 'id', search_fields: ['title'] };
}

/** A default that stands for “nothing” is not typed into the form. */
function isEmptyDefault(value: unknown): boolean {
  return (
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && value !== null && Object.values(value).every((item) => item === false))
  );
}
