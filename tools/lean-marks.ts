/**
 * Where Astro's marks of components can go: a rule of a component names elements by a mark that nothing else wears. Where
 * a rule means the same elements without it, on every page that has the rule, the mark says nothing.
 */

/** An element of a built page, as far as rules of components can tell. */
export interface PageElement {
  tag: string;
  classes: string[];
  attributes: ReadonlyMap<string, string>;
  parent: PageElement | undefined;
}

const voidTags = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The elements of a page, in their order. Reads what Astro writes: every element is closed. */
export function elementsOf(page: string): PageElement[] {
  const elements: PageElement[] = [];
  let open: PageElement | undefined;
  const body = page.replace(/(<(script|style)\b[^>]*>)[^]*?<\/\2>/g, '$1</$2>');
  for (const [, end, tag = '', written = ''] of body.matchAll(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi)) {
    if (end) {
      let closed = open;
      while (closed && closed.tag !== tag) closed = closed.parent;
      open = closed ? closed.parent : open;
      continue;
    }
    const attributes = new Map(
      [...written.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const classes = attributes.get('class')?.split(/\s+/) ?? [];
    const element = { tag, classes, attributes, parent: open };
    elements.push(element);
    if (!voidTags.test(tag) && !written.endsWith('/')) open = element;
  }
  return elements;
}

/** One step of a selector: which element, and how it lies under that of the step before. */
interface Step {
  isChild: boolean;
  tag: string | undefined;
  classes: string[];
  attributes: [name: string, value: string | undefined][];
}

/** A mark in a selector, which gives it no weight. */
const markIn = /:where\((\.astro-\w+)\)/g;

/** Whether a class is the mark of a component. */
export const isMark = (name: string): boolean => name.startsWith('astro-');

/** A selector with its marks written as the classes that they are. */
export const marksAsClasses = (selector: string): string => selector.replace(markIn, '$1');

/** Reads the selectors that say no more than names and what lies in what; undefined for any other. */
function stepsOf(selector: string): Step[] | undefined {
  const parts = marksAsClasses(selector)
    .split(/\s*(>)\s*|\s+/)
    .filter(Boolean);
  const steps: Step[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === '>') continue;
    const [, tag, rest = '', states] =
      /^([\w-]+|\*)?((?:\.[\w-]+|\[[\w-]+(?:="?[\w-]+"?)?\])*)(::?[\w-]+(?:\([\w\s+-]+\))?)*$/.exec(part) ??
      [];
    // A state of the element itself is the same with its mark and without; one of another may not be.
    if (!tag && !rest) return undefined;
    if (states && index < parts.length - 1) return undefined;
    const attributes = [...rest.matchAll(/\[([\w-]+)(?:="?([\w-]+)"?)?\]/g)];
    steps.push({
      isChild: parts[index - 1] === '>',
      tag: tag === '*' ? undefined : tag,
      classes: [...rest.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
      attributes: attributes.map(([, name = '', value]) => [name, value]),
    });
  }
  return steps;
}

function isMeant(element: PageElement, steps: readonly Step[], marked: boolean): boolean {
  const step = steps.at(-1);
  if (!step) return true;
  const isIt =
    (!step.tag || step.tag === element.tag) &&
    step.classes.every((name) => (!marked && isMark(name)) || element.classes.includes(name)) &&
    step.attributes.every(([name, value]) =>
      value === undefined ? element.attributes.has(name) : element.attributes.get(name) === value,
    );
  if (!isIt) return false;
  const above = steps.slice(0, -1);
  if (above.length === 0) return true;
  for (let outer = element.parent; outer; outer = outer.parent) {
    if (isMeant(outer, above, marked)) return true;
    if (step.isChild) return false;
  }
  return false;
}

/** The selectors of a sheet that may do without their marks; each page takes out those that may not. */
export class IdleMarks {
  readonly #steps: Map<string, Step[]>;

  constructor(selectors: Iterable<string>) {
    this.#steps = new Map(
      [...selectors].flatMap((selector) => {
        const steps = selector.includes(':where(.astro-') ? stepsOf(selector) : undefined;
        return steps ? [[selector, steps]] : [];
      }),
    );
  }

  /** Reads the elements of a page that has the sheet, with the text of all scripts it loads. */
  see(elements: readonly PageElement[], scripts: string): void {
    // What a script makes wears no marks: a rule without them would mean it.
    if (/createElement|cloneNode|innerHTML|insertAdjacent/.test(scripts)) this.#steps.clear();
    if (this.#steps.size === 0) return;
    const byTag = Map.groupBy(elements, ({ tag }) => tag);
    const byClass = new Map<string, PageElement[]>();
    for (const element of elements) {
      for (const name of element.classes) {
        const own = byClass.get(name) ?? [];
        own.push(element);
        byClass.set(name, own);
      }
    }
    for (const [selector, steps] of this.#steps) {
      const { tag, classes = [] } = steps.at(-1) ?? {};
      const name = classes.find((own) => !isMark(own));
      const near = (name ? byClass.get(name) : tag ? byTag.get(tag) : elements) ?? [];
      if (near.some((element) => isMeant(element, steps, false) && !isMeant(element, steps, true)))
        this.#steps.delete(selector);
    }
  }

  /** A selector without idle marks. */
  write(selector: string): string {
    if (!this.#steps.has(selector)) return selector;
    return selector.replace(/(^|[\s>])?:where\(\.astro-\w+\)/g, (_, before?: string) =>
      before === undefined ? '' : `${before}*`,
    );
  }
}
