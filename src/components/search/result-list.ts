/** The results of the archive: complete ones first, then the nearly right ones, some at a time. */
import type { Answer } from '../../search/answer.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { batch, replaceResults, resultMaker } from './result.ts';

/** The cards that a screen has room for come before the rest is read. */
const firstFew = () => (window.innerWidth < 700 ? 3 : 8);
/** The rest waits until nothing newer was asked for so long, in milliseconds: letters follow each other fast. */
const pause = 120;

export interface ResultList {
  /** How many results stand on the page. */
  count: () => number;
  /**
   * Puts an answer in the place of the one before, once its first results are read.
   * @param to how many results to show, when more than usual
   * @param isNewest asked after each wait: nothing is shown once it says no
   * @param onFirst is told right before the first results stand on the page
   * @param onPainted is told once a visitor has seen them, before the rest follows
   */
  show: (
    answer: Answer,
    to: number,
    isNewest: () => boolean,
    onFirst: () => void,
    onPainted: () => void,
  ) => Promise<void>;
  /** Adds the next results. @returns the first of them */
  showMore: (isNewest: () => boolean) => Promise<Element | undefined>;
}

/** @returns once what was put on the page is on the screen */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });
}

/** @param more the button that asks for more */
export function startResultList(more: HTMLButtonElement): ResultList {
  const found = findElement('[data-found]', HTMLElement);
  const complete = findElement('[data-complete]', HTMLElement);
  const nearHead = findElement('[data-near-head]', HTMLElement);
  const near = findElement('[data-near]', HTMLElement);
  const make = resultMaker();
  let shown: Answer | undefined;

  const count = () => complete.childElementCount + near.childElementCount;

  async function showMore(isNewest: () => boolean, to = count() + batch): Promise<Element | undefined> {
    if (!shown || count() >= Math.min(to, shown.total)) return undefined;
    const results = await shown.read(count(), to);
    return isNewest() ? add(shown, results) : undefined;
  }

  function add(answer: Answer, results: Awaited<ReturnType<Answer['read']>>): Element | undefined {
    const made = results.map(make);
    const left = Math.max(0, answer.main - count());
    complete.append(...made.slice(0, left));
    near.append(...made.slice(left));
    nearHead.hidden = near.childElementCount === 0 || complete.childElementCount === 0;
    const next = Math.min(batch, answer.total - count());
    more.hidden = next <= 0;
    more.textContent = words.moreOf(next);
    return made[0];
  }

  return {
    count,
    async show(answer, to, isNewest, onFirst, onPainted) {
      const first = await answer.read(0, firstFew());
      if (!isNewest()) return;
      onFirst();
      shown = answer;
      replaceResults(found, () => {
        complete.replaceChildren();
        near.replaceChildren();
        add(answer, first);
      });
      await painted();
      // Who comes back to a long list gets it at once.
      if (to === 0) await new Promise((passed) => setTimeout(passed, pause));
      if (!isNewest()) return;
      onPainted();
      await showMore(isNewest, Math.max(batch, to));
    },
    showMore,
  };
}
