/** What the archive shows around its results: the list it was built with, or what is said of an answer. */
import type { Answer } from '../../search/answer.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { notesOf, showNotes } from './notes.ts';
import { findParts } from './page-parts.ts';
import { hasProfile } from './keep-profile.ts';
import { chosenOf, type ArchiveQuestion } from './question.ts';

export interface ArchiveView {
  /** What the page says of the list it was built with. */
  builtSays: string;
  /** The list the page was built with, as it was. */
  showBuilt: () => void;
  hideBuilt: () => void;
  /**
   * Everything of an answer but the results themselves.
   * @returns what the page says of it, and what those who hear the page are told
   */
  showAnswer: (asked: ArchiveQuestion, given: Answer) => { said: string; announced: string };
  /** Says in the sheet of filters that the search failed: of what is ticked, nobody knows how many there are. */
  failInSheet: () => void;
}

/**
 * @param total how many initiatives the list of the page has
 * @param addressOf the address of a question
 */
export function archiveView(total: number, addressOf: (asked: ArchiveQuestion) => string): ArchiveView {
  const { count, found, nothing, nothingSaid } = findParts();
  const built = findElement('[data-built]', HTMLElement);
  const fewerWords = findElement('[data-fewer-words]', HTMLElement);
  const showInSheet = findElement('[data-show]', HTMLElement);
  const failedInSheet = findElement('[data-sheet-failed]', HTMLElement);
  const favouring = findElement('[data-favouring]', HTMLElement);
  const builtSays = count.textContent;
  return {
    builtSays,
    showBuilt() {
      failedInSheet.hidden = true;
      built.hidden = false;
      found.hidden = true;
      count.textContent = builtSays;
      showInSheet.textContent = words.showFound(total);
      showNotes(undefined, () => '');
    },
    hideBuilt() {
      built.hidden = true;
    },
    showAnswer(asked, given) {
      const query = given.isListing ? '' : asked.query.trim();
      const isNarrowed = chosenOf(asked).length > 0;
      const isEmpty = given.total === 0;
      failedInSheet.hidden = true;
      built.hidden = true;
      found.hidden = false;
      nothing.hidden = !isEmpty;
      const none = words.none(query, isNarrowed);
      nothingSaid.textContent = none;
      fewerWords.hidden = query === '';
      favouring.hidden = asked.sort !== 'relevance' || !hasProfile();
      showNotes(given, (suggested) => addressOf({ ...asked, query: suggested }));
      const said =
        given.complete > 0 || isEmpty
          ? words.foundInitiatives(given.complete, isEmpty ? '' : query)
          : words.onlyNear(query, isNarrowed);
      count.textContent = said;
      showInSheet.textContent = words.showFound(given.complete || given.total);
      return { said, announced: `${isEmpty ? none : said} ${notesOf(given)}`.trim() };
    },
    failInSheet() {
      showInSheet.textContent = words.showList;
      failedInSheet.hidden = false;
    },
  };
}
