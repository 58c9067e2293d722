/** The archive, searched: what is asked, its address, its filters and its results are kept in step. */
import { prepare, type Answer, type SortOrder } from '../../search/client.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { readProfile } from '../profile-store.ts';
import { announcer } from './announce.ts';
import { askArchive } from './ask-archive.ts';
import { startChips } from './chips.ts';
import { startField } from './field.ts';
import { startFilterForm } from './filter-form.ts';
import { startSheet } from './filter-sheet.ts';
import { onSuggestion, showNotes } from './notes.ts';
import { startProfileForm } from './profile-form.ts';
import {
  asksSomething,
  chosenOf,
  readQuestion,
  withFilter,
  writeQuestion,
  type ArchiveQuestion,
} from './question.ts';
import { pageSize, startResultList } from './result-list.ts';
import { newestRunner } from './run-newest.ts';
import { startWaysOut } from './ways-out.ts';

/** How an address is put into the browser's history. */
type Keeping = 'push' | 'replace' | 'none';

/** What the history keeps beside the address, so that coming back shows as much as was seen. */
interface Seen {
  shown?: number;
  y?: number;
  /** The result that takes the keyboard, by its place. */
  focus?: number;
}

prepare();

const archive = findElement('[data-archive]', HTMLElement);
const form = findElement('[data-search] form', HTMLFormElement);
const field = findElement('[data-search] input', HTMLInputElement);
const sort = findElement('[data-sort]', HTMLSelectElement);
const answers = findElement('[data-answers]', HTMLElement);
const count = findElement('[data-count]', HTMLElement);
const built = findElement('[data-built]', HTMLElement);
const found = findElement('[data-found]', HTMLElement);
const more = findElement('[data-more]', HTMLButtonElement);
const nothing = findElement('[data-nothing]', HTMLElement);
const nothingSaid = findElement('[data-nothing-said]', HTMLElement);
const fewerWords = findElement('[data-fewer-words]', HTMLElement);
const failed = findElement('[data-failed]', HTMLElement);
const showInSheet = findElement('[data-show]', HTMLElement);
const failedInSheet = findElement('[data-sheet-failed]', HTMLElement);
const openButton = findElement('[data-open-sheet]', HTMLElement);

/** The list this page was built with: its address, and the question that it answers. */
const own = { path: location.pathname, search: archive.dataset['own'] ?? '', count: count.textContent };
/** The address of the whole archive, where every other question has its own. */
const home = archive.dataset['home'] ?? '';

const announce = announcer(
  findElement('[data-status]', HTMLElement),
  findElement('[data-sheet-status]', HTMLElement),
);
const results = startResultList(more);
const filterForm = startFilterForm((name, value, isChosen) => {
  ask(withFilter(current(), name, value, isChosen), 'push');
});
const showChips = startChips({
  labelOf: filterForm.labelOf,
  onDrop: ({ name, value }) => {
    ask(withFilter(current(), name, value, false), 'push');
  },
  onDropAll: dropAll,
  next: count,
});
const showWaysOut = startWaysOut(filterForm, addressOf, (way) => {
  ask(way, 'push');
  count.focus();
});
const { run, runMore } = newestRunner({
  answers,
  failed,
  retry: findElement('[data-retry]', HTMLElement),
  more: [more],
  onSlow: () => {
    count.textContent = words.loading;
  },
  onFailed: () => {
    answers.prepend(failed);
    showBuilt();
    // Of what is ticked, nobody knows how many there are.
    showInSheet.textContent = words.showList;
    failedInSheet.hidden = false;
    announce(words.failed);
  },
});

/** Opens the filters of a phone. */
export const openSheet = startSheet();

// What was typed or ticked while this file was on its way counts as well.
let question: ArchiveQuestion = asksSomething(location.search)
  ? { ...readQuestion(location.search), query: field.value }
  : { query: field.value, filters: filterForm.read(), sort: sort.value as SortOrder };
let answer: Answer | undefined;
/** What the page says of the answer that it shows. */
let told = '';

function isOwn(asked: ArchiveQuestion): boolean {
  return writeQuestion(asked) === own.search;
}

function addressOf(asked: ArchiveQuestion): string {
  return isOwn(asked) ? own.path : home + writeQuestion(asked);
}

/** What the address asks: its own question, or that of the list it names. */
function readAddress(): ArchiveQuestion {
  const isList = !asksSomething(location.search) && location.pathname === own.path;
  return readQuestion(isList ? own.search : location.search);
}

/** What is asked, with what was typed since: it may not have settled yet. */
function current(): ArchiveQuestion {
  return { ...question, query: field.value };
}

