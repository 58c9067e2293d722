/** What search knows of one published page. Written by the data layer, read by the index writer. */
export interface SearchRecord {
  url: string;
  title: string;
  /** Who it is of: the unit's name, or what a page of another kind is. Found before the summary. */
  unit: string;
  /** People that it is found by: their names and posts. */
  people: string;
  /** One line under the title. */
  summary: string;
  /** Shown under the summary, and not found. */
  note: string;
  /** Everything else the page is found by. */
  body: string;
  /** Values of each facet, as they are stored; found by their labels, see {@link FacetLabels}. */
  facets: Partial<Record<FacetName, readonly string[]>>;
  /** How many units adopted it; 0 for what nobody can adopt. */
  adopters: number;
}

/** What results are narrowed by. `kind` tells initiatives, honours and the rest apart. */
export const facetNames = [
  'kind',
  'level',
  'field',
  'unitKind',
  'schoolLevel',
  'subject',
  'grade',
  'period',
  'cost',
  'evidence',
  'adopted',
  'formerWard',
  'currentWard',
] as const;

export type FacetName = (typeof facetNames)[number];

/** Facets that a record has of its unit. */
export const unitFacets = ['unitKind', 'formerWard', 'currentWard'] as const satisfies FacetName[];

/** What the values of some facets are called: a record is found by the labels of its values, like by its unit. */
export type FacetLabels = Partial<Record<FacetName, Readonly<Record<string, string>>>>;
