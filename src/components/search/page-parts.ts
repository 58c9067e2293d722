/** What the archive and the search of the whole site both have. */
import { findElement } from '../find-element.ts';

/** The elements of a page that is searched; markup and scripts name them alike on both pages. */
export function findParts() {
  const part = (name: string) => findElement(`[data-${name}]`, HTMLElement);
  return {
    form: findElement('[data-search] form', HTMLFormElement),
    field: findElement('[data-search] input', HTMLInputElement),
    /** Holds all that answers a question. */
    answers: part('answers'),
    /** The line that says how many were found. */
    count: part('count'),
    /** What was found, and what is said when that is nothing. */
    found: part('found'),
    nothing: part('nothing'),
    nothingSaid: part('nothing-said'),
    /** Says that the search failed, with the button that tries again. */
    failed: part('failed'),
    retry: part('retry'),
    /** Says to those who hear the page what came of a question. */
    status: part('status'),
  };
}
