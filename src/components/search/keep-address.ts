/** Keeps the address of a page in step with what is asked on it. */

/** How an address is put into the browser's history. */
export type Keeping = 'push' | 'replace' | 'none';

/**
 * What is typed reaches the address once typing has settled this long, in milliseconds: a browser draws its tab anew
 * each time, while the visitor waits for results, and some refuse when it happens too often.
 */
const settled = 300;

const standing = () => location.pathname + location.search;

/**
 * @param onLeft is told when the visitor has gone back or forth to another address, with what the history keeps there
 * @returns puts an address into the history
 */
export function addressKeeper(onLeft: (state: unknown) => void): (address: string, keeping: Keeping) => void {
  let kept = standing();
  let typed = kept;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(settling);
    if (typed !== kept) history.replaceState(null, '', (kept = typed));
  };
  // Whoever leaves comes back to what was asked; a link that is followed leaves at once.
  document.addEventListener('click', write, { capture: true });
  window.addEventListener('pagehide', write);
  window.addEventListener('popstate', ({ state }: PopStateEvent) => {
    // A jump within the page changes nothing that was asked.
    if (standing() === kept) return;
    clearTimeout(settling);
    kept = typed = standing();
    onLeft(state);
  });
  return (address, keeping) => {
    if (keeping === 'none') return;
    clearTimeout(settling);
    if (keeping === 'replace') {
      typed = address;
      settling = setTimeout(write, settled);
      return;
    }
    write();
    if (address !== kept) history.pushState(null, '', (kept = typed = address));
  };
}
