/**
 * The text of an entry as HTML, by the rules of the site. The site parses Markdown with native code that a browser
 * cannot run, so `marked` parses it here; what may stand on a page and how headings are numbered is still said by
 * `src/lib/markdown.ts` alone.
 */
import { marked, type MarkedToken, type Token } from 'marked';
import type { HastPluginDefinition } from 'satteri';
import { headings, safeMarkdown } from '../../src/lib/markdown.ts';
import { runPlugin, textOf, type Content, type Element } from './satteri.ts';

type Properties = Record<string, string | number | boolean | null | undefined>;

const element = (tagName: string, children: Content[] = [], properties: Properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Those that editors write; the parser leaves every reference as it stands in the text. */
const namedCharacters = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Character references as the characters they mean, so that rules see what a browser would. */
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
    if (name) return namedCharacters.get(name) ?? whole;
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });

const text = (value: string): Content => ({ type: 'text', value });

const contents = (tokens: readonly Token[] = []): Content[] =>
  tokens.flatMap((token) => toContent(token as MarkedToken));

/** A token of the parser as elements. Raw HTML stays what it is: a rule of the site drops it. */
function toContent(token: MarkedToken): Content[] {
  switch (token.type) {
    case 'text':
      return token.tokens ? contents(token.tokens) : [text(decode(token.text))];
    case 'escape':
      return [text(token.text)];
    case 'html':
      return [{ type: 'raw', value: token.raw }];
    case 'paragraph':
      return [element('p', contents(token.tokens))];
    case 'heading':
      return [element(`h${token.depth}`, contents(token.tokens))];
    case 'blockquote':
    case 'strong':
    case 'em':
    case 'del':
      return [element(token.type, contents(token.tokens))];
    case 'hr':
    case 'br':
      return [element(token.type)];
    case 'codespan':
      return [element('code', [text(token.text)])];
    case 'code': {
      const language = token.lang?.split(' ')[0];
      const properties = language ? { class: `language-${language}` } : {};
      return [element('pre', [element('code', [text(`${token.text}\n`)], properties)])];
    }
    case 'link':
      return [element('a', contents(token.tokens), { href: decode(token.href), title: token.title })];
    case 'image':
      return [
        element('img', [], {
          src: decode(token.href),
          alt: contents(token.tokens).map(textOf).join(''),
          title: token.title,
        }),
      ];
    case 'list':
      return [
        element(token.ordered ? 'ol' : 'ul', token.items.flatMap(toContent), {
          start: token.start === 1 ? undefined : token.start || undefined,
          class: token.items.some(({ task }) => task) ? 'contains-task-list' : undefined,
        }),
      ];
    case 'list_item':
      return [element('li', contents(token.tokens), { class: token.task ? 'task-list-item' : undefined })];
    case 'checkbox':
      return [element('input', [], { type: 'checkbox', checked: token.checked, disabled: true }), text(' ')];
    case 'table': {
      const row = (cells: typeof token.header) =>
        element(
          'tr',
          cells.map(({ header, align, tokens }) =>
            element(header ? 'th' : 'td', contents(tokens), {
              style: align ? `text-align: ${align}` : undefined,
            }),
          ),
        );
      return [
        element('table', [
          element('thead', [row(token.header)]),
          ...(token.rows.length > 0 ? [element('tbody', token.rows.map(row))] : []),
        ]),
      ];
    }
    case 'space':
    case 'def':
      return [];
  }
}

const escape = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const voidElements = ['img', 'br', 'hr', 'input'];

/** Everything but the elements made above is escaped or left out. */
function toHtml(node: Content): string {
  if (node.type === 'text') return escape(node.value);
  if (node.type !== 'element') return '';
  const attributes = Object.entries(node.properties).map(([name, value]) => {
    if (value === undefined || value === null || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  });
  const start = `<${node.tagName}${attributes.join('')}>`;
  return voidElements.includes(node.tagName)
    ? start
    : `${start}${node.children.map(toHtml).join('')}</${node.tagName}>`;
}

/** The collections whose text stands below a section heading of its page; `astro.config.mjs` says the same to the build. */
const underSection = /^(?:initiatives|documents|reports|campaigns)\//;

/**
 * @param markdown what the office wrote
 * @param file where the entry lies, below `content/`
 * @param pictureUrl where a picture beside the entry can be loaded from, by its name
 */
export function renderMarkdown(
  markdown: string,
  file: string,
  pictureUrl: (name: string) => string | undefined,
): string {
  const storedPictures: HastPluginDefinition = {
    name: 'stored-pictures',
    element: {
      filter: ['img'],
      visit(node, context) {
        const src = pictureUrl(String(node.properties['src']));
        context.replaceNode(node, { ...node, properties: { ...node.properties, src } });
      },
    },
  };
  const plugins = [...safeMarkdown, headings(() => underSection.test(file)), storedPictures];
  const tree = plugins.reduce((nodes, plugin) => runPlugin(plugin, nodes), contents(marked.lexer(markdown)));
  return tree.map(toHtml).join('');
}
