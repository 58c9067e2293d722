import { describe, expect, it } from 'vitest';
import { collections, entryId } from '../../src/schemas/collections.ts';
import { formOf, labelOf, walk, type FormNode } from '../../src/schemas/form.ts';
import { collectionNames } from '../../src/schemas/names.ts';

interface Field {
  place: string;
  node: FormNode;
}

/** Every field below a node, with its place: `initiatives.steps[].title`. */
function fieldsOf(node: FormNode, place: string): Field[] {
  const own = Object.entries(node.properties ?? {}).map(([name, child]) => ({
    place: `${place}.${name}`,
    node: child,
  }));
  const inner = own.flatMap((field) => fieldsOf(field.node, field.place));
  return [...own, ...inner, ...(node.items ? fieldsOf(node.items, `${place}[]`) : [])];
}

/** Every node below a node, items of lists included. */
function nodesOf(node: FormNode, place: string): Field[] {
  return [
    { place, node },
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => nodesOf(child, `${place}.${name}`)),
    ...(node.items ? nodesOf(node.items, `${place}[]`) : []),
  ];
}

const fields = collectionNames.flatMap((name) => fieldsOf(formOf(name), name));
const nodes = collectionNames.flatMap((name) => nodesOf(formOf(name), name));
const placesOf = (found: readonly Field[]) => found.map(({ place }) => place);

describe('the form of every collection', () => {
  it('is the collection of the same name, with a Vietnamese label and files', () => {
    expect(Object.keys(collections)).toEqual([...collectionNames]);
    for (const name of collectionNames) {
      expect(collections[name].label).not.toBe('');
      expect(fieldsOf(formOf(name), name).length).toBeGreaterThan(0);
    }
  });

  it('has a label for every field', () => {
    expect(placesOf(fields.filter(({ node }) => !node.label?.trim()))).toEqual([]);
  });

  it('has a hint for every field', () => {
    expect(placesOf(fields.filter(({ node }) => !node.hint?.trim()))).toEqual([]);
  });

  it('has a Vietnamese word for every choice', () => {
    const unnamed = nodes.filter(
      ({ node }) => node.enum && node.enum.join() !== Object.keys(node.options ?? {}).join(),
    );
    expect(placesOf(unnamed)).toEqual([]);
    expect(nodes.some(({ node }) => node.enum)).toBe(true);
  });

  it.each(collectionNames)('of %s refuses a field it does not know, in every group of fields', (name) => {
    const groups = nodesOf(formOf(name), name).filter(({ node }) => node.properties);
    expect(placesOf(groups.filter(({ node }) => node['additionalProperties'] !== false))).toEqual([]);
  });

  it('names an existing collection in every relation', () => {
    const names: readonly (string | undefined)[] = collectionNames;
    const relations = nodes.filter(({ node }) => node.relation ?? node.widget === 'relation');
    expect(relations.length).toBeGreaterThan(20);
    expect(placesOf(relations.filter(({ node }) => !names.includes(node.relation)))).toEqual([]);
  });

  it('knows the relation of every field that holds the address of an entry', () => {
    const address = formOf('initiatives').properties?.['unit']?.['pattern'];
    expect(address).toBeTypeOf('string');
    const forgotten = nodes.filter(({ node }) => node['pattern'] === address && !node.relation);
    expect(placesOf(forgotten)).toEqual([]);
  });

  it('is made once', () => {
    expect(formOf('units')).toBe(formOf('units'));
  });
});

describe('the place of a field in words', () => {
  it('is its label', () => {
    expect(labelOf('initiatives', ['title'])).toBe('Tên sáng kiến');
  });

  it('counts the rows of a list from 1', () => {
    expect(labelOf('initiatives', ['recognitions', 1, 'decision'])).toBe('Công nhận 2 › Quyết định');
    expect(labelOf('stories', ['units', 0])).toBe('Đơn vị được nhắc tới 1');
  });

  it('goes down through groups', () => {
    expect(labelOf('settings', ['focalOfficer', 'phone'])).toBe('Cán bộ đầu mối › Điện thoại công vụ');
  });

  it('is the name itself where the form has no such field', () => {
    expect(labelOf('units', ['khongCo', 'o'])).toBe('khongCo › o');
  });
});

describe('a walk over an entry', () => {
  it('meets every value with the field that describes it, and passes over unknown ones', () => {
    const met: string[] = [];
    const entry = { title: 'Góc sách', recognitions: [{ level: 'co-so', decision: 'qd' }], khongCo: 'x' };
    walk(formOf('initiatives'), entry, (node, _value, path) =>
      met.push(`${path.join('.')}: ${node.label ?? ''}`),
    );
    expect(met).toEqual([
      ': ',
      'title: Tên sáng kiến',
      'recognitions: Công nhận',
      'recognitions.0: ',
      'recognitions.0.level: Cấp công nhận',
      'recognitions.0.decision: Quyết định',
    ]);
  });
});

describe('the address of an entry', () => {
  it('is the name of its file, or of its folder when the file is “index”', () => {
    expect(entryId('2023/ghep-doi-doc-sach/index.md')).toBe('ghep-doi-doc-sach');
    expect(entryId('2023/ghep-doi-doc-sach.md')).toBe('ghep-doi-doc-sach');
    expect(entryId('en.mdx')).toBe('en');
    expect(entryId('site.yml')).toBe('site');
    expect(entryId('index.md')).toBe('index');
  });
});
