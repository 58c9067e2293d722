/** Stands for `satteri`, the site's Markdown processor, which is native code: runs the site's own plugins in the browser. */
import type {
  HastNode,
  HastPluginDefinition,
  HastPluginEntry,
  HastVisitorContext,
  PluginFactoryContext,
} from 'satteri';

export type Element = Extract<HastNode, { type: 'element' }>;
export type Content = Element['children'][number];

/** @returns the plugin as it is, typed */
export const defineHastPlugin = <Plugin extends HastPluginDefinition>(plugin: Plugin): Plugin => plugin;

/** The words of a node, without its markup. */
export const textOf = (node: HastNode): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** What a visitor makes of one node. */
function visit({ element, raw }: HastPluginDefinition, node: Content): Content[] {
  let result = [node];
  const context = {
    textContent: textOf,
    removeNode: () => (result = []),
    replaceNode: (_node: HastNode, replacement: Content | Content[]) => (result = [replacement].flat()),
  } as unknown as HastVisitorContext;
  if (node.type === 'raw') void raw?.(node, context);
  if (node.type === 'element') {
    for (const visitor of [element ?? []].flat()) {
      if (visitor.filter.includes(node.tagName)) void visitor.visit(node, context);
    }
  }
  return result;
}

/**
 * Runs a plugin over some nodes and all below them, innermost first.
 * Of what a plugin may do it knows what `src/lib/markdown.ts` does: visit elements by name and raw HTML, remove, replace.
 */
export function runPlugin(entry: HastPluginEntry, nodes: Content[]): Content[] {
  if (!entry) return nodes;
  if (typeof entry === 'function') return runPlugin(entry({} as PluginFactoryContext), nodes);
  if (!('name' in entry)) return entry.reduce((result, each) => runPlugin(each, result), nodes);
  const walk = (node: Content): Content[] =>
    visit(entry, node.type === 'element' ? { ...node, children: node.children.flatMap(walk) } : node);
  return nodes.flatMap(walk);
}
