import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { joinSheets, ownPolicy } from '../../tools/lean-pages.ts';

const link = (name: string) => `<link rel="stylesheet" href="/_astro/${name}">`;
const order = '@layer tokens, reset, base, layout, components, utilities;';

describe('the sheets of a page', () => {
  const sheets: Record<string, string> = {
    'Base.a1.css': `${order}body{}`,
    'Card.b2.css': `${order}.card{}`,
  };
  const join = (page: string) => joinSheets(page, (name) => sheets[name] ?? '');

  it('are joined in their order, before anything else is loaded', () => {
    const font = '<link rel="preload" href="/f.woff2">';
    const { page, sheet } = join(`<title>t</title>${font}${link('Card.b2.css')}${link('Base.a1.css')}`);
    expect(sheet?.text).toBe(`${order}.card{}body{}`);
    expect(page).toBe(`<title>t</title>${link(sheet?.name ?? '')}${font}`);
  });

  it('are the same file for every page with the same sheets', () => {
    const own = link('Card.b2.css') + link('Base.a1.css');
    expect(join(`<title>a</title>${own}`).sheet).toEqual(join(`<title>b</title>${own}<p>`).sheet);
  });

  it('mark those elements that a rule of a component can mean, and no others', () => {
    const page =
      `<title>t</title>${link('Scoped.c3.css')}<p data-astro-cid-abc>a</p><p class="b c" data-astro-cid-abc>b</p>` +
      '<picture data-astro-cid-abc="true">d</picture>';
    const { page: marked, sheet } = joinSheets(
      page,
      () => '.b[data-astro-cid-abc]{}picture[data-astro-cid-abc]{}',
    );
    expect(sheet?.text).toBe('.b[data-0]{}picture[data-0]{}');
    expect(marked).toContain('<p>a</p><p class="b c" data-0>b</p><picture data-0>d</picture>');
  });

  it('are not asked for by a page without any', () => {
    expect(join('<title>t</title>')).toEqual({ page: '<title>t</title>', sheet: undefined });
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
