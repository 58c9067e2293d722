/** The shortlist: ids of initiatives kept on this device, and nowhere else. */

const key = 'so-tay';

/** The saved ids, in the order they were saved. A broken store counts as empty. */
export function listSaved(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Replaces the whole list. Does nothing where the browser refuses storage. */
export function replaceSaved(ids: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // A private window may refuse storage; the page stays usable without it.
  }
}

export function isSaved(id: string): boolean {
  return listSaved().includes(id);
}

/** Saves an id, or takes it out when it is there. */
export function toggleSaved(id: string): void {
  const saved = listSaved();
  replaceSaved(saved.includes(id) ? saved.filter((other) => other !== id) : [...saved, id]);
}
