import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const sheetLink = /<link rel="stylesheet" href="\/_astro\/([\w.@-]+\.css)">/g;
/** Every sheet says the order of the layers at its top; joined, once is enough. */
const layerOrder = /^@layer tokens,\s*[\w,\s]+;/;

const digest = (text: string) => createHash('sha256').update(text);

/** An inline sheet: Astro writes the font faces so. */
const inlineSheet = /<style>([^]*?)<\/style>/g;

/**
 * Joins all sheets of a page into one file, and names it before anything else that is loaded: nothing is painted until it
 * is there. Astro writes one for each set of pages that use a component, up to nine a page, and on a phone each waits for
 * its turn. Inline ones go with them, so that the content policy allows none.
 * @param readSheet gives a sheet by its name
 * @returns the page, and the joined sheet, or nothing where the page has none
 */
export function joinSheets(
  page: string,
  readSheet: (name: string) => string,
): { page: string; sheet: { name: string; text: string } | undefined } {
  const linked = [...page.matchAll(sheetLink)].map(([, name = '']) => readSheet(name));
  if (linked.length === 0) return { page, sheet: undefined };
  const [first = '', ...others] = linked;
  const inline = [...page.matchAll(inlineSheet)].map(([, text = '']) => text);
  const joined = [first, ...others.map((other) => other.replace(layerOrder, '')), ...inline].join('');
  const marks = scopeMarks(joined);
  const text = joined.replaceAll(scope, (_, id: string) => `[${marks.get(id) ?? ''}]`);
  const name = `page.${digest(text).digest('hex').slice(0, 8)}.css`;
  const lean = page
    .replace(sheetLink, '')
    .replace(inlineSheet, '')
    .replace('</title>', `</title><link rel="stylesheet" href="/_astro/${name}">`);
  return { page: markElements(lean, joined, marks), sheet: { name, text } };
}

const scope = /\[data-astro-cid-(\w+)\]/g;

/** Short attributes in the place of Astro's marks of the components that styles belong to, by their order in a sheet. */
function scopeMarks(sheet: string): Map<string, string> {
  const ids = [...new Set([...sheet.matchAll(scope)].map(([, id = '']) => id))];
  return new Map(ids.map((id, number) => [id, `data-${number.toString(36)}`]));
}

/**
 * Leaves the mark of a component on those elements that a rule of it can mean, by their name or a class of theirs. Astro
 * puts it on every element.
 */
function markElements(page: string, sheet: string, marks: ReadonlyMap<string, string>): string {
  const meant = new Map([...marks.keys()].map((id) => [id, new Set<string>()]));
  for (const [, names = '', id = ''] of sheet.matchAll(/([\w.-]*)\[data-astro-cid-(\w+)\]/g))
    for (const name of names.replace(/^\./, '').split('.')) meant.get(id)?.add(name);
  return page.replace(/<([\w-]+)([^>]*? data-astro-cid-[^>]*)>/g, (_, tag: string, attributes: string) => {
    const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
    const kept = attributes.replace(/ data-astro-cid-(\w+)(?:="true")?/g, (_mark, id: string) => {
      const names = meant.get(id);
      // A rule that names neither an element nor a class may mean any.
      const isMeant = ['', tag, ...classes].some((name) => names?.has(name));
      return isMeant ? ` ${marks.get(id) ?? ''}` : '';
    });
    return `<${tag}${kept}>`;
  });
}

/**
 * Takes out of a page's content policy what the page has no use for: Astro allows on every page what any page writes
 * inline. A block of data is no script and needs no leave.
 */
export function ownPolicy(page: string): string {
  const inline = [
    ...page.matchAll(/<style>([^]*?)<\/style>/g),
    ...page.matchAll(/<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))[^>]*>([^]*?)<\/script>/g),
  ].map(([, text = '']) => `'sha256-${digest(text).digest('base64')}'`);
  return page.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replace(/ 'sha256-[\w+/=]+'/g, (hash) => (inline.includes(hash.trim()) ? hash : '')),
  );
}

/** Makes built pages lighter: one sheet a page, and a content policy that names only what the page itself has. */
export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const sheets = new Map<string, string>();
        for (const name of globSync('*.css', { cwd: join(root, '_astro') }))
          sheets.set(name, await readFile(join(root, '_astro', name), 'utf8'));
        const used = new Set<string>();
        for (const path of globSync('**/*.html', { cwd: root })) {
          const written = await readFile(join(root, path), 'utf8');
          const { page, sheet } = joinSheets(written, (name) => sheets.get(name) ?? '');
          if (sheet && !sheets.has(sheet.name)) {
            sheets.set(sheet.name, sheet.text);
            await writeFile(join(root, '_astro', sheet.name), sheet.text);
          }
          const lean = ownPolicy(page);
          if (lean !== written) await writeFile(join(root, path), lean);
          for (const [, name = ''] of lean.matchAll(/\/_astro\/([\w.@-]+\.css)/g)) used.add(name);
        }
        for (const name of sheets.keys()) if (!used.has(name)) await rm(join(root, '_astro', name));
      },
    },
  };
}
