/** What is said of the words of a query beside its results. */
import type { Answer } from '../../search/answer.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { onPlainClick } from './plain-click.ts';

/**
 * Shows “did you mean” and the unknown words of an answer; hides both without one.
 * @param addressOf the address that asks the suggested query
 */
export function showNotes(
  answer: Pick<Answer, 'suggestion' | 'unknown'> | undefined,
  addressOf: (query: string) => string,
): void {
  const suggestion = findElement('[data-suggestion]', HTMLElement);
  const link = findElement('[data-suggestion] a', HTMLAnchorElement);
  const unknown = findElement('[data-unknown]', HTMLElement);
  suggestion.hidden = !answer?.suggestion;
  if (answer?.suggestion) {
    link.href = addressOf(answer.suggestion);
    link.textContent = answer.suggestion;
  }
  unknown.hidden = !answer?.unknown.length;
  unknown.textContent = answer?.unknown.length ? words.unknown(answer.unknown) : '';
}

/** @returns what the notes of an answer say, for those who hear the page */
export function notesOf({ suggestion, unknown }: Pick<Answer, 'suggestion' | 'unknown'>): string {
  return [
    ...(suggestion ? [`${words.suggestion} ${suggestion}?`] : []),
    ...(unknown.length > 0 ? [words.unknown(unknown)] : []),
  ].join(' ');
}

/** Takes the visitor to the suggested query without leaving the page. */
export function onSuggestion(ask: (query: string) => void): void {
  const link = findElement('[data-suggestion] a', HTMLAnchorElement);
  onPlainClick(link, () => {
    ask(link.textContent);
  });
}
