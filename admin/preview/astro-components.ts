/** Compiles `.astro` files for the browser, as a Vite plugin: markup to functions, styles to sheets, scripts left out. */
import { join } from 'node:path';
import { transform } from '@astrojs/compiler-rs';
import { normalizePath, type Plugin } from 'vite';

/**
 * @param root the project's folder, with `/`; file names in the result are relative to it
 * @throws the build fails on a component that Astro itself would refuse
 */
export function astroComponents(root: string): Plugin {
  const sheets = new Map<string, string>();
  return {
    name: 'preview:astro-components',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.astro\?astro&type=style/ },
      handler: (id) => id,
    },
    load: {
      filter: { id: /\.astro\?astro&type=style/ },
      handler: (id) => sheets.get(id),
    },
    transform: {
      filter: { id: /\.astro$/ },
      handler(source, id) {
        const filename = `/${normalizePath(id).slice(root.length + 1)}`;
        const { code, css, diagnostics } = transform(source, {
          filename,
          normalizedFilename: filename,
          compact: 'jsx',
          scopedStyleStrategy: 'where',
          resultScopedSlot: true,
          internalURL: normalizePath(join(import.meta.dirname, 'compiler-runtime.ts')),
          resolvePath: (specifier) => specifier,
        });
        const fault = diagnostics.find(({ severity }) => severity === 'error');
        if (fault) this.error(`${filename}: ${fault.text}`);
        for (const [index, sheet] of css.entries()) {
          sheets.set(`${filename}?astro&type=style&index=${index}&lang.css`, sheet);
        }
        return { code, moduleType: 'ts' };
      },
    },
  };
}
