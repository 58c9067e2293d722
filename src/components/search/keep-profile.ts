import type { Profile } from '../../search/client.ts';
import { profileKey } from '../profile-store.ts';

/** Keeps a profile; an empty one leaves nothing behind. Does nothing where the browser refuses storage. */
export function keepProfile(profile: Profile): void {
  try {
    if (Object.keys(profile).length > 0) localStorage.setItem(profileKey, JSON.stringify(profile));
    else localStorage.removeItem(profileKey);
  } catch {
    // A private window may refuse storage; the page stays usable without it.
  }
}
