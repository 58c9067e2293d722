/** Makes a built sheet lighter without changing what it does to the pages that load it. */
import { marksAsClasses, type PageElement } from './lean-marks.ts';

/** One piece of a sheet: a statement, or a block with what stands before its brace and inside. */
interface Piece {
  before: string;
  inside: string | undefined;
}

/** Puts blocks of one layer together that follow each other. */
function joinLayers(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { before, inside } of pieces) {
    const last = joined.at(-1);
    if (
      inside !== undefined &&
      before.startsWith('@layer ') &&
      last?.before === before &&
      last.inside !== undefined
    )
      last.inside += inside;
    else joined.push({ before, inside });
  }
  return joined;
}

/** Blocks that hold rules of their own. */
const grouping = /^@(?:media|layer|supports|container)/;

/** What is a text or an address may hold any sign. */
const quoted = /"[^"]*"|'[^']*'/y;

/** Takes a minified sheet apart, at its outermost braces. */
function piecesOf(sheet: string): Piece[] {
  const pieces: Piece[] = [];
  let [start, opened, depth] = [0, 0, 0];
  for (let at = 0; at < sheet.length; at += 1) {
    quoted.lastIndex = at;
    const text = quoted.exec(sheet)?.[0];
    if (text) at += text.length - 1;
    else if (sheet[at] === '{') {
      if (depth === 0) opened = at;
      depth += 1;
    } else if (sheet[at] === '}') {
      depth -= 1;
      if (depth > 0) continue;
      pieces.push({ before: sheet.slice(start, opened).trim(), inside: sheet.slice(opened + 1, at) });
      start = at + 1;
    } else if (sheet[at] === ';' && depth === 0) {
      pieces.push({ before: sheet.slice(start, at).trim(), inside: undefined });
      start = at + 1;
    }
  }
  return pieces;
}

/** The selectors of a rule: what its commas part, but for those in brackets. */
const selectorsOf = (list: string): string[] => list.match(/(?:\((?:\([^)]*\)|[^()])*\)|[^,(])+/g) ?? [];

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

/** Every selector of a sheet. */
export function selectorsIn(sheet: string): string[] {
  return piecesOf(sheet).flatMap(({ before, inside = '' }) => {
    if (grouping.test(before)) return selectorsIn(inside);
    return before.startsWith('@') ? [] : selectorsOf(before);
  });
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
  const prune = (part: string): string =>
    joinLayers(piecesOf(part))
      .map(({ before, inside }) => {
        if (inside === undefined) return `${before};`;
        if (grouping.test(before)) {
          const kept = prune(inside);
          // An empty layer still has its place among the others.
          if (kept === '') return before.startsWith('@layer ') ? `${before};` : '';
          return `${before}{${kept}}`;
        }
        const meant = before.startsWith('@')
          ? before
          : selectorsOf(before)
              .filter((selector) => namesNeeded(selector).every(isThere))
              .map(write)
              .join(',');
        return meant && `${meant}{${inside}}`;
      })
      .join('');
  return withoutIdle(withoutDetours(prune(sheet)));
}

/** Writes the value of a variable where it is read, if that is one place and nothing sets the variable anew. */
function withoutDetours(sheet: string): string {
  const count = (text: string) => sheet.split(text).length - 1;
  return [...sheet.matchAll(/[{;](--[\w-]+):([^;}]*)/g)]
    .filter(
      ({ index, 1: name = '' }) =>
        /[^{}]*\{[^{}]*$/.exec(sheet.slice(0, index + 1))?.[0].startsWith(':root{') &&
        count(`${name}:`) === 1 &&
        count(`var(${name})`) === 1,
    )
    .reduce((lean, { 1: name = '', 2: value = '' }) => lean.replace(`var(${name})`, value), sheet);
}

/** Leaves out variables that nothing reads, then those that only these read. */
function withoutIdle(sheet: string): string {
  const read = new Set([...sheet.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const lean = sheet.replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (whole, name: string) =>
    read.has(name) ? whole : '',
  );
  return lean === sheet ? sheet : withoutIdle(lean);
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
