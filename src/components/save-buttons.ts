/** Makes every button work that saves an initiative to the shortlist. Loading this file is enough. */
import { isSaved, toggleSaved } from './shortlist/store.ts';

/** Shows on the buttons of a part of the page what is saved; a button with two labels says it in words, too. */
export function showSaved(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-save]')) {
    const { save = '', label, labelSaved } = button.dataset;
    const saved = isSaved(save);
    button.setAttribute('aria-pressed', String(saved));
    if (label && labelSaved) button.textContent = saved ? labelSaved : label;
    button.hidden = false;
  }
}

const showAll = () => {
  showSaved(document);
};

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-save]') : null;
  if (!button) return;
  toggleSaved(button.dataset['save'] ?? '');
  showAll();
});
// The list may have changed in another tab, or on the page the visitor comes back from.
window.addEventListener('storage', showAll);
window.addEventListener('pageshow', showAll);
showAll();
