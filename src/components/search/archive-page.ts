/** The archive, searched: what is asked, its address, its filters and its results are kept in step. */
import { prepare } from '../../search/client.ts';
import type { Answer, SortOrder } from '../../search/answer.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { announcer } from './announce.ts';
import { archiveAddress } from './archive-address.ts';
import { archiveView } from './archive-view.ts';
import { askArchive } from './ask-archive.ts';
import { startChips } from './chips.ts';
import { startField } from './field.ts';
import { startFilterForm } from './filter-form.ts';
import { startSheet } from './filter-sheet.ts';
import { addressKeeper, type Keeping } from './keep-address.ts';
import { onSuggestion } from './notes.ts';
import { findParts } from './page-parts.ts';
import { startProfileForm } from './profile-form.ts';
import { hasProfile } from './keep-profile.ts';
import { asksSomething, chosenOf, withFilter, type ArchiveQuestion } from './question.ts';
import { startResultList } from './result-list.ts';
import { batch } from './result.ts';
import { newestRunner, type Turn } from './run-newest.ts';
import { startWaysOut } from './ways-out.ts';

/** What the history keeps beside the address, so that coming back shows as much as was seen. */
interface Seen {
  shown?: number;
  y?: number;
  /** The result that takes the keyboard, by its place. */
  focus?: number;
}

prepare();

const { form, field, answers, count, found, failed, retry, status } = findParts();
const archive = findElement('[data-archive]', HTMLElement);
const sort = findElement('[data-sort]', HTMLSelectElement);
const more = findElement('[data-more]', HTMLButtonElement);
const openButton = findElement('[data-open-sheet]', HTMLElement);

const { own: ownSearch = '', home = '', total } = archive.dataset;
const address = archiveAddress({ own: { path: location.pathname, search: ownSearch }, home });
const keepAddress = addressKeeper((state) => {
  if (address.isElsewhere()) location.reload();
  else ask(readAddress(), 'none', { shown: (state as Seen | null)?.shown ?? 0 });
});
const view = archiveView(Number(total), address.of);
const announce = announcer(status, findElement('[data-sheet-status]', HTMLElement));
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
const showWaysOut = startWaysOut(filterForm, address.of, (way) => {
  ask(way, 'push');
  count.focus();
});
const { run, runMore } = newestRunner({
  answers,
  failed,
  retry,
  next: count,
  more: [more],
  onSlow: () => {
    count.textContent = words.loading;
  },
  onFailed: () => {
    // Its first results stand there: only the rest could not be had.
    if (standing === question) {
      sayMoreFailed();
      return;
    }
    answers.prepend(failed);
    showBuilt();
    view.failInSheet();
    announce(words.failed);
  },
});

/** Opens the filters of a phone. */
export const openSheet = startSheet();

let question = takeUp(readAddress());
/** The question whose answer stands on the page. */
let standing: ArchiveQuestion | undefined;
let answer: Answer | undefined;
/** What the page says of the answer that it shows. */
let told = '';

/** What the address asks, as far as the page knows it. */
function readAddress(): ArchiveQuestion {
  const asked = address.read();
  return { ...asked, filters: filterForm.known(asked.filters) };
}

/** A question with what was typed, ticked and chosen while this file was on its way. */
function takeUp({ filters, sort: order }: ArchiveQuestion): ArchiveQuestion {
  const isSorted = sort.value !== 'relevance';
  return {
    query: field.value,
    filters: filterForm.withChanges(filters),
    sort: isSorted ? (sort.value as SortOrder) : order,
  };
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
  showChips(address.isOwn(asked) ? [] : chosen);
  openButton.textContent = words.filtersChosen(chosen.length);
  // Takes the place of what is still to be said of an older question.
  announce(words.loading);
  if (address.isOwn(asked) && !hasProfile())
    void run(() => {
      showBuilt();
      announce(view.builtSays);
      return Promise.resolve();
    });
  else void run((turn) => answerQuestion(asked, seen, turn), onFailed);
  keepAddress(address.of(asked), keeping);
}

async function answerQuestion(
  asked: ArchiveQuestion,
  seen: Seen,
  { isNewest, answered }: Turn,
): Promise<void> {
  const given = await askArchive(asked);
  await results.show(
    given,
    seen.shown ?? 0,
    isNewest,
    () => {
      answer = given;
      standing = asked;
      answered();
      const { said, announced } = view.showAnswer(asked, given);
      told = said;
      announce(announced);
    },
    () => {
      filterForm.show(asked, given);
    },
  );
  if (seen.y !== undefined && isNewest()) window.scrollTo(0, seen.y);
  if (seen.focus !== undefined && isNewest()) {
    history.replaceState({ shown: results.count() }, '');
    found.querySelectorAll<HTMLElement>('.title a')[seen.focus]?.focus({ preventScroll: true });
  }
  if (given.total === 0 && isNewest()) await showWaysOut(asked, isNewest);
}

/** More results could not be had: those on the page stay. */
function sayMoreFailed(): void {
  more.after(failed);
  count.textContent = told;
  announce(words.failed);
}

/** Shows the list the page was built with, as it was. */
function showBuilt(): void {
  answer = standing = undefined;
  view.showBuilt();
  filterForm.show(question, undefined);
}

function dropAll(): void {
  ask({ ...current(), filters: {} }, 'push');
}

startField({
  form,
  field,
  results: answers,
  onQuery: (query, keeping) => {
    ask({ ...question, query }, keeping);
  },
});
startProfileForm(() => {
  ask(current(), 'none');
}, count);
onSuggestion((query) => {
  ask({ ...question, query }, 'push');
  count.focus();
});
sort.addEventListener('change', () => {
  ask({ ...current(), sort: sort.value as SortOrder }, 'push');
});
findElement('[data-drop-all]', HTMLElement).addEventListener('click', dropAll);
more.addEventListener('click', () => {
  const from = results.count();
  runMore(
    async ({ isNewest, answered }) => {
      answered();
      const first = await results.showMore(isNewest);
      if (!isNewest()) return;
      history.replaceState({ shown: results.count() }, '');
      first?.querySelector<HTMLElement>('.title a')?.focus({ preventScroll: true });
    },
    sayMoreFailed,
    () => {
      ask(question, 'none', { shown: from + batch, focus: from }, sayMoreFailed);
    },
  );
});
window.addEventListener('pagehide', () => {
  if (answer) history.replaceState({ shown: results.count(), y: window.scrollY }, '');
});

const isTyped = address.isOwn({ ...question, query: '' });
if (!address.isOwn(question)) {
  const isAsked = asksSomething(location.search);
  // The list the page was built with is no answer to its address, and would jump when the chosen filters come above it.
  if (isAsked) view.hideBuilt();
  ask(question, isAsked || isTyped ? 'replace' : 'push', (history.state as Seen | null) ?? {});
}
// The school of this device would have the whole archive in another order.
else if (hasProfile() && location.pathname === home) ask(question, 'none');
