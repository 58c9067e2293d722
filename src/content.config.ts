import { defineCollection, type SchemaContext } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { collections as definitions, entryId } from './schemas/collections.ts';
import type { CollectionName } from './schemas/names.ts';
import { tidy } from './schemas/tidy.ts';

/** Wires one `content/` folder to its schema. */
function wire<Schema extends z.ZodType>(name: CollectionName, schema: (context: SchemaContext) => Schema) {
  return defineCollection({
    loader: glob({
      base: `content/${name}`,
      pattern: definitions[name].pattern,
      generateId: ({ entry }) => entryId(entry),
    }),
    schema: (context) => z.preprocess(tidy, schema(context)),
  });
}

export const collections = {
  initiatives: wire('initiatives', definitions.initiatives.schema),
  collectives: wire('collectives', definitions.collectives.schema),
  individuals: wire('individuals', definitions.individuals.schema),
  reports: wire('reports', definitions.reports.schema),
  documents: wire('documents', definitions.documents.schema),
  units: wire('units', definitions.units.schema),
  campaigns: wire('campaigns', definitions.campaigns.schema),
  stories: wire('stories', definitions.stories.schema),
  pages: wire('pages', definitions.pages.schema),
  thesaurus: wire('thesaurus', definitions.thesaurus.schema),
  settings: wire('settings', definitions.settings.schema),
};
