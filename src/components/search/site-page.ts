/** The search of the whole site: results by kind, initiatives first. */
import { formatNumber } from '../../lib/format.ts';
import { prepare, search, type Answer } from '../../search/client.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { readProfile } from '../profile-store.ts';
import { announcer } from './announce.ts';
import { startField } from './field.ts';
import { onSuggestion, showNotes } from './notes.ts';
import { resultMaker } from './result.ts';
import { newestRunner, type Task } from './run-newest.ts';

/** Results of another kind than initiatives that are added at once. */
const pageSize = 24;

prepare();

const form = findElement('[data-search] form', HTMLFormElement);
const field = findElement('[data-search] input', HTMLInputElement);
const answers = findElement('[data-answers]', HTMLElement);
const said = findElement('[data-count]', HTMLElement);
const jumps = findElement('[data-jumps]', HTMLElement);
const found = findElement('[data-found]', HTMLElement);
const lists = findElement('[data-lists]', HTMLElement);
const nothing = findElement('[data-nothing]', HTMLElement);
const nothingSaid = findElement('[data-nothing-said]', HTMLElement);
const failed = findElement('[data-failed]', HTMLElement);

const announce = announcer(findElement('[data-status]', HTMLElement));
const makeResult = resultMaker();
const { run, runMore } = newestRunner({
  answers,
  failed,
  retry: findElement('[data-retry]', HTMLElement),
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

/** The results of one kind, as the page holds them. */
const groups = [...found.querySelectorAll<HTMLElement>('[data-kind]')].map((section) => {
  const within = <T extends HTMLElement>(selector: string, type: new () => T) =>
    findElement(`[data-kind="${section.dataset['kind'] ?? ''}"] ${selector}`, type);
  const kind = section.dataset['kind'] ?? '';
  return {
    kind,
    section,
    first: Number(section.dataset['first']),
    counter: within('[data-kind-count]', HTMLElement),
    results: within('[data-results]', HTMLElement),
    more: section.querySelector('button'),
    all: section.querySelector<HTMLAnchorElement>('[data-all]'),
    jump: jumps.querySelector<HTMLElement>(`[href="#${section.id}"]`),
  };
});
type Group = (typeof groups)[number];

let answer: Answer | undefined;
let asked = '';
/** What the page says of the answer that it shows. */
let told = '';

const addressOf = (query: string) =>
  query.trim() ? `?${new URLSearchParams({ q: query.trim() }).toString()}` : location.pathname;

/** @param unfolding a kind that gets more results than it shows, when asking for them has failed */
function ask(query: string, keeping: 'push' | 'replace' | 'none', unfolding?: Group): void {
  asked = query.trim();
  if (field.value.trim() !== asked) field.value = query;
  const address = addressOf(query);
  if (address !== (location.search || location.pathname)) {
    if (keeping === 'push') history.pushState(null, '', address);
    if (keeping === 'replace') history.replaceState(null, '', address);
  }
  const shown = groups.map(({ results }) => results.childElementCount);
  const upTo = groups.map((group, index) =>
    unfolding
      ? Math.max(group.first, (shown[index] ?? 0) + (group === unfolding ? pageSize : 0))
      : group.first,
  );
  // Takes the place of what is still to be said of an older question.
  announce(words.loading);
  const task: Task = async ({ isNewest, answered }) => {
    if (!query.trim()) {
      showLists(words.start);
      announce(words.start);
      return;
    }
    const given = await search({ query, profile: readProfile() });
    const first = await Promise.all(groups.map(({ kind }, index) => given.read(0, upTo[index] ?? 0, kind)));
    if (!isNewest()) return;
    answer = given;
    answered();
    showAnswer(query.trim(), given);
    groups.forEach((group, index) => {
      group.results.replaceChildren();
      add(group, first[index] ?? []);
      if (group !== unfolding) return;
      group.results.querySelectorAll<HTMLElement>('.title a')[shown[index] ?? 0]?.focus();
    });
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
  showNotes(undefined, addressOf);
}

function showAnswer(query: string, given: Answer): void {
  const isEmpty = given.total === 0;
  found.hidden = isEmpty;
  nothing.hidden = lists.hidden = !isEmpty;
  nothingSaid.textContent = words.none(query);
  showNotes(given, addressOf);
  const text = isEmpty
    ? words.none(query)
    : given.complete > 0
      ? words.found(given.complete, query)
      : words.onlyNear(query);
  told = said.textContent = isEmpty ? '' : text;
  announce(text);
  for (const { kind, section, counter, all, jump, first } of groups) {
    const count = given.countOf(kind);
    section.hidden = count === 0;
    const complete = given.completeOf(kind);
    // Near ones are not found: they are shown, but nowhere counted.
    const number = complete > 0 ? formatNumber(complete) : '';
    counter.textContent = number || (given.complete > 0 ? words.onlyNearOfKind : '');
    if (all) {
      all.hidden = complete > 0 && count <= first;
      all.textContent = complete > first ? words.allInitiatives(complete) : words.inArchive;
      all.search = addressOf(query);
    }
    if (jump?.parentElement) {
      jump.parentElement.hidden = count === 0;
      jump.querySelector('strong')?.replaceChildren(number);
    }
  }
  jumps.hidden = groups.filter(({ section }) => !section.hidden).length < 2;
}

/** Adds results to a kind. @returns the first one added */
function add(
  { kind, results, more }: Group,
  found: Awaited<ReturnType<Answer['read']>>,
): Element | undefined {
  const made = found.map((result) => {
    const item = document.createElement('li');
    item.append(makeResult(result));
    return item;
  });
  results.append(...made);
  const left = (answer?.countOf(kind) ?? 0) - results.childElementCount;
  if (more) {
    more.hidden = left <= 0;
    more.textContent = words.moreOf(Math.min(left, pageSize));
  }
  return made[0];
}

startField({
  form,
  field,
  results: answers,
  onQuery: (query) => {
    ask(query, 'replace');
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
        const from = group.results.childElementCount;
        const results = (await answer?.read(from, from + pageSize, group.kind)) ?? [];
        if (isNewest()) add(group, results)?.querySelector<HTMLElement>('.title a')?.focus();
      },
      () => {
        sayMoreFailed(group);
      },
      () => {
        ask(asked, 'none', group);
      },
    );
  });
window.addEventListener('popstate', () => {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  // A jump to a kind changes nothing that was asked.
  if (query !== asked) ask(query, 'none');
});

if (field.value.trim()) {
  // They come back below what is said when nothing is found. Measured, they are off the page by then, and do not jump.
  lists.hidden = true;
  lists.getBoundingClientRect();
  ask(field.value, location.search ? 'none' : 'replace');
}
