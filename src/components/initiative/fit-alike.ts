/** Puts what fits “schools like mine” first among the alike initiatives of a page, when a profile is kept. */
import { readProfile } from '../profile-store.ts';

const wishes = Object.entries(readProfile()).map((wish) => wish.join(':'));
const fitOf = (card: Element) => {
  const own = card.getAttribute('data-fit')?.split(' ') ?? [];
  return wishes.filter((wish) => own.includes(wish)).length;
};
for (const list of document.querySelectorAll('[data-alike] > ul')) {
  const cards = [...list.children].toSorted((a, b) => fitOf(b) - fitOf(a));
  if (!cards[0] || fitOf(cards[0]) === 0) continue;
  list.replaceChildren(...cards);
  const note = list.parentElement?.querySelector<HTMLElement>('[data-fit-note]');
  if (note) note.hidden = false;
}
