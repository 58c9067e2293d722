/** A refusal stays on the screen until the entry is saved: Decap's own message is gone before a long one is read. */
import { words } from './words.ts';

let note: HTMLElement | undefined;

/** Takes the note away: what it told of is mended. */
export function hideRefusal(): void {
  note?.remove();
  note = undefined;
}

/** Shows what the server declined, one problem a line. */
export function showRefusal(title: string, message: string): void {
  hideRefusal();
  const heading = document.createElement('strong');
  heading.textContent = title;
  const list = document.createElement('ul');
  for (const line of message.split('\n')) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.site.close;
  close.addEventListener('click', hideRefusal);
  note = document.createElement('section');
  note.className = 'refusal';
  note.setAttribute('aria-label', title);
  note.append(heading, list, close);
  document.body.append(note);
}
