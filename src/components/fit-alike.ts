/** Puts what fits “schools like mine” first among the alike initiatives of a page, when a profile is kept. */
import { profileNames, readProfile } from './profile-store.ts';

const profile = readProfile();
const wishes = profileNames.flatMap((name) => (profile[name] ? [`${name}:${profile[name]}`] : []));
if (wishes.length > 0) {
  for (const list of document.querySelectorAll('[data-alike] > ul')) {
    const fitOf = (card: Element) => {
      const own = card.getAttribute('data-fit')?.split(' ') ?? [];
      return wishes.filter((wish) => own.includes(wish)).length;
    };
    const cards = [...list.children];
    const sorted = cards.toSorted((a, b) => fitOf(b) - fitOf(a));
    if (sorted.every((card) => fitOf(card) === 0)) continue;
    list.replaceChildren(...sorted);
    const note = list.parentElement?.querySelector<HTMLElement>('[data-fit-note]');
    if (note) note.hidden = false;
  }
}
