/** Keeps what is being fetched, so that nothing is fetched twice; what failed is forgotten. */
export function keep<K, T>(kept: Map<K, Promise<T>>, key: K, fetchIt: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const fetched = fetchIt();
  kept.set(key, fetched);
  fetched.catch(() => kept.delete(key));
  return fetched;
}
