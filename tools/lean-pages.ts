import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { elementsOf, IdleMarks, isMark } from './lean-marks.ts';
import { addNames, pruneSheet, scriptsOf, selectorsIn, shortenNames } from './lean-sheets.ts';

const sheetLink = /<link rel="stylesheet" href="\/_astro\/([\w.@-]+\.css)">/g;
/** Every sheet says the order of the layers, at its top or by an empty layer at its end; joined, once is enough. */
const layerStatement = /@layer [\w\s,]+;/g;
const layerOrder = '@layer tokens,reset,base,layout,shared,components,utilities;';

const digest = (text: string) => createHash('sha256').update(text);

/** An inline sheet: Astro writes the font faces so. */
const inlineSheet = /<style>([^]*?)<\/style>/g;

/**
 * The sheets of a page as one, or nothing where it has none. Astro writes one for each set of pages that use a component,
 * up to nine a page, and on a phone each waits for its turn. Inline ones go with them, so that the content policy allows
 * none.
 * @param readSheet gives a sheet by its name
 */
export function joinSheets(page: string, readSheet: (name: string) => string): string | undefined {
  const linked = [...page.matchAll(sheetLink)].map(([, name = '']) => readSheet(name));
  if (linked.length === 0) return undefined;
  const inline = [...page.matchAll(inlineSheet)].map(([, text = '']) => text);
  return layerOrder + [...linked, ...inline].join('').replace(layerStatement, '');
}

/** The sheet of all pages that have the same sheets. */
export interface Sheet {
  name: string;
  text: string;
  /** By Astro's mark of a component: the class in its place, and the elements and classes that its rules name. */
  marks: ReadonlyMap<string, { short: string; names: ReadonlySet<string> }>;
}

const scope = /([\w.-]*):where\(\.(astro-\w+)\)/g;

/** Pages with the same sheets, as far as they are read: the names on them, and the marks that none of them needs. */
interface Pages {
  names: Set<string>;
  idle: IdleMarks;
}

/** What some pages need of their sheets. */
export function leanSheet(joined: string, { names, idle }: Pages): Sheet {
  const pruned = pruneSheet(
    joined,
    (name) => names.has(name),
    (selector) => idle.write(selector),
  );
  const marks = new Map<string, { short: string; names: Set<string> }>();
  for (const [, named = '', id = ''] of pruned.matchAll(scope)) {
    const mark = marks.get(id) ?? { short: `_${marks.size.toString(36)}`, names: new Set() };
    for (const name of named.replace(/^\./, '').split('.')) mark.names.add(name);
    marks.set(id, mark);
  }
  const text = shortenNames(pruned).replace(
    scope,
    (_, named: string, id: string) => `${named}:where(.${marks.get(id)?.short ?? ''})`,
  );
  return { name: `page.${digest(text).digest('hex').slice(0, 8)}.css`, text, marks };
}

/** Gives a page its one sheet, before anything else that is loaded: nothing is painted until it is there. */
export function giveSheet(page: string, { name, marks }: Sheet): string {
  const lean = page
    .replace(sheetLink, '')
    .replace(inlineSheet, '')
    .replace('</title>', `</title><link rel="stylesheet" href="/_astro/${name}">`);
  return markElements(lean, marks);
}

/**
 * Leaves the mark of a component on those elements that a rule of it can mean, by their name or a class of theirs. Astro
 * puts it on every element.
 */
function markElements(page: string, marks: Sheet['marks']): string {
  return page.replace(
    /(<([\w-]+)[^>]*?) class="([^"]*\bastro-[^"]*)"/g,
    (_, before: string, tag: string, worn: string) => {
      const classes = worn.split(' ').filter((name) => !isMark(name));
      const kept = worn.split(' ').flatMap((name) => {
        const mark = marks.get(name);
        // A rule that names neither an element nor a class may mean any.
        const isMeant = mark && ['', tag, ...classes].some((own) => mark.names.has(own));
        return isMeant ? [mark.short] : [];
      });
      const all = [...classes, ...kept].join(' ');
      return all ? `${before} class="${all}"` : before;
    },
  );
}

const tag = /<(?:"[^"]*"|[^">])*>/g;

/**
 * Writes each `<` of an attribute as `&lt;`. Astro leaves it as the office wrote it, which a browser reads rightly; but what
 * looks for a tag in a page must not find one in a title or a summary.
 */
