/** The ideas of the list, each to be chosen for the comparison and taken out. */
import type { ShortlistItem } from '../../data/shortlist.ts';
import { actionWords, shortlistWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';

interface Handlers {
  /** @returns whether the choice holds: no more than four are compared */
  onChoose: (id: string, isChosen: boolean) => boolean;
  onRemove: (id: string) => void;
}

/** @returns shows the items, those chosen ticked; those of another's list cannot be taken out */
export function startItems({
  onChoose,
  onRemove,
}: Handlers): (items: readonly ShortlistItem[], chosen: ReadonlySet<string>, isOwn: boolean) => void {
  const list = findElement('[data-items]', HTMLElement);
  const blank = findElement('[data-item]', HTMLTemplateElement).content;

  return (items, chosen, isOwn) => {
    list.replaceChildren(
      ...items.map((item) => {
        const line = blank.cloneNode(true) as DocumentFragment;
        const link = findElement('a', HTMLAnchorElement, line);
        link.href = item.url;
        link.textContent = item.title;
        const { unit, period } = item.values;
        findElement('[data-of]', HTMLElement, line).append([unit, period].filter(Boolean).join(' · '));
        const choice = findElement('input', HTMLInputElement, line);
        choice.checked = chosen.has(item.id);
        choice.setAttribute('aria-label', `${words.choose}: ${item.title}`);
        choice.addEventListener('change', () => {
          if (!onChoose(item.id, choice.checked)) choice.checked = false;
        });
        const remove = findElement('button', HTMLButtonElement, line);
        remove.hidden = !isOwn;
        remove.setAttribute('aria-label', `${actionWords.remove}: ${item.title}`);
        remove.addEventListener('click', () => {
          onRemove(item.id);
        });
        return line;
      }),
    );
  };
}

/** Gives the keyboard to the item that took the place of one taken out. @returns whether there is one */
export function focusItem(index: number): boolean {
  const buttons = document.querySelectorAll<HTMLElement>('[data-items] button');
  const next = buttons[Math.min(index, buttons.length - 1)];
  next?.focus();
  return next !== undefined;
}
