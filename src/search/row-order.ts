/**
 * In what order an index numbers its records. Rows stand by title: neighbours of like titles make the lists of words
 * short, and are often found together, so that a page of results is few files. The order of the archive, newest first,
 * is kept beside as runs: stretches of that order in which titles already stood by title.
 */
import { compareText, splitTitle } from '../lib/vietnamese.ts';

/**
 * @param records in the order of the archive
 * @returns the same by title, each with the number of its run: all of run 0, then all of run 1 … is the order given
 */
export function rowsByTitle<T extends { title: string }>(
  records: readonly T[],
): { records: T[]; runs: number[] } {
  let run = 0;
  const given = records.map((record) => ({ record, subject: splitTitle(record.title).subject, run: 0 }));
  given.forEach((own, at) => {
    const before = given[at - 1];
    if (before && compareText(before.subject, own.subject) > 0) run += 1;
    own.run = run;
  });
  const rows = given.toSorted((a, b) => compareText(a.subject, b.subject));
  return { records: rows.map(({ record }) => record), runs: rows.map((row) => row.run) };
}
