import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { collections as definitions, entryId } from './schemas/collections.ts';
import type { CollectionName } from './schemas/names.ts';
import type { SchemaContext } from './schemas/parts.ts';
import { tidy } from './schemas/tidy.ts';

/** Wires one `content/` folder to its schema. */
function wire<N extends CollectionName>(name: N) {
  const { pattern, schema } = definitions[name];
  return defineCollection({
    loader: glob({ base: `content/${name}`, pattern, generateId: ({ entry }) => entryId(entry), deferRender: true }),
    schema: (context) => z.preprocess(tidy, schema(context as SchemaContext)) as unknown as ReturnType<(typeof definitions)[N]['schema']>,
  });
}

export const collections = {
  initiatives: wire('initiatives'),
  collectives: wire('collectives'),
  individuals: wire('individuals'),
  reports: wire('reports'),
  documents: wire('documents'),
  units: wire('units'),
  campaigns: wire('campaigns'),
  stories: wire('stories'),
  pages: wire('pages'),
  settings: wire('settings'),
};
