/** The results of the whole site by kind: initiatives, honours, documents and so on, each under its heading. */
import { formatNumber } from '../../lib/format.ts';
import type { Answer, Result } from '../../search/client.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { batch, resultMaker } from './result.ts';

/** The results of one kind, as the page holds them. */
export interface Group {
  kind: string;
  section: HTMLElement;
  results: HTMLElement;
  /** How many are shown before more are asked for. */
  first: number;
  /** Adds more results; initiatives have the archive in its place. */
  more: HTMLButtonElement | null;
  /** Adds results of an answer. @returns the first one added */
  add: (results: readonly Result[], answer: Answer) => Element | undefined;
  /** Shows how many an answer has, here and in the jump to it; hides the kind it has none of. */
  count: (answer: Answer, search: string) => void;
}

/** Every kind in the order of the page. */
export function findGroups(): Group[] {
  const makeResult = resultMaker();
  return [...document.querySelectorAll<HTMLElement>('[data-kind]')].map((section): Group => {
    const kind = section.dataset['kind'] ?? '';
    const first = Number(section.dataset['first']);
    const results = findElement('[data-results]', HTMLElement, section);
    const counter = findElement('[data-kind-count]', HTMLElement, section);
    const more = section.querySelector('button');
    const all = section.querySelector<HTMLAnchorElement>('[data-all]');
    const jump = document.querySelector<HTMLElement>(`[data-jumps] [href="#${section.id}"]`);
    return {
      kind,
      section,
      results,
      first,
      more,
      add(found, answer) {
        const made = found.map((result) => {
          const item = document.createElement('li');
          item.append(makeResult(result));
          return item;
        });
        results.append(...made);
        const left = answer.countOf(kind) - results.childElementCount;
        if (more) {
          more.hidden = left <= 0;
          more.textContent = words.moreOf(Math.min(left, batch));
        }
        return made[0];
      },
      count(answer, search) {
        const count = answer.countOf(kind);
        const complete = answer.completeOf(kind);
        section.hidden = count === 0;
        // Near ones are not found: they are shown, but nowhere counted.
        const number = complete > 0 ? formatNumber(complete) : '';
        counter.textContent = number || (answer.complete > 0 ? words.onlyNearOfKind : '');
        if (all) {
          all.hidden = complete > 0 && count <= first;
          all.textContent = complete > first ? words.allInitiatives(complete) : words.inArchive;
          all.search = search;
        }
        if (jump?.parentElement) {
          jump.parentElement.hidden = count === 0;
          jump.querySelector('strong')?.replaceChildren(number);
        }
      },
    };
  });
}
