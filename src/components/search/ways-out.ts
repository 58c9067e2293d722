/** What to try when nothing is found: each word that could go, each filter that could be lifted, with what it would give. */
import { formatNumber } from '../../lib/format.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { askArchive } from './ask-archive.ts';
import type { FilterForm } from './filter-form.ts';
import { onPlainClick } from './plain-click.ts';
import { chosenOf, withFilters, type ArchiveQuestion } from './question.ts';

interface WayOut {
  label: string;
  question: ArchiveQuestion;
  count: number;
}

/** Of a long query, only so many of its words are tried without. */
const mostTried = 6;

/** @returns the ways that give something, the most first */
async function findWaysOut(
  question: ArchiveQuestion,
  { labelOf }: Pick<FilterForm, 'labelOf'>,
): Promise<WayOut[]> {
  const typed = question.query.trim().split(/\s+/);
  const fewer =
    typed.length < 2 ? [] : typed.slice(0, mostTried).map((_, at) => typed.toSpliced(at, 1).join(' '));
  const lifted = [...new Set(chosenOf(question).map(({ name }) => name))];
  const ways = [
    ...lifted.map((name) => ({
      label: words.withoutFilter((question.filters[name] ?? []).map((value) => labelOf(name, value))),
      question: withFilters(question, name, []),
    })),
    ...(lifted.length > 1 ? [{ label: words.withoutFilters, question: { ...question, filters: {} } }] : []),
    ...fewer.map((query) => ({ label: words.fewerWords(query), question: { ...question, query } })),
  ];
  const counted = await Promise.all(
    ways.map(async (way) => ({ ...way, count: (await askArchive(way.question)).complete })),
  );
  return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/**
 * Offers the ways under the words that nothing was found.
 * @param addressOf the address of a way
 * @param onTaken takes the visitor there without leaving the page
 * @returns shows them for a question; none before they are counted
 */
export function startWaysOut(
  form: Pick<FilterForm, 'labelOf'>,
  addressOf: (question: ArchiveQuestion) => string,
  onTaken: (question: ArchiveQuestion) => void,
): (question: ArchiveQuestion, isNewest: () => boolean) => Promise<void> {
  const list = findElement('[data-ways]', HTMLElement);
  return async (question, isNewest) => {
    list.replaceChildren();
    const ways = await findWaysOut(question, form);
    if (!isNewest()) return;
    list.replaceChildren(
      ...ways.map((way) => {
        const link = document.createElement('a');
        link.className = 'button';
        link.href = addressOf(way.question);
        link.textContent = `${way.label} (${formatNumber(way.count)})`;
        onPlainClick(link, () => {
          onTaken(way.question);
        });
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  };
}
