/** Makes a built sheet lighter without changing what it does to the pages that load it. */
import { parse, type AtRule, type Container, type Declaration, type Root, type Rule } from 'postcss';
import { marksAsClasses, type PageElement } from './lean-marks.ts';

/** The names without which a selector means nothing: `.class`, `#id`, `[attribute` and those of elements. */
function namesNeeded(selector: string): string[] {
  return (
    marksAsClasses(selector)
      .replace(/:(?:not|is|where|nth-[\w-]+|dir|lang)\((?:\([^)]*\)|[^()])*\)/g, '')
      .replace(/\[([\w-]+)[^\]]*\]/g, '[$1')
      .replace(/::?[\w-]+/g, '')
      .match(/[.#[]?[a-z_][\w-]*/gi) ?? []
  );
}

/** The rules of a sheet that mean elements: the steps of an animation do not. */
function rulesOf(root: Root): Rule[] {
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    const { parent } = rule;
    if (!(parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes')) rules.push(rule);
  });
  return rules;
}

/** Every selector of a sheet. */
export function selectorsIn(sheet: string): string[] {
  return rulesOf(parse(sheet)).flatMap(({ selectors }) => selectors);
}

/**
 * Leaves out of a sheet the rules that mean nothing on any page, and the variables that no rule reads.
 * @param isThere tells whether a name is on any page: `.class`, `#id`, `[attribute` or that of an element
 * @param write gives a selector as it is to be written
 */
export function pruneSheet(
  sheet: string,
  isThere: (name: string) => boolean,
  write = (selector: string) => selector,
): string {
  const root = parse(sheet);
  for (const rule of rulesOf(root)) {
    rule.selectors = rule.selectors.filter((selector) => namesNeeded(selector).every(isThere)).map(write);
    if (rule.selector === '') rule.remove();
  }
  withoutDetours(root);
  withoutIdle(root);
  tidy(root);
  return root.toString();
}

/** Takes out blocks that are empty, and puts blocks of one layer together that follow each other. */
function tidy(container: Container): void {
  for (const block of [...(container.nodes ?? [])]) {
    if ((block.type !== 'atrule' && block.type !== 'rule') || !block.nodes) continue;
    tidy(block);
    const before = block.prev();
    if (block.nodes.length === 0) block.remove();
    else if (
      block.type === 'atrule' &&
      block.name === 'layer' &&
      before?.type === 'atrule' &&
      before.name === 'layer' &&
      before.params === block.params
    ) {
      before.append(block.nodes);
      block.remove();
    }
  }
}

/** A variable's reading in a value, to the end of its name. */
const reading = /var\((--[\w-]+)/g;

/** Writes the value of a variable where it is read, if that is one place and it is the same everywhere. */
function withoutDetours(root: Root): void {
  const set = new Map<string, Declaration[]>();
  const read = new Map<string, Declaration[]>();
  const note = (of: typeof set, name: string, declaration: Declaration) =>
    of.set(name, [...(of.get(name) ?? []), declaration]);
  root.walkDecls((declaration) => {
    if (declaration.variable) note(set, declaration.prop, declaration);
    for (const [, name = ''] of declaration.value.matchAll(reading)) note(read, name, declaration);
  });
  for (const [name, [declaration, again]] of set) {
    const [reader, other] = read.get(name) ?? [];
    if (!declaration || again || !reader || other || !isEverywhere(declaration)) continue;
    reader.value = reader.value.replace(`var(${name})`, declaration.value);
  }
}

/** Whether a variable is set for every page, whatever it is shown on: nothing but a layer is around it. */
function isEverywhere({ parent }: Declaration): boolean {
  const [rule, around] = [parent as Rule | undefined, parent?.parent as AtRule | Root | undefined];
  const isInLayer = around?.type === 'atrule' && around.name === 'layer' && around.parent?.type === 'root';
  return rule?.selector === ':root' && (around?.type === 'root' || isInLayer);
}

/** Leaves out variables that nothing reads, then those that only these read. */
function withoutIdle(root: Root): void {
  const read = new Set<string>();
  root.walkDecls(({ value }) => {
    for (const [, name = ''] of value.matchAll(reading)) read.add(name);
  });
  const idle: Declaration[] = [];
  root.walkDecls((declaration) => {
    if (declaration.variable && !read.has(declaration.prop)) idle.push(declaration);
  });
  if (idle.length === 0) return;
  for (const declaration of idle) declaration.remove();
  withoutIdle(root);
}

/** Calls the variables and fonts of a sheet as shortly as can be: no page reads them from elsewhere. */
export function shortenNames(sheet: string): string {
  const names = new Map<string, string>();
  for (const [, name = ''] of sheet.matchAll(/[{;](--[\w-]+):/g))
    if (!names.has(name)) names.set(name, `--${names.size.toString(36)}`);
  return (
    sheet
      .replace(/--[a-z][\w-]*/g, (name) => names.get(name) ?? name)
      // Astro tells its fonts from all others by a hash.
      .replace(/(?<=\w)-[\da-f]{16}(?=["',;]| fallback:)/g, '')
  );
}

/**
 * The text of all scripts that a page comes to load.
 * @param readScript gives a script by its name
 */
export function scriptsOf(page: string, readScript: (name: string) => string): string {
  const texts = new Map<string, string>();
  const follow = (text: string) => {
    for (const [name] of text.matchAll(/[\w.@-]+\.js\b/g)) {
      if (texts.has(name)) continue;
      const script = readScript(name);
      texts.set(name, script);
      follow(script);
    }
  };
  for (const [, source = ''] of page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) follow(source);
  return [...texts.values()].join('\n');
}

/** Adds every name that a rule may go by on a page, and any word of its scripts, which may set one later. */
export function addNames(names: Set<string>, elements: readonly PageElement[], scripts: string): void {
  for (const { tag, classes, attributes } of elements) {
    names.add(tag);
    for (const each of classes) names.add(`.${each}`);
    for (const [name, value] of attributes) names.add(name === 'id' ? `#${value}` : `[${name}`);
  }
  // The browser opens what is folded.
  if (names.has('details')) names.add('[open');
  for (const word of new Set(scripts.match(/[\w-]+/g)))
    for (const kind of ['', '.', '#', '[']) names.add(kind + word);
}
