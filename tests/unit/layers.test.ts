/** Holds the arrows of the architecture: who may import whom, who may ask for content, where words may stand. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, vietnameseIn, type Import } from './source-file.ts';

const root = join(import.meta.dirname, '../..');

/** A path below the project, or the beginning of one, that a layer may import. */
interface Arrow {
  to: string;
  /** Only types: nothing of it is left in what runs. */
  typesOnly?: true;
}

const to = (...paths: string[]): Arrow[] => paths.map((path) => ({ to: path }));
const typesOf = (...paths: string[]): Arrow[] => paths.map((path) => ({ to: path, typesOnly: true }));

const words = to('src/text/', 'src/lib/');

/** What each layer may import of ours; what is not listed here is refused. A layer is the longest prefix that fits. */
const arrows: Record<string, Arrow[]> = {
  'src/pages/': [
    ...to('src/layouts/', 'src/components/', 'src/data/', 'src/schemas/vocabulary.ts'),
    ...typesOf('src/schemas/'),
    ...words,
  ],
  'src/layouts/': [...to('src/components/', 'src/styles/'), ...typesOf('src/schemas/'), ...words],
  // The two files of data/ compute addresses; the search client runs in the browser and asks the index, not the content.
  'src/components/': [
    ...to('src/components/', 'src/schemas/', 'src/data/urls.ts', 'src/data/files.ts', 'src/search/client.ts'),
    ...typesOf('src/data/'),
    ...words,
  ],
  'src/data/': [...to('src/data/', 'src/schemas/'), ...typesOf('src/search/record.ts'), ...words],
  'src/search/': to('src/search/', 'src/schemas/', 'src/lib/'),
  'src/schemas/': to('src/schemas/'),
  'src/cms/': to('src/cms/', 'src/schemas/', 'src/lib/'),
  'src/text/': to('src/lib/'),
  'src/lib/': [],
  'src/content.config.ts': to('src/schemas/'),
  'admin/': [...to('admin/', 'src/cms/', 'src/schemas/'), ...words],
  // Screenshots walk the list of templates that the accessibility tests walk: one list, not two.
  'tools/': to('tools/', 'src/schemas/', 'src/cms/', 'src/search/', 'src/lib/', 'tests/site/routes.ts'),
};

/** Who may take what from `astro:content` by value. */
const contentCalls: Record<string, string[]> = {
  'src/data/': ['getCollection', 'getEntry', 'getEntries'],
  'src/pages/': ['render'],
  'src/content.config.ts': ['defineCollection'],
};

/** Folders whose words live in `text/vi.ts`, in the schemas, or in content. */
const wordless = ['src/pages/', 'src/layouts/', 'src/components/', 'src/data/', 'src/lib/'];

/** The Vietnamese words that may stand in code, and why. */
const allowedWords: { file: string; text: RegExp; isRegExp: boolean; reason: string }[] = [
  {
    file: 'src/lib/vietnamese.ts',
    text: /./,
    isRegExp: true,
    reason: 'a pattern must spell the letters and opening words that it looks for',
  },
  {
    file: 'src/lib/format.ts',
    text: /^[^\p{L}]*(?:tỷ |triệu )?đồng[^\p{L}]*$/u,
    isRegExp: false,
    reason: 'the names of units of money belong to the way a number is written',
  },
];

const layerOf = (file: string, table: Record<string, unknown>) =>
  Object.keys(table).find((prefix) => file.startsWith(prefix));

/** The path below the project that an import of ours names; undefined for a package. */
function ownPath(file: string, { from }: Import): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(file), from) : undefined;
}

/** The arrows a file breaks: `src/lib/csv.ts:3 imports src/data/urls.ts`. */
function brokenArrows(file: string, source: string): string[] {
  const layer = layerOf(file, arrows);
  if (!layer) return [`${file} belongs to no layer`];
  return importsOf(file, source).flatMap((each) => {
    const path = ownPath(file, each);
    const allowed =
      path === undefined ||
      (arrows[layer] ?? []).some((arrow) => path.startsWith(arrow.to) && (!arrow.typesOnly || each.typeOnly));
    return allowed ? [] : [`${file}:${each.line} imports ${path}${each.typeOnly ? ' (types)' : ''}`];
  });
}

/** What a file takes from packages although its layer may not. */
function brokenPackages(file: string, source: string): string[] {
  const calls = contentCalls[layerOf(file, contentCalls) ?? ''] ?? [];
  return importsOf(file, source).flatMap((each) => {
    const { line, from, names } = each;
    if (ownPath(file, each) !== undefined) return [];
    const refused: string[] = [];
    if (file.startsWith('src/schemas/') && from !== 'astro/zod') refused.push(`imports ${from}`);
    if (from === 'astro:content')
      refused.push(...names.filter((name) => !calls.includes(name)).map((name) => `takes ${name}`));
    return refused.map((what) => `${file}:${line} ${what}`);
  });
}

