/** The results of the whole site by kind: initiatives, honours, documents and so on, each under its heading. */
import { formatNumber } from '../../lib/format.ts';
import type { Answer, Result } from '../../search/answer.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { batch, resultMaker } from './result.ts';

/** The results of one kind, as the page holds them. */
export interface Group {
  kind: string;
  section: HTMLElement;
  /** @returns how many results stand on the page */
  shown: () => number;
  /** How many are shown before more are asked for. */
  first: number;
  /** Adds more results; initiatives have the archive in its place. */
  more: HTMLButtonElement | null;
  clear: () => void;
  /** Adds results of an answer: complete ones, then near ones under a heading. @returns the first one added */
  add: (results: readonly Result[], answer: Answer) => Element | undefined;
  /** Gives the keyboard to a result, by its place. */
  focus: (place: number) => void;
  /** Shows how many an answer has, here and in the jump to it; hides the kind it has none of. */
  count: (answer: Answer, search: string) => void;
}

/** Every kind in the order of the page. */
export function findGroups(): Group[] {
  const makeResult = resultMaker();
  return [...document.querySelectorAll<HTMLElement>('[data-kind]')].map((section): Group => {
    const kind = section.dataset['kind'] ?? '';
    const first = Number(section.dataset['first']);
    const complete = findElement('[data-results]', HTMLElement, section);
    const nearHead = findElement('[data-near-head]', HTMLElement, section);
    const near = findElement('[data-near]', HTMLElement, section);
    const counter = findElement('[data-kind-count]', HTMLElement, section);
    const more = section.querySelector('button');
    const all = section.querySelector<HTMLAnchorElement>('[data-all]');
    const jump = document.querySelector<HTMLElement>(`[data-jumps] [href="#${section.id}"]`);
    const shown = () => complete.childElementCount + near.childElementCount;
    return {
      kind,
      section,
      shown,
      first,
      more,
      clear() {
        complete.replaceChildren();
        near.replaceChildren();
      },
      add(found, answer) {
        const made = found.map((result) => {
          const item = document.createElement('li');
          item.append(makeResult(result));
          return item;
        });
        const room = Math.max(0, answer.mainOf(kind) - shown());
        complete.append(...made.slice(0, room));
        near.append(...made.slice(room));
        nearHead.hidden = near.childElementCount === 0 || complete.childElementCount === 0;
        const left = answer.countOf(kind) - shown();
        if (more) {
          more.hidden = left <= 0;
          more.textContent = words.moreOf(Math.min(left, batch));
        }
        return made[0];
      },
      focus(place) {
        section.querySelectorAll<HTMLElement>('.title a')[place]?.focus();
      },
      count(answer, search) {
        const count = answer.countOf(kind);
        const found = answer.completeOf(kind);
        section.hidden = count === 0;
        // Near ones are not found: they are shown, but nowhere counted.
        const number = found > 0 ? formatNumber(found) : '';
        counter.textContent = number || (answer.complete > 0 ? words.onlyNearOfKind : '');
        if (all) {
          all.hidden = found > 0 && count <= first;
          all.textContent = found > first ? words.allInitiatives(found) : words.inArchive;
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
