/**
 * Makes what YAML and the CMS wrote comparable: an empty or null field is an absent one, so is a group with nothing
 * in it, and a date is its ISO day. Applied once, before any schema sees the data.
 */
export function tidy(entry: unknown): unknown {
  return tidyValue(entry) ?? {};
}

function tidyValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(tidyValue).filter((item) => item !== undefined);
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value)
      .map(([key, item]) => [key, tidyValue(item)] as const)
      .filter(([, item]) => item !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return value === '' || value === null ? undefined : value;
}
