/** What a list of ids stands for: one small file of the site each, asked for once. */
import type { ShortlistItem } from '../../data/shortlist.ts';

const loaded = new Map<string, ShortlistItem>();

/** @returns the item, or undefined when the initiative is no longer published, or never was */
async function loadItem(id: string): Promise<ShortlistItem | undefined> {
  const known = loaded.get(id);
  if (known) return known;
  const answer = await fetch(`/so-tay/${encodeURIComponent(id)}.json`);
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(String(answer.status));
  const item = (await answer.json()) as ShortlistItem;
  loaded.set(id, item);
  return item;
}

/**
 * @returns the items that are published, in the order of their ids, and the ids that are not
 * @throws when the site cannot be reached
 */
export async function loadItems(ids: readonly string[]): Promise<{ items: ShortlistItem[]; gone: string[] }> {
  const found = await Promise.all(ids.map(loadItem));
  return {
    items: found.filter((item) => item !== undefined),
    gone: ids.filter((_, index) => found[index] === undefined),
  };
}
