import type { AstroIntegration } from 'astro';

const routes = {
  '/gallery': 'index.astro',
  '/gallery/pages': 'pages.astro',
  '/bia/mau-[id].svg': 'cover.svg.ts',
};

/**
 * Puts the gallery of components and of pages at `/gallery/`: while developing, and in a build that asks for it with `GALLERY=1`.
 * What ships never has it.
 */
export function gallery(): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev' || process.env['GALLERY'] === '1')
          for (const [pattern, file] of Object.entries(routes))
            injectRoute({ pattern, entrypoint: new URL(`../tests/gallery/${file}`, import.meta.url) });
      },
    },
  };
}
