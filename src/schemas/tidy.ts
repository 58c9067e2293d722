/**
 * Makes what YAML and the CMS wrote comparable: an empty or null field is an absent one,
 * and a date is its ISO day. Applied once, before any schema sees the data.
 */
export function tidy(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(tidy).filter((item) => item !== undefined);
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value)
      .map(([key, item]) => [key, tidy(item)] as const)
      .filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept);
  }
  return value === '' || value === null ? undefined : value;
}
