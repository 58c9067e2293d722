/** Judged sets: records, queries and which records answer each. Reads them, makes records of them, and scores answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FacetLabels, SearchRecord } from '../src/search/record.ts';

/** One record of a judged set. */
export interface JudgedDocument {
  id: string;
  title: string;
  field: string;
  level: string;
  unitType: string;
  grade?: string;
  body: string;
}

/** One query of a judged set. */
export interface JudgedQuery {
  id: string;
  query: string;
  kind: string;
  /** Ids of all records that answer it. */
  relevant: string[];
}

const readLines = <T>(folder: string, file: string): T[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export const readDocuments = (folder: string): JudgedDocument[] => readLines(folder, 'docs.jsonl');
export const readQueries = (folder: string): JudgedQuery[] => readLines(folder, 'queries.jsonl');

const labelOfGrade = (grade: string) => `Lớp ${grade}`;

/** Makes initiatives of judged documents; the address of each is its id. */
export function recordsOf(documents: readonly JudgedDocument[]): SearchRecord[] {
  return documents.map(({ id, title, field, level, unitType, grade, body }) => ({
    url: `/${id}/`,
    title,
    unit: '',
    people: '',
    summary: '',
    note: '',
    body,
    facets: {
      kind: ['initiative'],
      unitKind: [unitType],
      field: [field],
      schoolLevel: [level],
      grade: grade === undefined ? [] : [grade],
    },
    adopters: 0,
  }));
}

/** A set names its fields and levels itself. */
export function labelsOf(documents: readonly JudgedDocument[]): FacetLabels {
  const own = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));
  const grades = documents.flatMap(({ grade }) => grade ?? []);
  return {
    field: own(documents.map(({ field }) => field)),
    schoolLevel: own(documents.map(({ level }) => level)),
    grade: Object.fromEntries(grades.map((grade) => [grade, labelOfGrade(grade)])),
  };
}

/** How good answers are, by the usual measures of retrieval. */
export interface Score {
  /** Queries. */
  n: number;
  /** Of the relevant records, as many as fit among ten, the part that is among the first ten. */
  recall: number;
  /** One over the place of the first relevant one among ten. */
  mrr: number;
  /** The part of queries with a relevant one among the first three. */
  success: number;
  /** Normalised discounted cumulative gain of the first ten, a record being relevant or not. */
  ndcg: number;
  /** The part of queries without any answer. */
  empty: number;
}

/** Ids found for each query, best first. */
export type Answers = Record<string, string[]>;

const discount = (place: number) => 1 / Math.log2(place + 2);

/** @returns the mean score of each kind of query, and of all under “overall” */
export function scoreByKind(queries: readonly JudgedQuery[], answers: Answers): Map<string, Score> {
  const byKind = new Map<string, Score>();
  for (const { id, kind, relevant } of queries) {
    const wanted = new Set(relevant);
    const found = [...new Set(answers[id] ?? [])];
    const hits = found.slice(0, 10).map((document) => wanted.has(document));
    const most = Math.min(10, wanted.size);
    const gain = hits.reduce((sum, isHit, place) => sum + (isHit ? discount(place) : 0), 0);
    const ideal = Array.from({ length: most }, (_, place) => discount(place)).reduce((a, b) => a + b, 0);
    const first = hits.indexOf(true);
    const own = {
      recall: hits.filter(Boolean).length / most,
      mrr: first < 0 ? 0 : 1 / (first + 1),
      success: hits.slice(0, 3).includes(true) ? 1 : 0,
      ndcg: gain / ideal,
      empty: found.length === 0 ? 1 : 0,
    };
    for (const name of [kind, 'overall']) {
      const sum = byKind.get(name) ?? { n: 0, recall: 0, mrr: 0, success: 0, ndcg: 0, empty: 0 };
      byKind.set(name, {
        n: sum.n + 1,
        recall: sum.recall + own.recall,
        mrr: sum.mrr + own.mrr,
        success: sum.success + own.success,
        ndcg: sum.ndcg + own.ndcg,
        empty: sum.empty + own.empty,
      });
    }
  }
  const means = [...byKind].map(([name, { n, recall, mrr, success, ndcg, empty }]): [string, Score] => [
    name,
    { n, recall: recall / n, mrr: mrr / n, success: success / n, ndcg: ndcg / n, empty: empty / n },
  ]);
  return new Map(
    means.sort(([a], [b]) => Number(a === 'overall') - Number(b === 'overall') || a.localeCompare(b)),
  );
}
