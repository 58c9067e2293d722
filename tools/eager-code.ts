/**
 * Tells a browser that all of the search is needed as soon as it is there: it is then made ready while it loads, not
 * function by function while a visitor waits, which took a slow phone a tenth of a second. Browsers that do not know the
 * comment pass it over.
 * @returns what stands at the top of a file of the bundle
 */
export function eagerCode({ moduleIds }: { moduleIds: readonly string[] }): string {
  return moduleIds.some((id) => id.includes('/search/')) ? '//# allFunctionsCalledOnLoad' : '';
}
