import { defineHastPlugin } from 'satteri';

const safeScheme = /^(?:https?:|mailto:|tel:|\/|#|\.{0,2}\/|[^:]*$)/i;

/**
 * Makes what the CMS can write harmless: raw HTML is dropped, a link keeps only a safe scheme,
 * a picture only comes from beside the page. MDX, which only engineers write, is left alone.
 */
export const safeMarkdown = defineHastPlugin({
  name: 'safe-markdown',
  raw(node, context) {
    context.removeNode(node);
  },
  element: {
    filter: ['a', 'img'],
    visit(node, context) {
      const { href, src } = node.properties;
      if (typeof href === 'string' && !safeScheme.test(href)) context.removeNode(node);
      if (typeof src === 'string' && /^(?:[a-z]+:|\/\/)/i.test(src)) context.removeNode(node);
    },
  },
});
