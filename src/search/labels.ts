/** What the values of facets are called where a record is found by them. */
import { currentWards, fields, formerWards, grades, schoolLevels, subjects } from '../schemas/vocabulary.ts';
import type { FacetLabels } from './record.ts';

/** The facets by whose labels an initiative is found: “tin học lớp 4” finds what is filed so. */
export const facetLabels: FacetLabels = {
  field: fields,
  schoolLevel: schoolLevels,
  subject: subjects,
  grade: grades,
  formerWard: formerWards,
  currentWard: currentWards,
};
