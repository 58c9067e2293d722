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
  /** Takes the keyboard once what had failed is gone. */
  next: HTMLElement;
  /** The buttons that add to what an answer shows. */
  more: readonly HTMLElement[];
  onSlow: () => void;
  onFailed: () => void;
}

/** After this long without an answer a visitor is told that it is on its way, in milliseconds. */
const slow = 200;

export interface Runner {
  /** Runs a task; it becomes the newest, and the one to be tried again. It may fail in its own way. */
  run: (task: Task, onFailed?: () => void) => Promise<void>;
  /**
   * Adds to what stands on the page, unless something is still waited for.
   * @param anew asks the whole question again: once adding has failed, what is open may be gone for good
   */
  runMore: (task: Task, onFailed: () => void, anew: () => void) => void;
}

export function newestRunner(page: Page): Runner {
  const { answers, failed, retry, next, more, onSlow } = page;
  let number = 0;
  let isPending = false;
  let again: (() => void) | undefined;
  const setPending = (now: boolean) => {
    isPending = now;
    if (now) answers.setAttribute('aria-busy', 'true');
    else answers.removeAttribute('aria-busy');
    // A button that is truly disabled would lose the keyboard.
    for (const button of more) button.setAttribute('aria-disabled', String(now));
  };
  async function run(task: Task, onFailed = page.onFailed): Promise<void> {
    const mine = (number += 1);
    const isNewest = () => mine === number;
    again = () => void run(task, onFailed);
    setPending(true);
    const waiting = setTimeout(() => {
      if (isNewest()) onSlow();
    }, slow);
    const answered = () => {
      clearTimeout(waiting);
    };
    try {
      await task({ isNewest, answered });
      if (!isNewest()) return;
      if (failed.contains(document.activeElement)) next.focus();
      failed.hidden = true;
    } catch {
      if (isNewest()) {
        failed.hidden = false;
        onFailed();
      }
    } finally {
      answered();
      if (isNewest()) setPending(false);
    }
  }
  retry.addEventListener('click', () => {
    again?.();
  });
  return {
    run,
    runMore(task, onFailed, anew) {
      if (isPending) return;
      if (!failed.hidden) {
        again?.();
        return;
      }
      void run(task, onFailed);
      again = anew;
    },
  };
}
