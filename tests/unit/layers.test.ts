/** Holds the arrows of the architecture: who may import whom, who may ask for content, where words may stand. */
import { existsSync, globSync, readFileSync } from 'node:fs';
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

/** What each layer may import of ours; what is not listed here is refused. */
const arrows: Record<string, Arrow[]> = {
  'src/pages/': [
    ...to('src/layouts/', 'src/components/', 'src/data/', 'src/pictures/', 'src/schemas/vocabulary.ts'),
    ...typesOf('src/schemas/'),
    ...words,
  ],
  'src/layouts/': [...to('src/components/', 'src/styles/'), ...typesOf('src/schemas/'), ...words],
  // Two of the files of data/ compute addresses, one is a list of colours; the search client and the file it asks for first run in the browser and ask the index, not the content.
  'src/components/': [
    ...to(
      'src/components/',
      'src/styles/',
      'src/schemas/',
      'src/data/urls.ts',
      'src/data/files.ts',
      'src/data/field-hues.ts',
      'src/search/client.ts',
      'src/search/first-file.ts',
    ),
    ...typesOf('src/data/', 'src/search/'),
    ...words,
  ],
  'src/data/': [
    ...to('src/data/', 'src/schemas/'),
    ...typesOf('src/search/record.ts', 'src/pictures/share-picture.ts'),
    ...words,
  ],
  // Draws with native code: only addresses of the build ask for it, never a page that the preview shows.
  'src/pictures/': to('src/pictures/', 'src/lib/'),
  'src/search/': to('src/search/', 'src/schemas/', 'src/lib/'),
  'src/schemas/': to('src/schemas/', 'src/lib/'),
  // The office is shown the page of what it writes, so it needs the addresses; the file only computes them.
  'src/cms/': to('src/cms/', 'src/schemas/', 'src/lib/', 'src/data/urls.ts'),
  'src/text/': to('src/lib/'),
  'src/lib/': to('src/lib/'),
  'src/content.config.ts': to('src/schemas/'),
  // The preview is the site's own pages, run in the editor's browser.
  'admin/preview/': to('admin/preview/', 'src/', 'astro.config.mjs'),
  'admin/': [...to('admin/', 'src/cms/', 'src/schemas/'), ...words],
  'server/': to('server/', 'src/cms/', 'src/schemas/', 'src/lib/'),
  // Screenshots walk the list of templates that the accessibility tests walk: one list, not two.
  'tools/': to(
    'tools/',
    'server/',
    'admin/preview/build-preview.ts',
    'src/schemas/',
    'src/cms/',
    'src/search/',
    'src/lib/',
    'tests/site/routes.ts',
  ),
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

/** The imports of ours that lead nowhere. */
function missingImports(file: string, source: string): string[] {
  return importsOf(file, source).flatMap((each) => {
    const path = ownPath(file, each);
    return path === undefined || existsSync(join(root, path)) ? [] : [`${file}:${each.line} imports ${path}`];
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
  if (!wordless.some((folder) => file.startsWith(folder))) return [];
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

const files = globSync('{src,admin,server,tools}/**/*.{ts,astro,mjs}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();

/** What a check finds in files of the project. */
const inFiles = (among: readonly string[], check: (file: string, source: string) => string[]) =>
  among.flatMap((file) => check(file, readFileSync(join(root, file), 'utf8')));

const astro = (frontMatter: string, markup = '') => `---\n${frontMatter}\n---\n\n${markup}\n`;

/** A made-up file and what a check should say of it: proof that the check can fail. */
interface Example {
  sentence: string;
  file: string;
  source: string;
  told?: string;
}

/** Makes one test of each example. */
function prove(check: (file: string, source: string) => string[], examples: readonly Example[]) {
  for (const { sentence, file, source, told } of examples) {
    it(sentence, () => {
      expect(check(file, source)).toEqual(told === undefined ? [] : [told]);
    });
  }
}

describe('the arrows between layers', () => {
  it.each(Object.keys(arrows))('%s imports only what lies below it', (layer) => {
    const ofLayer = files.filter((file) => layerOf(file, arrows) === layer);
    expect(inFiles(ofLayer, brokenArrows)).toEqual([]);
  });

  it('every file belongs to a layer', () => {
    expect(files.filter((file) => !layerOf(file, arrows))).toEqual([]);
  });

  it('every import of ours names an existing file by its whole name', () => {
    expect(inFiles(files, missingImports)).toEqual([]);
  });

  it.each(['pages', 'layouts', 'components', 'data', 'schemas', 'search', 'lib', 'text'])(
    'the files of src/%s are among those read',
    (layer) => {
      expect(files.filter((file) => file.startsWith(`src/${layer}/`))).not.toEqual([]);
    },
  );

  prove(brokenArrows, [
    {
      sentence: 'a component that asks data/ a question is told by its line',
      file: 'src/components/A.astro',
      source: astro("import { entries } from '../data/entries.ts';"),
      told: 'src/components/A.astro:2 imports src/data/entries.ts',
    },
    {
      sentence: 'a script inside a component is read too',
      file: 'src/components/A.astro',
      source: astro('', "<p />\n<script>\n  import { start } from '../search/integration.ts';\n</script>"),
      told: 'src/components/A.astro:7 imports src/search/integration.ts',
    },
    {
      sentence: 'a component that uses a layout is told',
      file: 'src/components/A.astro',
      source: astro("import Base from '../layouts/Base.astro';"),
      told: 'src/components/A.astro:2 imports src/layouts/Base.astro',
    },
    {
      sentence: 'a page that runs a schema is told',
      file: 'src/pages/a.astro',
      source: astro("import { formOf } from '../schemas/form.ts';"),
      told: 'src/pages/a.astro:2 imports src/schemas/form.ts',
    },
    {
      sentence: 'an address that passes something on is told',
      file: 'src/pages/b/a.ts',
      source: "\nexport { x } from '../../search/client.ts';",
      told: 'src/pages/b/a.ts:2 imports src/search/client.ts',
    },
    {
      sentence: 'a layout that asks data/ is told',
      file: 'src/layouts/A.astro',
      source: astro("import { getSettings } from '../data/settings.ts';"),
      told: 'src/layouts/A.astro:2 imports src/data/settings.ts',
    },
    {
      sentence: 'a question that searches is told',
      file: 'src/data/a.ts',
      source: "import { search } from '../search/client.ts';",
      told: 'src/data/a.ts:1 imports src/search/client.ts',
    },
    {
      sentence: 'a pure function that knows a type of the site is told',
      file: 'src/lib/a.ts',
      source: "import type { Field } from '../schemas/vocabulary.ts';",
      told: 'src/lib/a.ts:1 imports src/schemas/vocabulary.ts (types)',
    },
    {
      sentence: 'words that load data later are told',
      file: 'src/text/a.ts',
      source: "const a = await import('../data/urls.ts');",
      told: 'src/text/a.ts:1 imports src/data/urls.ts',
    },
    {
      sentence: 'a schema that takes its words from text/ is told',
      file: 'src/schemas/a.ts',
      source: "import { vi } from '../text/vi.ts';",
      told: 'src/schemas/a.ts:1 imports src/text/vi.ts',
    },
    {
      sentence: 'search that asks data/ is told',
      file: 'src/search/a.ts',
      source: "import { urls } from '../data/urls.ts';",
      told: 'src/search/a.ts:1 imports src/data/urls.ts',
    },
    {
      sentence: 'a page that uses a tool is told',
      file: 'src/pages/a.ts',
      source: "import { serve } from '../../tools/serve.ts';",
      told: 'src/pages/a.ts:1 imports tools/serve.ts',
    },
    {
      sentence: 'a component may use addresses, and types of data',
      file: 'src/components/A.astro',
      source: astro(
        "import type { Honour } from '../data/honours.ts';\nimport { urls } from '../data/urls.ts';",
      ),
    },
    {
      sentence: 'a component whose import loads data for a type’s sake is told',
      file: 'src/components/A.astro',
      source: astro("import { type Honour } from '../data/honours.ts';"),
      told: 'src/components/A.astro:2 imports src/data/honours.ts',
    },
    {
      sentence: 'a page may use the vocabulary, and types of schemas',
      file: 'src/pages/a.astro',
      source: astro(
        "import type { Page } from '../schemas/page.ts';\nimport { fields } from '../schemas/vocabulary.ts';",
      ),
    },
    {
      sentence: 'a layout may use style sheets',
      file: 'src/layouts/A.astro',
      source: astro("import '../styles/base.css';"),
    },
    {
      sentence: 'an import in a comment or in a text is none',
      file: 'src/lib/a.ts',
      source: "// import { urls } from '../data/urls.ts';\nconst text = `import '../data/urls.ts'`;",
    },
  ]);
});

describe('who asks for content', () => {
  it('only data/ reads collections, only pages/ renders, and schemas/ know nothing but zod', () => {
    expect(inFiles(files, brokenPackages)).toEqual([]);
  });

  prove(brokenPackages, [
    {
      sentence: 'a component that reads a collection is told by its line',
      file: 'src/components/A.astro',
      source: astro("import { getCollection } from 'astro:content';"),
      told: 'src/components/A.astro:2 takes getCollection',
    },
    {
      sentence: 'a page that reads an entry is told, though it may render',
      file: 'src/pages/a.astro',
      source: astro("import { getEntry, render } from 'astro:content';"),
      told: 'src/pages/a.astro:2 takes getEntry',
    },
    {
      sentence: 'a question that renders under another name is told',
      file: 'src/data/a.ts',
      source: "import { render as draw } from 'astro:content';",
      told: 'src/data/a.ts:1 takes render',
    },
    {
      sentence: 'a layout that takes everything is told',
      file: 'src/layouts/A.astro',
      source: astro("import * as content from 'astro:content';"),
      told: 'src/layouts/A.astro:2 takes *',
    },
    {
      sentence: 'a schema that reads files is told',
      file: 'src/schemas/a.ts',
      source: "import { readFileSync } from 'node:fs';",
      told: 'src/schemas/a.ts:1 imports node:fs',
    },
    {
      sentence: 'a schema that names even a type of Astro is told',
      file: 'src/schemas/a.ts',
      source: "import type { ImageMetadata } from 'astro';",
      told: 'src/schemas/a.ts:1 imports astro',
    },
    {
      sentence: 'a component may name the type of an entry',
      file: 'src/components/A.astro',
      source: astro("import type { CollectionEntry } from 'astro:content';"),
    },
  ]);
});

describe('where Vietnamese words stand', () => {
  it('pages, layouts, components, data and lib hold none: words live in text/vi.ts and in the schemas', () => {
    expect(inFiles(files, strayWords)).toEqual([]);
  });

  for (const { file, text, isRegExp, reason } of allowedWords) {
    it(`${file} still needs its exception: ${reason}`, () => {
      const found = vietnameseIn(file, readFileSync(join(root, file), 'utf8'));
      expect(found.filter((word) => word.isRegExp === isRegExp && text.test(word.text))).not.toEqual([]);
    });
  }

  prove(strayWords, [
    {
      sentence: 'a word in a question is told by its line',
      file: 'src/data/a.ts',
      source: "const a = 1;\nconst title = 'Sáng kiến';",
      told: "src/data/a.ts:2 says 'Sáng kiến'",
    },
    {
      sentence: 'a word beside a number is told',
      file: 'src/data/a.ts',
      source: 'const title = `${count} đơn vị`;',
      told: 'src/data/a.ts:1 says } đơn vị`',
    },
    {
      sentence: 'a word in the markup of a component is told',
      file: 'src/components/A.astro',
      source: astro('const a = 1;', '<p>Tìm kiếm</p>'),
      told: 'src/components/A.astro:5 says <p>Tìm kiếm</p>',
    },
    {
      sentence: 'a word in a script of a component is told',
      file: 'src/components/A.astro',
      source: astro('', "<script>\n  alert('Đã lưu');\n</script>"),
      told: "src/components/A.astro:6 says 'Đã lưu'",
    },
    {
      sentence: 'a pattern elsewhere than in lib/vietnamese.ts is told',
      file: 'src/lib/a.ts',
      source: 'const pattern = /đ/;',
      told: 'src/lib/a.ts:1 says /đ/',
    },
    {
      sentence: 'a word that is no unit of money is told, even in lib/format.ts',
      file: 'src/lib/format.ts',
      source: "const unit = 'sáng kiến';",
      told: "src/lib/format.ts:1 says 'sáng kiến'",
    },
    {
      sentence: 'a comment in code may hold words',
      file: 'src/data/a.ts',
      source: '/** Sáng kiến */\nconst a = 1; // “Đổi mới”',
    },
    {
      sentence: 'a comment in markup or in a style may hold words',
      file: 'src/components/A.astro',
      source: astro('// Vinh danh', '<!-- Sáng kiến -->\n{/* Đổi mới */}\n<style>\n  /* Màu đỏ */\n</style>'),
    },
    {
      sentence: 'signs are no words',
      file: 'src/components/A.astro',
      source: astro('', '<p>©&nbsp;2025 – × “…”</p>'),
    },
    {
      sentence: 'text/vi.ts is where words stand',
      file: 'src/text/vi.ts',
      source: "export const vi = { title: 'Sáng kiến' };",
    },
  ]);
});
