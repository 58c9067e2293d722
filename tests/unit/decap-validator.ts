/** Decap's own check of a configuration, with the real ajv: the bundle of the CMS leaves it out, because it compiles code. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { CmsConfig } from '../../src/cms/config.ts';

const decap = join(import.meta.dirname, '../../node_modules');

/** The controls whose options Decap knows to check. */
const withSchema = [
  'boolean',
  'datetime',
  'file',
  'image',
  'list',
  'markdown',
  'number',
  'object',
  'relation',
  'select',
];

const entry = `
  export { validateConfig } from '${decap}/decap-cms-core/dist/esm/constants/configSchema.js';
  import { registerWidget } from '${decap}/decap-cms-core/dist/esm/lib/registry.js';
  const schemas = import.meta.glob(${JSON.stringify(withSchema.map((name) => `/decap-cms-widget-${name}/dist/esm/schema.js`))}, { eager: true, import: 'default' });
  for (const name of ${JSON.stringify(withSchema)}) {
    registerWidget({ name, controlComponent: () => null, schema: schemas['/decap-cms-widget-' + name + '/dist/esm/schema.js'] ?? {} });
  }
`;

/** @returns Decap's \`validateConfig\`: it throws on a configuration it does not accept */
export async function loadValidator(): Promise<(config: CmsConfig) => void> {
  const result = await build({
    root: decap,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('entry.virtual') ? 'entry.virtual' : null),
        load: (id) => (id === 'entry.virtual' ? entry : null),
      },
    ],
    // The check itself needs no screen: what only sets one up is left out.
    build: {
      write: false,
      minify: false,
      lib: { entry: 'entry.virtual', formats: ['es'] },
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => id === 'entry.virtual' } },
    },
  });
  const [{ output }] = result as unknown as [{ output: [{ code: string }] }];
  const folder = await mkdtemp(join(tmpdir(), 'decap-validator-'));
  try {
    const file = join(folder, 'validator.mjs');
    await writeFile(file, output[0].code);
    const { validateConfig } = (await import(pathToFileURL(file).href)) as {
      validateConfig: (config: CmsConfig) => void;
    };
    return validateConfig;
  } finally {
    await rm(folder, { recursive: true });
  }
}
