/** Builds the preview for the browser: the site's pages with everything they stand on, as one script and one sheet. */
import { join } from 'node:path';
import { build, mergeConfig, normalizePath, type InlineConfig, type Plugin } from 'vite';
import { astroComponents } from './astro-components.ts';

const root = normalizePath(join(import.meta.dirname, '../..'));
const here = (file: string) => join(import.meta.dirname, file);

/** A family of fonts as the site's configuration names it. */
interface Family {
  name: string;
  cssVariable: string;
  fallbacks?: string[];
  options: { variants: { src: string[]; weight: number; style: string }[] };
}

const quote = (family: string) => (family.includes(' ') ? `'${family}'` : family);

/** The sheet of one family, with its files addressed from the project's folder. */
const familySheet = ({ name, cssVariable, fallbacks = [], options }: Family): string =>
  [
    ...options.variants.map(
      ({ src, weight, style }) =>
        `@font-face { font-family: '${name}'; font-weight: ${weight}; font-style: ${style}; font-display: swap;` +
        ` src: ${src.map((file) => `url('${file.replace(/^\./, '')}') format('woff2')`).join(', ')}; }`,
    ),
    `:root { ${cssVariable}: ${[name, ...fallbacks].map(quote).join(', ')}; }`,
  ].join('\n');

/** Gives the sheet the site's fonts, which Astro itself would put into the head of each page. */
const siteFonts = (families: readonly Family[]): Plugin => ({
  name: 'preview:site-fonts',
  resolveId: { filter: { id: /^virtual:site-fonts\.css$/ }, handler: (id) => `\0${id}` },
  load: {
    filter: { id: /^\0virtual:site-fonts\.css$/ },
    handler: () => families.map(familySheet).join('\n'),
  },
});

/** What the site's code asks of Astro and of native code, and the file that answers it in the browser. */
const substitutes = {
  'astro:content': 'content.ts',
  'astro:assets': 'assets.ts',
  'astro:env/server': 'environment.ts',
  satteri: 'satteri.ts',
  linkedom: 'document.ts',
};

/** Puts `once.ts` in the place of the site's own: an answer must not outlive the draft it was drawn from. */
const onceForEachDraft: Plugin = {
  name: 'preview:once',
  enforce: 'pre',
  resolveId: { filter: { id: /\/lib\/once\.ts$/ }, handler: () => here('once.ts') },
};

const config: InlineConfig = {
  configFile: false,
  root,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [onceForEachDraft, astroComponents(root)],
  resolve: {
    alias: Object.entries(substitutes).map(([name, file]) => ({
      find: new RegExp(`^${name}$`),
      replacement: here(file),
    })),
  },
  build: {
    emptyOutDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: here('render-entry.ts'),
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: 'preview.js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css')) ? 'preview.css' : '[name][extname]',
      },
    },
  },
};

/**
 * Writes `preview.js`, an ES module that exports `renderEntry`, `preview.css` and the fonts.
 * @param outDir the folder; other files in it are left alone
 */
export async function buildPreview(outDir: string): Promise<void> {
  // Loaded only now: the site's configuration may itself be what asks for the preview.
  const { default: site } = await import('../../astro.config.mjs');
  await build(
    mergeConfig(mergeConfig(site.vite ?? {}, config), {
      plugins: [siteFonts(site.fonts as Family[])],
      build: { outDir },
    }),
  );
}
