/** The filters as a sheet over the page of a phone. */
import { findElement } from '../find-element.ts';

/** @returns opens the sheet */
export function startSheet(): () => void {
  const sheet = findElement('[data-sheet]', HTMLDialogElement);
  const narrowing = findElement('[data-narrowing]', HTMLElement);
  const home = narrowing.parentElement;
  for (const button of sheet.querySelectorAll('[data-close]'))
    button.addEventListener('click', () => {
      sheet.close();
    });
  sheet.addEventListener('close', () => {
    home?.append(narrowing);
  });
  // Turned on its side, a screen may be wide enough to show the filters beside the results.
  matchMedia('(width >= 60rem)').addEventListener('change', () => {
    sheet.close();
  });
  return () => {
    // What was said the last time is not said again.
    findElement('[data-sheet-status]', HTMLElement).textContent = '';
    findElement('[data-sheet-body]', HTMLElement).append(narrowing);
    sheet.showModal();
  };
}
