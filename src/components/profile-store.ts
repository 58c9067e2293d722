/** What a school says of itself, once: kept on this device, and nowhere else. Search and lists favour what fits it. */
import type { Profile } from '../search/answer.ts';

/** What the browser keeps it under. */
export const profileKey = 'truong-toi';

/** What a profile may say, in the order it is asked. */
export const profileNames = ['schoolLevel', 'subject', 'grade', 'cost'] as const;

/** The profile kept; a broken store counts as empty. */
export function readProfile(): Profile {
  try {
    const stored = JSON.parse(localStorage.getItem(profileKey) ?? '{}') as Record<string, unknown>;
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
