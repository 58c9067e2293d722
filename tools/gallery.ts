import type { AstroIntegration } from 'astro';

/**
 * Puts the gallery of components at `/gallery/`: while developing, and in a build that asks for it with `GALLERY=1`.
 * What ships never has it.
 */
export function gallery(): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev' || process.env['GALLERY'] === '1')
          injectRoute({
            pattern: '/gallery',
            entrypoint: new URL('../tests/gallery/index.astro', import.meta.url),
          });
      },
    },
  };
}
