import type { Profile } from '../../search/answer.ts';
import { profileKey, readProfile } from '../profile-store.ts';

/** @returns whether a school has said anything of itself on this device */
export const hasProfile = (): boolean => Object.keys(readProfile()).length > 0;

/** Keeps a profile; an empty one leaves nothing behind. Does nothing where the browser refuses storage. */
export function keepProfile(profile: Profile): void {
  try {
    if (Object.keys(profile).length > 0) localStorage.setItem(profileKey, JSON.stringify(profile));
    else localStorage.removeItem(profileKey);
  } catch {
    // A private window may refuse storage; the page stays usable without it.
  }
}
