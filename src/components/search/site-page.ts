/** The search of the whole site: results by kind, initiatives first. */
import { prepare, search } from '../../search/client.ts';
import type { Answer } from '../../search/answer.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { announcer } from './announce.ts';
import { startField } from './field.ts';
import { addressKeeper, type Keeping } from './keep-address.ts';
import { findGroups, type Group } from './kind-groups.ts';
import { notesOf, onSuggestion, showNotes } from './notes.ts';
import { findParts } from './page-parts.ts';
import { readProfile } from '../profile-store.ts';
import { batch, replaceResults } from './result.ts';
import { newestRunner, type Task } from './run-newest.ts';

/** What the history keeps beside the address, so that coming back shows as much as was seen. */
interface Seen {
  /** How many results of each kind. */
  shown?: number[];
  y?: number;
}

prepare();

const { form, field, answers, count: said, found, nothing, nothingSaid, failed, retry, status } = findParts();
const jumps = findElement('[data-jumps]', HTMLElement);
const lists = findElement('[data-lists]', HTMLElement);

const announce = announcer(status);
const groups = findGroups();
const { run, runMore } = newestRunner({
  answers,
  failed,
  retry,
  next: said,
  more: [...found.querySelectorAll('button')],
  onSlow: () => {
    said.textContent = words.loading;
  },
  onFailed: () => {
    answers.prepend(failed);
    showLists('');
    announce(words.failed);
  },
});

let answer: Answer | undefined;
let asked = '';
/** What the page says of the answer that it shows. */
let told = '';

/** The part of an address from `?` on that asks a query. */
const searchOf = (query: string) =>
  query.trim() ? `?${new URLSearchParams({ q: query.trim() }).toString()}` : '';
const keepAddress = addressKeeper((state) => {
  ask(new URLSearchParams(location.search).get('q') ?? '', 'none', (state as Seen | null) ?? {});
});
const seen = (): Seen => ({ shown: groups.map(({ shown }) => shown()) });

/** @param unfolding a kind that gets more results than it shows, when asking for them has failed */
function ask(query: string, keeping: Keeping, { shown = [], y }: Seen = {}, unfolding?: Group): void {
  asked = query.trim();
  if (field.value.trim() !== asked) field.value = query;
  keepAddress(location.pathname + searchOf(query), keeping);
  const upTo = groups.map(({ first }, index) => Math.max(first, shown[index] ?? 0));
  // Takes the place of what is still to be said of an older question.
  announce(words.loading);
  const task: Task = async ({ isNewest, answered }) => {
    const given = query.trim() ? await search({ query, profile: readProfile() }) : undefined;
    if (!isNewest()) return;
    if (!given || given.isListing) {
      showLists(words.start);
      announce(words.start);
      return;
    }
    const first = await Promise.all(groups.map(({ kind }, index) => given.read(0, upTo[index] ?? 0, kind)));
    if (!isNewest()) return;
    answer = given;
    answered();
    showAnswer(query.trim(), given);
    replaceResults(found, () => {
      groups.forEach((group, index) => {
        const before = group.shown();
        group.clear();
        group.add(first[index] ?? [], given);
        if (group === unfolding) group.focus(before);
      });
    });
    if (y !== undefined) window.scrollTo(0, y);
  };
  void run(
    task,
    unfolding &&
      (() => {
        sayMoreFailed(unfolding);
      }),
  );
}

/** More results of a kind could not be had: what stands on the page stays. */
function sayMoreFailed({ section }: Group): void {
  section.append(failed);
  said.textContent = told;
  announce(words.failed);
}

/** Before anything is asked, and when it fails: the lists that need no search. */
function showLists(text: string): void {
  answer = undefined;
  said.textContent = text;
  found.hidden = nothing.hidden = jumps.hidden = true;
  lists.hidden = false;
  showNotes(undefined, searchOf);
}

function showAnswer(query: string, given: Answer): void {
  const isEmpty = given.total === 0;
  found.hidden = isEmpty;
  nothing.hidden = lists.hidden = !isEmpty;
  nothingSaid.textContent = words.none(query);
  showNotes(given, searchOf);
  const text = isEmpty
    ? words.none(query)
    : given.complete > 0
      ? words.found(given.complete, query)
      : words.onlyNear(query);
  told = said.textContent = isEmpty ? '' : text;
  announce(`${text} ${notesOf(given)}`.trim());
  for (const group of groups) group.count(given, searchOf(query));
  jumps.hidden = groups.filter(({ section }) => !section.hidden).length < 2;
}

startField({
  form,
  field,
  results: answers,
  onQuery: (query, keeping) => {
    ask(query, keeping);
  },
});
onSuggestion((query) => {
  ask(query, 'push');
  said.focus();
});
for (const group of groups)
  group.more?.addEventListener('click', () => {
    runMore(
      async ({ isNewest, answered }) => {
        answered();
        const from = group.shown();
        const results = (await answer?.read(from, from + batch, group.kind)) ?? [];
        if (!answer || !isNewest()) return;
        group.add(results, answer)?.querySelector<HTMLElement>('.title a')?.focus();
        history.replaceState(seen(), '');
      },
      () => {
        sayMoreFailed(group);
      },
      () => {
        const more = groups.map((other) => other.shown() + (other === group ? batch : 0));
        ask(asked, 'none', { shown: more }, group);
      },
    );
  });

window.addEventListener('pagehide', () => {
  if (answer) history.replaceState({ ...seen(), y: window.scrollY }, '');
});

if (field.value.trim()) {
  // They come back below what is said when nothing is found. Measured, they are off the page by then, and do not jump.
  lists.hidden = true;
  lists.getBoundingClientRect();
  ask(field.value, 'replace', (history.state as Seen | null) ?? {});
}
