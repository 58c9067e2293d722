/** The filters of the archive in the page: what is chosen, and what each value would give. */
import type { ChosenFilters, FilterName } from '../../data/archive-filters.ts';
import { formatNumber } from '../../lib/format.ts';
import type { Answer } from '../../search/answer.ts';
import { findElement } from '../find-element.ts';
import { filterParams, type ArchiveQuestion } from './question.ts';

export interface FilterForm {
  /** @returns the choices with what was ticked or unticked since the page was built */
  withChanges: (chosen: ChosenFilters) => ChosenFilters;
  /** @returns the choices that the form has: an address may name any */
  known: (chosen: ChosenFilters) => ChosenFilters;
  /** Ticks what is chosen, and counts; without an answer the counts of the page as it was built come back. */
  show: (question: ArchiveQuestion, answer: Answer | undefined) => void;
  /** The words of a facet, or of one of its values. */
  labelOf: (name: FilterName, value?: string) => string;
}

interface Choice {
  input: HTMLInputElement;
  label: HTMLElement;
  text: string;
  counter: HTMLElement;
  built: number;
}

/** @param onChange is told which value was chosen or dropped */
export function startFilterForm(
  onChange: (name: FilterName, value: string, isChosen: boolean) => void,
): FilterForm {
  const form = findElement('[data-filters]', HTMLElement);
  const facets = (Object.keys(filterParams) as FilterName[]).flatMap((name) => {
    const group = form.querySelector<HTMLDetailsElement>(`[data-facet="${name}"]`);
    if (!group) return [];
    const choices = [...group.querySelectorAll('label')].flatMap((label): Choice[] => {
      const input = label.querySelector('input');
      const [text, counter] = label.querySelectorAll('span');
      if (!input || !text || !counter) return [];
      return [
        {
          input,
          label,
          text: text.textContent,
          counter,
          built: Number(counter.textContent.replace(/\D/g, '')),
        },
      ];
    });
    return [{ name, group, title: group.querySelector('summary')?.textContent ?? '', choices }];
  });

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const facet = facets.find(({ choices }) => choices.some(({ input }) => input === target));
    if (facet) onChange(facet.name, target.value, target.checked);
  });

  return {
    withChanges: (chosen) =>
      Object.fromEntries(
        facets.flatMap(({ name, choices }) => {
          const ticked = choices.filter(({ input: { checked, defaultChecked, value } }) =>
            checked === defaultChecked ? chosen[name]?.includes(value) : checked,
          );
          return ticked.length > 0 ? [[name, ticked.map(({ input }) => input.value)]] : [];
        }),
      ),
    known: (chosen) =>
      Object.fromEntries(
        facets.flatMap(({ name, choices }) => {
          const values = chosen[name]?.filter((value) => choices.some(({ input }) => input.value === value));
          return values?.length ? [[name, values]] : [];
        }),
      ),
    show({ filters }, answer) {
      const counts = answer?.counts();
      // Near results are not counted: what would give nothing complete may still give some of them.
      const isHiding = !answer || answer.complete > 0 || answer.total === 0;
      for (const { name, group, choices } of facets) {
        for (const { input, label, counter, built } of choices) {
          const count = counts ? (counts[name][input.value] ?? 0) : built;
          const wasChecked = input.checked;
          input.checked = filters[name]?.includes(input.value) ?? false;
          if (input.checked && !wasChecked) group.open = true;
          counter.textContent = formatNumber(count);
          // The one in use stays: a visitor must not lose the place of the keyboard.
          label.hidden = isHiding && count === 0 && !input.checked && input !== document.activeElement;
        }
        group.hidden = choices.every(({ label }) => label.hidden);
      }
    },
    labelOf(name, value) {
      const facet = facets.find((other) => other.name === name);
      if (value === undefined) return facet?.title ?? '';
      return facet?.choices.find(({ input }) => input.value === value)?.text ?? '';
    },
  };
}
