/** The search field and the keys that lead from it through the results. */
import type { Keeping } from './keep-address.ts';

/** Typing settles this long before it is asked, in milliseconds: a Vietnamese keyboard sends one letter as several changes. */
const settled = 5;

const isTouched = () => matchMedia('(pointer: coarse)').matches;

interface FieldPage {
  form: HTMLFormElement;
  field: HTMLInputElement;
  /** Holds all results, shown or not. */
  results: HTMLElement;
  /** @param keeping a question that was confirmed by Enter stays in the history, the next one comes after it */
  onQuery: (query: string, keeping: Keeping) => void;
}

/** Asks while the visitor types, at once on Enter and on Escape, which clears; arrows walk the results. */
export function startField({ form, field, results, onQuery }: FieldPage): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  let isConfirmed = false;
  const ask = () => {
    clearTimeout(typing);
    onQuery(field.value, isConfirmed ? 'push' : 'replace');
    isConfirmed = false;
  };
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(ask, settled);
    // The keyboard of a phone leaves room for little: the field goes up, so that results are seen while one types.
    if (isTouched()) form.scrollIntoView({ block: 'start' });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
    isConfirmed = true;
    // On a phone the keyboard covers the results: it goes, the results come.
    if (isTouched()) field.blur();
  });
  field.addEventListener('keydown', (event) => {
    // A keyboard that composes letters needs these keys itself.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') moveTo(0, event);
    if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      field.value = '';
      ask();
    }
  });
  results.addEventListener('keydown', (event) => {
    const at = links().findIndex((link) => link === document.activeElement);
    if (at < 0) return;
    if (event.key === 'ArrowDown') moveTo(at + 1, event);
    if (event.key === 'ArrowUp') moveTo(at - 1, event);
    if (event.key === 'Escape') moveTo(-1, event);
  });

  const links = () =>
    [...results.querySelectorAll<HTMLElement>('.title a')].filter((link) => link.getClientRects().length > 0);

  /** Above the first result lies the field. */
  function moveTo(at: number, event: Event): void {
    const target = at < 0 ? field : links()[at];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}
