import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, envField, fontProviders } from 'astro/config';
import yaml from 'js-yaml';
import { headings, safeMarkdown } from './src/lib/markdown.ts';
import { search } from './src/search/integration.ts';
import { admin } from './tools/admin.ts';
import { compressedCopies } from './tools/compressed-copies.ts';
import { contentGate } from './tools/content-gate.ts';
import { eagerCode } from './tools/eager-code.ts';
import { leanPages } from './tools/lean-pages.ts';
import { gallery } from './tools/gallery.ts';
import { unusedPictures } from './tools/unused-pictures.ts';

/** The site's address. Settings that cannot be read are told by the content gate, in Vietnamese, right after. */
function readBaseUrl() {
  try {
    return new URL(yaml.load(readFileSync('content/settings/site.yml', 'utf8')).baseUrl).origin;
  } catch {
    return 'https://site.invalid';
  }
}

/** The collections whose text stands below a section heading of its page. */
const isUnderSection = (file) =>
  /\/content\/(?:initiatives|documents|reports|campaigns)\//.test(file?.pathname ?? '');

/** Says the order of the cascade layers at the top of every sheet, so that it holds whichever sheet loads first. */
const layerOrder = {
  postcssPlugin: 'layer-order',
  Once: (root) => root.prepend('@layer tokens, reset, base, layout, shared, components, utilities;'),
};

export default defineConfig({
  site: readBaseUrl(),
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  build: { inlineStylesheets: 'never' },
  // A rule weighs what is written in it; tools/lean-marks.ts takes the mark of a component out where it says nothing.
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  integrations: [
    contentGate(),
    mdx(),
    gallery(),
    search(),
    unusedPictures(),
    leanPages(),
    admin(),
    compressedCopies(),
  ],
  markdown: {
    processor: satteri({
      hastPlugins: [...safeMarkdown, headings(isUnderSection)],
      features: { smartPunctuation: false },
    }),
    syntaxHighlight: false,
  },
  env: {
    schema: {
      SITE_MODE: envField.enum({
        context: 'server',
        access: 'public',
        values: ['demo', 'public'],
        default: 'demo',
      }),
    },
  },
  fonts: [
    {
      name: 'Be Vietnam Pro',
      cssVariable: '--font-text',
      provider: fontProviders.local(),
      fallbacks: ['Text stand-in', 'Arial', 'sans-serif'],
      optimizedFallbacks: false,
      options: {
        variants: [
          { src: ['./src/assets/fonts/be-vietnam-pro-400.woff2'], weight: 400, style: 'normal' },
          { src: ['./src/assets/fonts/be-vietnam-pro-600.woff2'], weight: 600, style: 'normal' },
        ],
      },
    },
    {
      name: 'Lora',
      cssVariable: '--font-display',
      provider: fontProviders.local(),
      fallbacks: ['Display stand-in', 'Times New Roman', 'serif'],
      optimizedFallbacks: false,
      options: {
        variants: [{ src: ['./src/assets/fonts/lora-600.woff2'], weight: 600, style: 'normal' }],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: [layerOrder] } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What several buttons share is a few lines each: one file, not four.
              codeSplitting: {
                groups: [{ name: 'buttons', test: /components\/(?:initiative\/)?[\w-]+\.ts$/ }],
              },
              postBanner: eagerCode,
            },
          },
        },
      },
    },
  },
});
