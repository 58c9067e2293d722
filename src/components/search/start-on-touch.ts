/** Loads the search of a page when its visitor first touches it, and not before. */
import { fetchFirstFileEarly } from '../../search/first-file.ts';
import { findElement } from '../find-element.ts';

/**
 * Waits for the first touch of anything marked `data-touch`, or starts at once when the address asks something.
 * @param isAsked whether the address asks something
 * @param load brings the page's search and starts it
 * @returns starts it by hand; what it brings, or nothing when it cannot be loaded: then the page says so
 */
export function startOnTouch<T>(isAsked: boolean, load: () => Promise<T>): () => Promise<T | undefined> {
  const failed = findElement('[data-failed]', HTMLElement);
  let starting: Promise<T | undefined> | undefined;
  const start = () => {
    if (starting) return starting;
    fetchFirstFileEarly();
    return (starting = load().catch(() => {
      failed.hidden = false;
      starting = undefined;
      return undefined;
    }));
  };
  const touched = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[data-touch]')) void start();
  };
  for (const type of ['focusin', 'pointerdown', 'input']) document.addEventListener(type, touched);
  findElement('[data-retry]', HTMLElement).addEventListener('click', () => {
    findElement('[data-count]', HTMLElement).focus();
    failed.hidden = true;
    void start();
  });
  if (isAsked) {
    findElement('[data-search] input', HTMLInputElement).value ||=
      new URLSearchParams(location.search).get('q') ?? '';
    void start();
  }
  return start;
}
