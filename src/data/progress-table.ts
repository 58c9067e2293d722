import type { CollectionEntry } from 'astro:content';
import { showsInvented } from './entries.ts';
import { getProgress } from './progress.ts';
import { getSettings } from './settings.ts';

/** The columns of the table of progress, in order. */
export const progressColumns = [
  'target',
  'statement',
  'threshold',
  'aim',
  'measuredIn',
  'year',
  'origin',
  'cumulative',
  'value',
  'numerator',
  'denominator',
  'state',
  'standing',
  'source',
  'note',
  'url',
  'illustrative',
] as const;

/** A figure as a row; what is missing leaves its cell empty. */
export type ProgressRow = Partial<Record<(typeof progressColumns)[number], unknown>>;

/** Every figure of a campaign's targets: what a report said and what is computed are rows of their own. */
export async function listProgressRows({ id, data }: CollectionEntry<'campaigns'>): Promise<ProgressRow[]> {
  const { baseUrl } = await getSettings();
  const progress = await getProgress(id, data);
  const isInvented = await showsInvented();
  return progress.flatMap(({ target: { id: target, statement, threshold, aim, measuredIn }, years }) =>
    years.flatMap(({ year, reported, computed, soFar, url }): ProgressRow[] => {
      const head = { target, statement, threshold, aim, measuredIn, year };
      const said = [reported, soFar.reported].flatMap((each) => {
        if (!each) return [];
        const { figure, standing, illustrative } = each;
        return {
          ...head,
          origin: 'report',
          ...figure,
          target,
          standing,
          url: baseUrl + each.url,
          illustrative,
        };
      });
      const { value, numerator, denominator, standing } = computed;
      const archive = { ...head, origin: 'archive', cumulative: false, value, standing };
      const known = value === undefined ? {} : { numerator, denominator, illustrative: isInvented };
      return [...said, { ...archive, ...known, ...(url && { url: baseUrl + url }) }];
    }),
  );
}
