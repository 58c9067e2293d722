import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { elementsOf, IdleMarks } from '../../tools/lean-marks.ts';
import {
  escapeAttributes,
  giveSheet,
  joinSheets,
  leanSheet,
  loadScripts,
  ownPolicy,
} from '../../tools/lean-pages.ts';
import { addNames, pruneSheet, scriptsOf, selectorsIn, shortenNames } from '../../tools/lean-sheets.ts';

const link = (name: string) => `<link rel="stylesheet" href="/_astro/${name}">`;
const order = '@layer tokens, reset, base, layout, shared, components, utilities;';

describe('the sheets of a page', () => {
  const sheets: Record<string, string> = {
    'Base.a1.css': `${order}@layer base{body{}}`,
    'Card.b2.css': '@layer components{.card{}}@layer utilities;',
    'Fonts.c3.css': '',
  };
  const lean = (sheet: string, page: string) => {
    const names = new Set<string>();
    addNames(names, elementsOf(page), '');
    const idle = new IdleMarks(selectorsIn(sheet));
    idle.see(elementsOf(page), '');
    return leanSheet(sheet, { names, idle });
  };
  const join = (page: string) => joinSheets(page, (name) => sheets[name] ?? '');

  it('are joined in their order, which the layers do not depend on', () => {
    expect(join(`${link('Card.b2.css')}${link('Base.a1.css')}<style>@font-face{}</style>`)).toBe(
      '@layer tokens,reset,base,layout,shared,components,utilities;@layer components{.card{}}@layer base{body{}}@font-face{}',
    );
  });

  it('are not asked for by a page without any', () => {
    expect(join('<title>t</title>')).toBeUndefined();
  });

  it('leave their place to one, before anything else is loaded', () => {
    const font = '<link rel="preload" href="/f.woff2">';
    const sheet = lean('body{color:red}', '<body>');
    expect(giveSheet(`<title>t</title>${font}${link('Card.b2.css')}<style>a{}</style>`, sheet)).toBe(
      `<title>t</title>${link(sheet.name)}${font}`,
    );
  });

  it('mark those elements that a rule of a component can mean, and no others', () => {
    const page =
      '<p class="astro-abc">a</p><p class="b c astro-abc">b</p><b class="b">c</b>' +
      '<picture class="astro-abc">d</picture><picture></picture>';
    const sheet = lean('.b:where(.astro-abc){x:1}picture:where(.astro-abc){x:1}', page);
    expect(sheet.text).toBe('.b:where(._0){x:1}picture:where(._0){x:1}');
    expect(giveSheet(page, sheet)).toBe(
      '<p>a</p><p class="b c _0">b</p><b class="b">c</b><picture class="_0">d</picture><picture></picture>',
    );
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

  it('leaves no empty block, and one block where two of a layer follow each other', () => {
    expect(prune('@layer one{.b{x:1}}@layer two{@media print{.b{x:1}}a{x:2}}@page{margin:0}', 'a')).toBe(
      '@layer two{a{x:2}}@page{margin:0}',
    );
    expect(prune('@layer one{a{x:1}}@layer two{.b{x:1}}@layer one{a{y:2}}', 'a')).toBe(
      '@layer one{a{x:1}a{y:2}}',
    );
  });

  it('keeps the steps of an animation', () => {
    const kept = '@keyframes turn{0%{x:1}to{x:2}}';
    expect(prune(kept, 'a')).toBe(kept);
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
    const onPaper = '@media print{:root{--x:1}}a{left:var(--x)}';
    expect(prune(onPaper, ':root', 'a')).toBe(onPaper);
  });

  it('calls its variables and fonts as shortly as it can', () => {
    expect(shortenNames(':root{--ink:#000;--paper:#fff}a{color:var(--ink,var(--paper))}')).toBe(
      ':root{--0:#000;--1:#fff}a{color:var(--0,var(--1))}',
    );
    const face = (name: string) => `@font-face{font-family:"${name}";src:url(/f/6a6dbcd458d8479e.woff2)}`;
    expect(shortenNames(face('Lora-1ec57d33645d7164 fallback: Times'))).toBe(face('Lora fallback: Times'));
  });
});

describe('the mark of a component in a selector', () => {
  const m = ':where(.astro-abc)';
  const write = (selector: string, page: string, scripts = '') => {
    const idle = new IdleMarks([selector]);
    const marked = page.replaceAll(/ class="(\w+)" m/g, ' class="$1 astro-abc"');
    idle.see(elementsOf(marked.replaceAll(' m', ' class="astro-abc"')), scripts);
    return idle.write(selector);
  };

  it('goes where the selector means the same without it', () => {
    expect(write(`.a${m}:hover`, '<p class="a" m>t</p><p>u</p>')).toBe('.a:hover');
    expect(write(`.a${m}>li${m}`, '<li>t</li><ul class="a" m><li m>u</li></ul>')).toBe('.a>li');
    expect(write(`.a${m} b${m}`, '<b>t</b><p class="a" m><img m><i><b m>u</b></i></p>')).toBe('.a b');
    expect(write(`.a${m}>${m}`, '<b>t</b><p class="a" m><b m>u</b></p>')).toBe('.a>*');
  });

  it('stays where the selector would come to mean more', () => {
    for (const [selector, page] of [
      [`.a${m}`, '<p class="a" m>t</p><p class="a">u</p>'],
      [`li${m}`, '<li m>t</li><li>u</li>'],
      [`.a${m} li${m}`, '<ul class="a" m><li m>t</li><li>u</li></ul>'],
      [`.a${m}>li${m}`, '<ul class="a"><li m>t</li></ul>'],
    ] as const)
      expect(write(selector, page)).toBe(selector);
  });

  it('stays in what is too hard to tell, and where scripts make elements', () => {
    for (const selector of [`.a${m}:hover b${m}`, `b${m}+b${m}`, `:is(b,i)${m}`, `.a:has(b)${m}`])
      expect(write(selector, '<p>t</p>')).toBe(selector);
    expect(write(`.a${m}`, '<p class="a" m>t</p>', 'document.createElement(x)')).toBe(`.a${m}`);
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
    addNames(
      names,
      elementsOf(page),
      scriptsOf(page, (name) => scripts[name] ?? ''),
    );
    for (const name of ['p', '#i', '.a', '.b', '[data-c', '.hit', '.dataset']) expect(names).toContain(name);
    for (const name of ['#a', '.i', 'title']) expect(names).not.toContain(name);
  });
});

describe('the scripts of a page', () => {
  const tag = (name: string) => `<script type="module" src="/_astro/${name}"></script>`;
  const preload = (name: string) => `<link rel="modulepreload" href="/_astro/${name}">`;
  const load = (body: string, scripts: Record<string, string>) =>
    loadScripts(`<head></head>${body}`, (name) => scripts[name] ?? '');

  it('are loaded from its head, once, where another only hands them on', () => {
    const scripts = { 'a.js': 'import"./c.js";\n', 'b.js': 'import"./c.js";' };
    expect(load(`${tag('a.js')}<p></p>${tag('b.js')}${tag('d.js')}`, scripts)).toBe(
      `<head>${tag('c.js')}${tag('d.js')}</head><p></p>`,
    );
  });

  it('are asked for with what they import, but not with what they load later', () => {
    const scripts = {
      'a.js': 'import{x as e}from"./b.js";import"./c.js";e(()=>import("./d.js"))',
      'e.js': 'import{y}from"./c.js";import"./a.js"',
    };
    expect(load(tag('a.js') + tag('e.js'), scripts)).toBe(
      `<head>${preload('b.js')}${preload('c.js')}${tag('a.js')}${tag('e.js')}</head>`,
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

  it('does not repeat what the default says', () => {
    const meta = (directives: string) =>
      `<meta http-equiv="content-security-policy" content="${directives}">`;
    expect(
      ownPolicy(
        meta("default-src 'self';img-src 'self' data:;font-src 'self'; script-src 'self'; style-src 'self';"),
      ),
    ).toBe(meta("default-src 'self';img-src 'self' data:;"));
  });

  it('stands before everything that it should hold', () => {
    const head = '<head><meta charset="utf-8"><title>a</title>';
    expect(ownPolicy(`${head}${policy([])}</head>`)).toBe(
      `<head><meta charset="utf-8">${policy([])}<title>a</title></head>`,
    );
  });

  it('gives none to data or to scripts of their own file', () => {
    const page = '<script type="application/ld+json">{}</script><script type="module" src="/x.js"></script>';
    expect(ownPolicy(policy([hashOf('{}'), hashOf('')]) + page)).toBe(policy([]) + page);
  });
});

describe('what the office wrote into an attribute', () => {
  it('is no tag, whatever it looks like: nothing is put into it', () => {
    const script = '<script type="module" src="/_astro/a.js"></script>';
    const meta = '<meta name="description" content="a </head> > <b">';
    const page = `<html><head>${meta}</head><body>${script}</body></html>`;
    expect(loadScripts(escapeAttributes(page), () => '')).toBe(
      `<html><head><meta name="description" content="a &lt;/head> > &lt;b">${script}</head><body></body></html>`,
    );
  });
});
