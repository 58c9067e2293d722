/** What a school says of itself, once: kept on this device, and nowhere else. Search and lists favour what fits it. */
import type { Profile } from '../search/client.ts';

const key = 'truong-toi';

/** What a profile may say, in the order it is asked. */
export const profileNames = ['schoolLevel', 'subject', 'grade', 'cost'] as const;

/** The profile kept; a broken store counts as empty. */
export function readProfile(): Profile {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      profileNames.flatMap((name) => {
        const value = stored[name];
        return typeof value === 'string' && value ? [[name, value]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** Keeps a profile; an empty one leaves nothing behind. Does nothing where the browser refuses storage. */
export function keepProfile(profile: Profile): void {
  try {
    if (Object.keys(profile).length > 0) localStorage.setItem(key, JSON.stringify(profile));
    else localStorage.removeItem(key);
  } catch {
    // A private window may refuse storage; the page stays usable without it.
  }
}
