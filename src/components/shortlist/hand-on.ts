/** What can be done with the list shown: print it, take it as a table, send the link that carries it. */
import type { ShortlistItem } from '../../data/shortlist.ts';
import { actionWords, shortlistWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { comparisonCsv } from './comparison.ts';
import { writeLink } from './link.ts';

/** @param status where it is said that the link was copied @returns takes up the list that is shown now */
export function startHandingOn(status: HTMLElement): (items: readonly ShortlistItem[]) => void {
  const csv = findElement('[data-csv]', HTMLAnchorElement);
  const copy = findElement('[data-copy]', HTMLButtonElement);
  const share = findElement('[data-share]', HTMLButtonElement);
  let link = location.href;

  findElement('[data-print]', HTMLElement).addEventListener('click', () => {
    window.print();
  });
  copy.hidden = !('clipboard' in navigator);
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(link).then(
      () => {
        copy.textContent = actionWords.copied;
        status.textContent = actionWords.copied;
      },
      () => {
        status.textContent = words.notCopied;
      },
    );
  });
  share.hidden = !('share' in navigator);
  share.addEventListener('click', () => {
    navigator.share({ title: document.title, url: link }).catch(() => {
      // The visitor closed the sheet: nothing to do.
    });
  });

  return (items) => {
    link = writeLink(
      location.href,
      items.map(({ id }) => id),
    );
    copy.textContent = words.copy;
    URL.revokeObjectURL(csv.href);
    csv.download = words.fileName;
    csv.href = URL.createObjectURL(new Blob([comparisonCsv(items)], { type: 'text/csv' }));
  };
}
