/** The collections, in the order the office meets them. A name is at once the folder, the schema and the CMS collection. */
export const collectionNames = ['initiatives', 'collectives', 'individuals', 'reports', 'documents', 'units', 'campaigns', 'stories', 'pages', 'thesaurus', 'settings'] as const;

export type CollectionName = (typeof collectionNames)[number];
