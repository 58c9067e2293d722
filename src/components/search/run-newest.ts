/** Runs what a visitor asks, so that an older question never shows over a newer one. */

/** One question's time on the page. */
export interface Turn {
  /** Whether nothing newer was asked: checked after each wait, before anything is shown. */
  isNewest: () => boolean;
  /** Said once the answer is on the page, though more of it may follow: it is no longer waited for. */
  answered: () => void;
}

export type Task = (turn: Turn) => Promise<void>;

interface Page {
  /** The part of the page that shows answers. */
  answers: HTMLElement;
  /** Says that it failed, with the button that tries again. */
  failed: HTMLElement;
  retry: HTMLElement;
  onSlow: () => void;
  onFailed: () => void;
}

/** After this long without an answer a visitor is told that it is on its way, in milliseconds. */
const slow = 200;

/** @returns runs a task; it becomes the newest, and the one to be tried again. It may fail in its own way. */
export function newestRunner(page: Page): (task: Task, onFailed?: () => void) => Promise<void> {
  const { answers, failed, retry, onSlow } = page;
  let number = 0;
  let again: (() => Promise<void>) | undefined;
  async function run(task: Task, onFailed = page.onFailed): Promise<void> {
    const mine = (number += 1);
    const isNewest = () => mine === number;
    again = () => run(task, onFailed);
    answers.setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => {
      if (isNewest()) onSlow();
    }, slow);
    const answered = () => {
      clearTimeout(waiting);
    };
    try {
      await task({ isNewest, answered });
      if (isNewest()) failed.hidden = true;
    } catch {
      if (isNewest()) {
        failed.hidden = false;
        onFailed();
      }
    } finally {
      answered();
      if (isNewest()) answers.removeAttribute('aria-busy');
    }
  }
  retry.addEventListener('click', () => {
    void again?.();
  });
  return run;
}