/** Takes up a question: shows it at once, and its answer as soon as there is one. */
function ask(asked: ArchiveQuestion, keeping: Keeping, seen: Seen = {}, onFailed?: () => void): void {
  question = asked;
  if (field.value.trim() !== asked.query.trim()) field.value = asked.query;
  sort.value = asked.sort;
  const chosen = chosenOf(asked);
  // The list of one field says so in its title.
  showChips(isOwn(asked) ? [] : chosen);
  openButton.textContent = words.filtersChosen(chosen.length);
  // Takes the place of what is still to be said of an older question.
  announce(words.loading);
  const address = addressOf(asked);
  if (address !== location.pathname + location.search) {
    if (keeping === 'push') history.pushState(null, '', address);
    if (keeping === 'replace') history.replaceState(null, '', address);
  }
  if (isOwn(asked) && Object.keys(readProfile()).length === 0) {
    void run(() => {
      showBuilt();
      announce(own.count);
      return Promise.resolve();
    });
    return;
  }
  void run(async ({ isNewest, answered }) => {
    const given = await askArchive(asked);
    await results.show(
      given,
      seen.shown ?? 0,
      isNewest,
      () => {
        answer = given;
        answered();
        showAnswer(asked, given);
      },
      () => {
        filterForm.show(asked, given.counts());
      },
    );
    if (seen.y !== undefined && isNewest()) window.scrollTo(0, seen.y);
    if (seen.focus !== undefined && isNewest()) {
      history.replaceState({ shown: results.count() }, '');
      found.querySelectorAll<HTMLElement>('.title a')[seen.focus]?.focus({ preventScroll: true });
    }
    if (given.total === 0 && isNewest()) await showWaysOut(asked, isNewest);
  }, onFailed);
}

/** Shows the list the page was built with, as it was. */
function showBuilt(): void {
  answer = undefined;
  failedInSheet.hidden = true;
  built.hidden = false;
  found.hidden = true;
  count.textContent = own.count;
  showInSheet.textContent = words.showFound(Number(archive.dataset['total']));
  filterForm.show(question, undefined);
  showNotes(undefined, () => '');
}

/** Shows everything of an answer but the results themselves. */
function showAnswer(asked: ArchiveQuestion, given: Answer): void {
  const query = asked.query.trim();
  const isEmpty = given.total === 0;
  failedInSheet.hidden = true;
  built.hidden = true;
  found.hidden = false;
  nothing.hidden = !isEmpty;
  nothingSaid.textContent = words.none(query);
  fewerWords.hidden = query === '';
  showNotes(given, (suggested) => addressOf({ ...asked, query: suggested }));
  told = count.textContent =
    given.complete > 0 || isEmpty
      ? words.foundInitiatives(given.complete, isEmpty ? '' : query)
      : words.onlyNear(query);
  announce(isEmpty ? words.none(query) : count.textContent);
  showInSheet.textContent = words.showFound(given.complete || given.total);
}

function dropAll(): void {
  ask({ ...current(), filters: {} }, 'push');
}

startField({
  form,
  field,
  results: answers,
  onQuery: (query) => {
    ask({ ...question, query }, 'replace');
  },
});
startProfileForm(() => {
  ask(current(), 'none');
});
onSuggestion((query) => {
  ask({ ...question, query }, 'push');
  count.focus();
});
sort.addEventListener('change', () => {
  ask({ ...current(), sort: sort.value as SortOrder }, 'push');
});
findElement('[data-drop-all]', HTMLElement).addEventListener('click', dropAll);
more.addEventListener('click', () => {
  const onFailed = () => {
    more.after(failed);
    count.textContent = told;
    announce(words.failed);
  };
  const from = results.count();
  runMore(
    async ({ isNewest, answered }) => {
      answered();
      const first = await results.showMore(isNewest);
      if (!isNewest()) return;
      history.replaceState({ shown: results.count() }, '');
      first?.querySelector<HTMLElement>('.title a')?.focus({ preventScroll: true });
    },
    onFailed,
    () => {
      ask(question, 'none', { shown: from + pageSize, focus: from }, onFailed);
    },
  );
});
window.addEventListener('popstate', ({ state }: PopStateEvent) => {
  // A jump within the page changes nothing that was asked.
  if (location.pathname + location.search === addressOf(question)) return;
  // A list that this page was not built with: its own page shows it.
  if (location.pathname !== own.path && location.pathname !== home) location.reload();
  else ask(readAddress(), 'none', { shown: (state as Seen | null)?.shown ?? 0 });
});
window.addEventListener('pagehide', () => {
  if (answer) history.replaceState({ shown: results.count(), y: window.scrollY }, '');
});

const isTyped = writeQuestion({ ...question, query: '' }) === own.search;
if (!isOwn(question)) {
  const isAsked = asksSomething(location.search);
  // The list the page was built with is no answer to its address, and would jump when the chosen filters come above it.
  built.hidden = isAsked;
  ask(question, isAsked || isTyped ? 'replace' : 'push', (history.state as Seen | null) ?? {});
}
