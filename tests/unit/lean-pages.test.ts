import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { giveSheet, joinSheets, leanSheet, loadOnce, ownPolicy } from '../../tools/lean-pages.ts';
import { addNames, pruneSheet, shortenVariables } from '../../tools/lean-sheets.ts';

const link = (name: string) => `<link rel="stylesheet" href="/_astro/${name}">`;
const order = '@layer tokens, reset, base, layout, components, utilities;';

describe('the sheets of a page', () => {
  const sheets: Record<string, string> = {
    'Base.a1.css': `${order}@layer base{body{}}`,
    'Card.b2.css': '@layer components{.card{}}@layer utilities;',
    'Fonts.c3.css': '',
  };
  const join = (page: string) => joinSheets(page, (name) => sheets[name] ?? '');

  it('are joined in their order, which the layers do not depend on', () => {
    expect(join(`${link('Card.b2.css')}${link('Base.a1.css')}<style>@font-face{}</style>`)).toBe(
      '@layer tokens,reset,base,layout,components,utilities;@layer components{.card{}}@layer base{body{}}@font-face{}',
    );
  });

  it('are not asked for by a page without any', () => {
    expect(join('<title>t</title>')).toBeUndefined();
  });

  it('leave their place to one, before anything else is loaded', () => {
    const font = '<link rel="preload" href="/f.woff2">';
    const sheet = leanSheet('body{color:red}', () => true);
    expect(giveSheet(`<title>t</title>${font}${link('Card.b2.css')}<style>a{}</style>`, sheet)).toBe(
      `<title>t</title>${link(sheet.name)}${font}`,
    );
  });

  it('mark those elements that a rule of a component can mean, and no others', () => {
    const sheet = leanSheet('.b[data-astro-cid-abc]{}picture[data-astro-cid-abc]{}', () => true);
    expect(sheet.text).toBe('.b[data-0]{}picture[data-0]{}');
    const page =
      '<p data-astro-cid-abc>a</p><p class="b c" data-astro-cid-abc>b</p><picture data-astro-cid-abc="true">d</picture>';
    expect(giveSheet(page, sheet)).toBe('<p>a</p><p class="b c" data-0>b</p><picture data-0>d</picture>');
  });
});

describe('a sheet without what no page needs', () => {
  const prune = (sheet: string, ...names: string[]) => pruneSheet(sheet, (name) => names.includes(name));

  it('keeps a rule for the selectors that can mean something', () => {
    expect(prune('h1,h4,.a .b,.a>*+*,.c{x:1}.c:hover{x:2}', 'h1', '.a')).toBe('h1,.a>*+*{x:1}');
  });

  it('takes what a rule excludes or offers as a choice for no need', () => {
    const kept = 'a:not(.b):hover{x:1}:is(.b,a)>a:nth-child(n+2){x:2}';
    expect(prune(kept, 'a')).toBe(kept);
    expect(prune('a:has(.b:not([hidden])){x:1}', 'a')).toBe('');
  });

  it('leaves no empty block, but every layer in its place', () => {
    expect(prune('@layer one{.b{x:1}}@layer two{@media print{.b{x:1}}a{x:2}}@page{margin:0}', 'a')).toBe(
      '@layer one;@layer two{a{x:2}}@page{margin:0}',
    );
  });

  it('is not led astray by signs inside a text', () => {
    const kept = 'a:before{content:"}/{"}a[href$=";"]{x:1}';
    expect(prune(kept, 'a', '[href')).toBe(kept);
  });

  it('drops a variable that nothing reads, and what only that one read', () => {
    expect(prune('a{--x:1;--y:var(--x);--z:2;left:var(--z)}', 'a')).toBe('a{--z:2;left:var(--z)}');
  });

  it('writes the value of a variable where it is read only once, unless it changes', () => {
    expect(
      prune(':root{--x:1;--y:2}a{left:var(--x);top:var(--y)}@media print{:root{--y:3}}', ':root', 'a'),
    ).toBe(':root{--y:2}a{left:1;top:var(--y)}@media print{:root{--y:3}}');
  });

  it('calls its variables as shortly as it can', () => {
    expect(shortenVariables(':root{--ink:#000;--paper:#fff}a{color:var(--ink,var(--paper))}')).toBe(
      ':root{--0:#000;--1:#fff}a{color:var(--0,var(--1))}',
    );
  });
});

describe('the names that rules go by', () => {
  it('are those of a page, and any word of the scripts it comes to load', () => {
    const scripts: Record<string, string> = {
      'a.1.js': 'import"./b.2.js";x.className=`hit`',
      'b.2.js': 'y.dataset.z',
    };
    const names = new Set<string>();
    const page = '<p id="i" class="a b" title="x > y" data-c>t</p><script src="/_astro/a.1.js"></script>';
    addNames(names, page, (name) => scripts[name] ?? '');
    for (const name of ['p', '#i', '.a', '.b', '[data-c', '.hit', '.dataset']) expect(names).toContain(name);
    for (const name of ['#a', '.i', 'title']) expect(names).not.toContain(name);
  });
});

describe('the scripts of a page', () => {
  const tag = (name: string) => `<script type="module" src="/_astro/${name}"></script>`;

  it('are loaded themselves, once, where another only hands them on', () => {
    const scripts: Record<string, string> = { 'a.js': 'import"./c.js";\n', 'b.js': 'import"./c.js";' };
    expect(loadOnce(`${tag('a.js')}<p></p>${tag('b.js')}${tag('d.js')}`, (name) => scripts[name] ?? '')).toBe(
      `${tag('c.js')}<p></p>${tag('d.js')}`,
    );
  });
});

describe('the content policy of a page', () => {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = (hashes: string[]) =>
    `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes.map((hash) => ` ${hash}`).join('')};">`;

  it('keeps the leave for what the page has inline, and for nothing else', () => {
    const own = '<style>a{}</style><script>b()</script>';
    expect(ownPolicy(policy([hashOf('a{}'), hashOf('b()'), hashOf('c()')]) + own)).toBe(
      policy([hashOf('a{}'), hashOf('b()')]) + own,
    );
  });

  it('gives none to data or to scripts of their own file', () => {
    const page = '<script type="application/ld+json">{}</script><script type="module" src="/x.js"></script>';
    expect(ownPolicy(policy([hashOf('{}'), hashOf('')]) + page)).toBe(policy([]) + page);
  });
});
