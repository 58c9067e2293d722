/** The shortlist: the visitor's own list, or one that a link brought, which leaves the own one as it is. */
import type { ShortlistItem } from '../../data/shortlist.ts';
import { shortlistWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { onOnlyDifferent, showComparison } from './comparison.ts';
import { startHandingOn } from './hand-on.ts';
import { focusItem, startItems } from './items.ts';
import { readLink } from './link.ts';
import { loadItems } from './load.ts';
import { listSaved, replaceSaved } from './store.ts';

/** How many ideas stand side by side. */
const mostCompared = 4;

const status = findElement('[data-status]', HTMLElement);
const empty = findElement('[data-empty]', HTMLElement);
const list = findElement('[data-list]', HTMLElement);
const received = findElement('[data-received]', HTMLElement);
const add = findElement('[data-add]', HTMLButtonElement);
const undo = findElement('[data-undo]', HTMLButtonElement);
const clear = findElement('[data-clear]', HTMLButtonElement);
const handOn = startHandingOn(status);

let items: ShortlistItem[] = [];
let chosen = new Set<string>();
let before: { ids: string[]; chosen: Set<string> } | undefined;

const showItems = startItems({
  onChoose: (id, isChosen) => {
    if (isChosen && chosen.size >= mostCompared) {
      status.textContent = words.tooMany(mostCompared);
      return false;
    }
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    status.textContent = words.compared(chosen.size, mostCompared);
    compare();
    return true;
  },
  onRemove: (id) => {
    const index = items.findIndex((item) => item.id === id);
    void change(
      listSaved().filter((other) => other !== id),
      () => {
        if (!focusItem(index)) undo.focus();
      },
    );
  },
});

function compare(): void {
  showComparison(items.filter(({ id }) => chosen.has(id)));
}

/** Replaces the visitor's list so that it can be had back. */
async function change(ids: string[], then: () => void): Promise<void> {
  before = { ids: listSaved(), chosen: new Set(chosen) };
  replaceSaved(ids);
  await show();
  undo.hidden = false;
  then();
}

/** The ids that the address carries. A jump within the page carries none. */
function listReceived(): string[] {
  return document.getElementById(location.hash.slice(1)) ? [] : readLink(location.hash);
}

/** Counts what was asked to be shown: an older list never takes the place of a newer one. */
let turn = 0;

/** Shows the list that the address carries, or the visitor's own. */
async function show(): Promise<void> {
  const mine = (turn += 1);
  const saved = listSaved();
  const brought = listReceived();
  const isOwn = brought.length === 0;
  let loaded: Awaited<ReturnType<typeof loadItems>>;
  try {
    loaded = await loadItems(isOwn ? saved : brought);
    if (mine !== turn) return;
  } catch {
    if (mine !== turn) return;
    list.hidden = true;
    status.textContent = words.failed;
    return;
  }
  const { gone } = loaded;
  items = loaded.items;
  // Another tab may have saved something meanwhile.
  if (isOwn && gone.length > 0) replaceSaved(listSaved().filter((id) => !gone.includes(id)));
  const ids = items.map(({ id }) => id);
  const kept = ids.filter((id) => chosen.has(id));
  chosen = new Set((kept.length > 0 ? kept : ids).slice(0, mostCompared));
  empty.hidden = !isOwn || ids.length > 0;
  list.hidden = ids.length === 0;
  clear.hidden = !isOwn;
  received.hidden = isOwn;
  add.hidden = ids.every((id) => saved.includes(id));
  const counted = isOwn ? words.count(ids.length) : words.received(ids.length);
  status.textContent = [ids.length > 0 && counted, gone.length > 0 && words.gone(gone)]
    .filter(Boolean)
    .join(' ');
  showItems(items, chosen, isOwn);
  compare();
  handOn(items);
}

add.addEventListener('click', () => {
  const saved = listSaved();
  const added = items.map(({ id }) => id).filter((id) => !saved.includes(id));
  history.replaceState(null, '', location.pathname);
  void change([...saved, ...added], () => {
    status.textContent = words.added(added.length);
    focusItem(items.findIndex(({ id }) => id === added[0]));
  });
});
clear.addEventListener('click', () => {
  void change([], () => {
    undo.focus();
  });
});
undo.addEventListener('click', () => {
  if (!before) return;
  replaceSaved(before.ids);
  chosen = before.chosen;
  undo.hidden = true;
  void show().then(() => focusItem(0));
});
onOnlyDifferent(compare);
const showAgain = () => void show();
window.addEventListener('hashchange', showAgain);
// The list may have changed in another tab.
window.addEventListener('storage', showAgain);
showAgain();
