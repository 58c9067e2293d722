/** What is chosen, above the results: each is dropped by a touch. */
import type { FilterName } from '../../data/archive-filters.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import type { FilterForm } from './filter-form.ts';

interface Choice {
  name: FilterName;
  value: string;
}

interface Chips {
  labelOf: FilterForm['labelOf'];
  onDrop: (choice: Choice) => void;
  onDropAll: () => void;
  /** Takes the focus when the chip that had it was the last. */
  next: HTMLElement;
}

/** @returns shows the chips of what is chosen */
export function startChips({ labelOf, onDrop, onDropAll, next }: Chips): (chosen: readonly Choice[]) => void {
  const list = findElement('[data-chips]', HTMLElement);
  return (chosen) => {
    const before = [...list.querySelectorAll('button')];
    const focused = before.findIndex((chip) => chip === document.activeElement);
    list.replaceChildren(
      ...chosen.map((choice) => {
        const { name, value } = choice;
        const chip = chipOf(labelOf(name, value), () => {
          onDrop(choice);
        });
        chip.classList.add('dropped');
        chip.setAttribute('aria-label', words.drop(labelOf(name), labelOf(name, value)));
        return itemOf(chip);
      }),
      ...(chosen.length > 1 ? [itemOf(chipOf(words.dropAll, onDropAll))] : []),
    );
    list.hidden = chosen.length === 0;
    if (focused < 0) return;
    const after = list.querySelectorAll('button');
    (after[Math.min(focused, after.length - 1)] ?? next).focus();
  };
}

function chipOf(text: string, onClick: () => void): HTMLElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'chip';
  chip.textContent = text;
  chip.addEventListener('click', onClick);
  return chip;
}

function itemOf(chip: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  item.append(chip);
  return item;
}