/** The Vietnamese words a file has no reason to hold. */
function strayWords(file: string, source: string): string[] {
  if (!layerOf(file, Object.fromEntries(wordless.map((folder) => [folder, true])))) return [];
  return vietnameseIn(file, source)
    .filter(
      (word) =>
        !allowedWords.some(
          (allowed) =>
            allowed.file === file && allowed.isRegExp === word.isRegExp && allowed.text.test(word.text),
        ),
    )
    .map(({ line, text }) => `${file}:${line} says ${text}`);
}

const files = globSync('{src,admin,tools}/**/*.{ts,astro,mjs}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();

/** What a check finds in every file of the project. */
const inProject = (check: (file: string, source: string) => string[]) =>
  files.flatMap((file) => check(file, readFileSync(join(root, file), 'utf8')));

const astro = (frontMatter: string, markup = '') => `---\n${frontMatter}\n---\n\n${markup}\n`;

describe('the arrows between layers', () => {
  it('every file of the project is read', () => {
    for (const folder of [
      'src/pages/',
      'src/layouts/',
      'src/components/',
      'src/data/',
      'src/schemas/',
      'src/search/',
      'src/lib/',
      'src/text/',
      'tools/',
    ]) {
      expect(files.filter((file) => file.startsWith(folder))).not.toEqual([]);
    }
  });

  it.each(Object.keys(arrows))('%s imports only what lies below it', (layer) => {
    expect(
      inProject((file, source) => (layerOf(file, arrows) === layer ? brokenArrows(file, source) : [])),
    ).toEqual([]);
  });

  it('every file belongs to a layer', () => {
    expect(files.filter((file) => !layerOf(file, arrows))).toEqual([]);
  });

  it('nothing on the site imports a tool, the CMS screen or a test', () => {
    expect(
      inProject((file, source) => (file.startsWith('src/') ? brokenArrows(file, source) : [])).filter(
        (line) => / (?:tools|admin|tests)\//.test(line),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'src/components/A.astro',
      astro("import { entries } from '../data/entries.ts';"),
      'src/components/A.astro:2 imports src/data/entries.ts',
    ],
    [
      'src/components/A.astro',
      astro('', "<p />\n<script>\n  import { start } from '../search/integration.ts';\n</script>"),
      'src/components/A.astro:7 imports src/search/integration.ts',
    ],
    [
      'src/components/A.astro',
      astro("import Base from '../layouts/Base.astro';"),
      'src/components/A.astro:2 imports src/layouts/Base.astro',
    ],
    [
      'src/pages/a.astro',
      astro("import { formOf } from '../schemas/form.ts';"),
      'src/pages/a.astro:2 imports src/schemas/form.ts',
    ],
    [
      'src/pages/b/a.ts',
      "\nexport { x } from '../../search/client.ts';",
      'src/pages/b/a.ts:2 imports src/search/client.ts',
    ],
    [
      'src/layouts/A.astro',
      astro("import { getSettings } from '../data/settings.ts';"),
      'src/layouts/A.astro:2 imports src/data/settings.ts',
    ],
    [
      'src/data/a.ts',
      "import { search } from '../search/client.ts';",
      'src/data/a.ts:1 imports src/search/client.ts',
    ],
    [
      'src/lib/a.ts',
      "import type { Field } from '../schemas/vocabulary.ts';",
      'src/lib/a.ts:1 imports src/schemas/vocabulary.ts (types)',
    ],
    [
      'src/text/a.ts',
      "const a = await import('../data/urls.ts');",
      'src/text/a.ts:1 imports src/data/urls.ts',
    ],
    ['src/schemas/a.ts', "import { vi } from '../text/vi.ts';", 'src/schemas/a.ts:1 imports src/text/vi.ts'],
    [
      'src/search/a.ts',
      "import { urls } from '../data/urls.ts';",
      'src/search/a.ts:1 imports src/data/urls.ts',
    ],
  ])('in %s the import %j would be told by its line', (file, source, told) => {
    expect(brokenArrows(file, source)).toEqual([told]);
  });

  it.each([
    [
      'src/components/A.astro',
      astro("import type { Honour } from '../data/honours.ts';\nimport { urls } from '../data/urls.ts';"),
    ],
    [
      'src/pages/a.astro',
      astro(
        "import type { Unit } from '../schemas/unit.ts';\nimport { type Page } from '../schemas/page.ts';\nimport { fields } from '../schemas/vocabulary.ts';",
      ),
    ],
    [
      'src/layouts/A.astro',
      astro("import '../styles/base.css';\nimport type { Settings } from '../schemas/settings.ts';"),
    ],
    ['src/data/a.ts', "import type { SearchRecord } from '../search/record.ts';"],
    ['src/text/a.ts', "import { formatDate } from '../lib/format.ts';"],
    ['src/lib/a.ts', "// import { urls } from '../data/urls.ts';\nconst text = `import '../data/urls.ts'`;"],
  ])('in %s the imports %j are right', (file, source) => {
    expect(brokenArrows(file, source)).toEqual([]);
  });
});

describe('who asks for content', () => {
  it('only data/ reads collections, only pages/ renders, and schemas/ know nothing but zod', () => {
    expect(inProject(brokenPackages)).toEqual([]);
  });

  it.each([
    [
      'src/components/A.astro',
      astro("import { getCollection } from 'astro:content';"),
      'src/components/A.astro:2 takes getCollection',
    ],
    [
      'src/pages/a.astro',
      astro("import { getEntry, render } from 'astro:content';"),
      'src/pages/a.astro:2 takes getEntry',
    ],
    ['src/data/a.ts', "import { render as draw } from 'astro:content';", 'src/data/a.ts:1 takes render'],
    [
      'src/layouts/A.astro',
      astro("import * as content from 'astro:content';"),
      'src/layouts/A.astro:2 takes *',
    ],
    ['src/schemas/a.ts', "import { readFileSync } from 'node:fs';", 'src/schemas/a.ts:1 imports node:fs'],
    ['src/schemas/a.ts', "import type { ImageMetadata } from 'astro';", 'src/schemas/a.ts:1 imports astro'],
    ['src/schemas/a.ts', "import { z } from 'zod';", 'src/schemas/a.ts:1 imports zod'],
  ])('in %s the import %j would be told by its line', (file, source, told) => {
    expect(brokenPackages(file, source)).toEqual([told]);
  });

  it('a component may name the type of an entry', () => {
    expect(
      brokenPackages(
        'src/components/A.astro',
        astro("import type { CollectionEntry } from 'astro:content';"),
      ),
    ).toEqual([]);
  });
});

describe('where Vietnamese words stand', () => {
  it('pages, layouts, components, data and lib hold none: words live in text/vi.ts and in the schemas', () => {
    expect(inProject(strayWords)).toEqual([]);
  });

  it('every exception is still needed', () => {
    for (const { file, text, isRegExp } of allowedWords) {
      const found = vietnameseIn(file, readFileSync(join(root, file), 'utf8'));
      expect(found.filter((word) => word.isRegExp === isRegExp && text.test(word.text))).not.toEqual([]);
    }
  });

  it.each([
    ['src/data/a.ts', "const a = 1;\nconst title = 'Sáng kiến';", "src/data/a.ts:2 says 'Sáng kiến'"],
    ['src/data/a.ts', 'const title = `${count} đơn vị`;', 'src/data/a.ts:1 says } đơn vị`'],
    [
      'src/components/A.astro',
      astro('const a = 1;', '<p>Tìm kiếm</p>'),
      'src/components/A.astro:5 says <p>Tìm kiếm</p>',
    ],
    [
      'src/components/A.astro',
      astro('', "<script>\n  alert('Đã lưu');\n</script>"),
      "src/components/A.astro:6 says 'Đã lưu'",
    ],
    ['src/lib/a.ts', 'const pattern = /đ/;', 'src/lib/a.ts:1 says /đ/'],
    ['src/lib/format.ts', "const unit = 'sáng kiến';", "src/lib/format.ts:1 says 'sáng kiến'"],
  ])('in %s the words in %j would be told by their line', (file, source, told) => {
    expect(strayWords(file, source)).toEqual([told]);
  });

  it.each([
    ['src/data/a.ts', '/** Sáng kiến */\nconst a = 1; // “Đổi mới”'],
    [
      'src/components/A.astro',
      astro('// Vinh danh', '<!-- Sáng kiến -->\n{/* Đổi mới */}\n<style>\n  /* Màu đỏ */\n</style>'),
    ],
    ['src/components/A.astro', astro('', '<p>©&nbsp;2025 – × “…”</p>')],
    ['src/text/vi.ts', "export const vi = { title: 'Sáng kiến' };"],
  ])('in %s the comments and signs in %j are right', (file, source) => {
    expect(strayWords(file, source)).toEqual([]);
  });
});