export function escapeAttributes(page: string): string {
  return page.replace(tag, (written) =>
    written.replace(/"[^"]*"/g, (value) => value.replaceAll('<', '&lt;')),
  );
}

const scriptTag = /<script type="module" src="\/_astro\/([\w.@-]+\.js)"><\/script>/g;

/** The scripts that a script imports before it runs. */
const importsOf = (script: string) =>
  [...script.matchAll(/\bimport(?:[^;"'(]*from)?"\.\/([\w.@-]+\.js)"/g)].map(([, name = '']) => name);

/**
 * Has a page ask for all its scripts at once and with its sheet, each but once: from its head, what a script only hands
 * on in the script's place, and what it imports with it. They still run when the page is read.
 */
export function loadScripts(page: string, readScript: (name: string) => string): string {
  const scripts = new Set<string>();
  const imported = new Set<string>();
  const lean = page.replace(scriptTag, (_, name: string) => {
    const [, handedOn = name] = /^\s*import"\.\/([\w.@-]+\.js)";\s*$/.exec(readScript(name)) ?? [];
    scripts.add(handedOn);
    for (const other of importsOf(readScript(handedOn))) imported.add(other);
    return '';
  });
  const tags = [
    ...[...imported]
      .filter((name) => !scripts.has(name))
      .map((name) => `<link rel="modulepreload" href="/_astro/${name}">`),
    ...[...scripts].map((name) => `<script type="module" src="/_astro/${name}"></script>`),
  ];
  return lean.replace('</head>', `${tags.join('')}</head>`);
}

const charset = '<meta charset="utf-8">';

/**
 * Takes out of a page's content policy what the page has no use for: Astro allows on every page what any page writes
 * inline, and repeats what the default says. A block of data is no script and needs no leave. The policy comes first, so that it holds for all that follows.
 */
export function ownPolicy(page: string): string {
  const inline = [
    ...page.matchAll(/<style>([^]*?)<\/style>/g),
    ...page.matchAll(/<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))[^>]*>([^]*?)<\/script>/g),
  ].map(([, text = '']) => `'sha256-${digest(text).digest('base64')}'`);
  const [policy = ''] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(page) ?? [];
  const own = policy
    .replace(/ 'sha256-[\w+/=]+'/g, (hash) => (inline.includes(hash.trim()) ? hash : ''))
    .replace(/(?<=default-src 'self';.*) ?(?:font|script|style)-src 'self';/g, '');
  return page.includes(charset)
    ? page.replace(policy, '').replace(charset, () => charset + own)
    : page.replace(policy, () => own);
}

/** Makes built pages lighter: one sheet a page, with what the page needs, and a content policy that names only what it has. */
export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, string>();
        for (const name of globSync('*.{css,js}', { cwd: join(root, '_astro') }))
          files.set(name, await readFile(join(root, '_astro', name), 'utf8'));
        const readFileOf = (name: string) => files.get(name) ?? '';
        const pages = globSync('**/*.html', { cwd: root });
        const groups = new Map<string, Pages>();
        for (const path of pages) {
          const page = escapeAttributes(await readFile(join(root, path), 'utf8'));
          const joined = joinSheets(page, readFileOf);
          if (joined === undefined) continue;
          const group = groups.get(joined) ?? {
            names: new Set<string>(),
            idle: new IdleMarks(selectorsIn(joined)),
          };
          groups.set(joined, group);
          const scripts = scriptsOf(page, readFileOf);
          const elements = elementsOf(page);
          addNames(group.names, elements, scripts);
          group.idle.see(elements, scripts);
        }
        const sheets = new Map<string, Sheet>();
        for (const [joined, group] of groups) {
          const sheet = leanSheet(joined, group);
          sheets.set(joined, sheet);
          await writeFile(join(root, '_astro', sheet.name), sheet.text);
        }
        const used = new Set<string>();
        for (const path of pages) {
          const written = await readFile(join(root, path), 'utf8');
          const safe = escapeAttributes(written);
          const sheet = sheets.get(joinSheets(safe, readFileOf) ?? '');
          const page = sheet ? giveSheet(safe, sheet) : safe;
          const lean = ownPolicy(loadScripts(page, readFileOf));
          if (lean !== written) await writeFile(join(root, path), lean);
          for (const [, name = ''] of lean.matchAll(/\/_astro\/([\w.@-]+\.css)/g)) used.add(name);
        }
        for (const name of files.keys())
          if (name.endsWith('.css') && !used.has(name)) await rm(join(root, '_astro', name));
      },
    },
  };
}
