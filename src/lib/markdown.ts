/** What happens to the office's Markdown between the file and the page. Plugins for the Sätteri processor. */
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { headingId } from './vietnamese.ts';

const safeScheme = /^(?:https?:|mailto:|tel:|\/(?!\/)|#|\.{1,2}\/|[^:/]*$)/i;
const remote = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Drops raw HTML, and every picture that does not come from beside the page. */
const dropForeign = defineHastPlugin({
  name: 'drop-foreign',
  raw(node, context) {
    context.removeNode(node);
  },
  element: {
    filter: ['img'],
    visit(node, context) {
      const { src } = node.properties;
      if (typeof src === 'string' && remote.test(src)) context.removeNode(node);
    },
  },
});

/** Leaves of a link to an unsafe scheme only its words. */
const unlinkUnsafe = defineHastPlugin({
  name: 'unlink-unsafe',
  element: {
    filter: ['a'],
    visit(node, context) {
      const { href } = node.properties;
      if (typeof href === 'string' && !safeScheme.test(href)) context.replaceNode(node, node.children);
    },
  },
});

/**
 * Makes what the CMS can write harmless: raw HTML is dropped, a link to an unsafe scheme keeps only its words,
 * a picture only comes from beside the page. MDX, which only engineers write, is left alone.
 * Two passes: within one, Sätteri forgets what was to happen to a node whose parent is replaced.
 */
export const safeMarkdown: HastPluginEntry[] = [dropForeign, unlinkUnsafe];

/**
 * Gives every heading a stable, unaccented id, and puts it below the heading its page sets above the text.
 * @param underSection whether the text of a file stands inside a section (then its first level is h3, else h2)
 */
export function headings(underSection: (file: URL | undefined) => boolean): HastPluginEntry {
  return ({ fileURL }) => {
    const taken = new Set<string>();
    /** The number that the next copy of a heading gets. */
    const copies = new Map<string, number>();
    const shift = underSection(fileURL) ? 1 : 0;
    return {
      name: 'headings',
      element: {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5'],
        visit(node, context) {
          const base = headingId(context.textContent(node));
          let id = base;
          let copy = copies.get(base) ?? 2;
          for (; taken.has(id); copy += 1) id = `${base}-${copy}`;
          copies.set(base, copy);
          taken.add(id);
          const level = Math.min(6, Math.max(2, Number(node.tagName.slice(1))) + shift);
          context.replaceNode(node, {
            ...node,
            tagName: `h${level}`,
            properties: { ...node.properties, id },
          });
        },
      },
    };
  };
}
