/** Shows one result of the search in the page's own markup: its `<template data-result>`, filled. */
import { openingLength } from '../../lib/vietnamese.ts';
import type { Piece } from '../../search/highlight.ts';
import type { Result } from '../../search/answer.ts';
import { searchWords as words } from '../../text/vi.ts';
import { findElement } from '../find-element.ts';
import { showSaved } from '../save-buttons.ts';

/** Results that are shown, or added, at once. */
export const batch = 24;

/**
 * Puts other results in the place of some, and leaves the keyboard where it was among them: who goes down to the results
 * right after a letter has the answer to the one before.
 * @param replace takes the old ones away and puts the new ones there
 */
export function replaceResults(results: HTMLElement, replace: () => void): void {
  const links = () => [...results.querySelectorAll<HTMLElement>('.title a')];
  const place = links().findIndex((link) => link === document.activeElement);
  replace();
  if (place >= 0) (links()[place] ?? links()[0])?.focus({ preventScroll: true });
}

/** @returns makes the card or row of a result */
export function resultMaker(): (result: Result) => Element {
  const blank = findElement('[data-result]', HTMLTemplateElement).content.firstElementChild;
  const parts = findElement('[data-parts]', HTMLTemplateElement).content;
  if (!blank) throw new Error('the template of a result is empty');
  const copyOf = (attribute: string, value: string | undefined): Node[] => {
    const part = value && parts.querySelector(`[${attribute}="${value}"]`);
    return part ? [part.cloneNode(true)] : [];
  };

  return (result) => {
    const shown = blank.cloneNode(true) as Element;
    fill(shown, '.meta', [
      ...copyOf('data-field', result.facet('field')),
      ...copyOf('data-level', result.facet('level')),
    ]);
    fill(shown, '.title a', titleNodes(result.title)).setAttribute('href', result.url);
    const period = result.facet('period');
    fill(shown, '.unit', [...nodesOf(result.unit), ...(period ? [` · ${period}`] : [])]);
    fill(shown, '.summary', nodesOf(result.summary));
    const foot = shown.querySelector('.foot');
    if (result.missing.length > 0) {
      const missing = document.createElement('p');
      missing.className = 'missing';
      missing.textContent = words.missing(result.missing);
      foot?.before(missing);
    }
    if (result.facet('kind') !== 'initiative') {
      foot?.remove();
      return shown;
    }
    fill(shown, '.verdict', [result.note || words.shortRecord]).classList.toggle('soft', !result.note);
    const save = shown.querySelector<HTMLElement>('[data-save]');
    if (save) {
      // The address of an initiative ends with its id.
      save.dataset['save'] = result.url.split('/').at(-2) ?? '';
      save.setAttribute('aria-label', words.saveOf(textOf(result.title)));
    }
    showSaved(shown);
    return shown;
  };
}

/** Puts content into a part of a result; a part without content is taken out. */
function fill(shown: Element, selector: string, content: (Node | string)[]): Element {
  const part = shown.querySelector(selector);
  if (!part) throw new Error(`the template of a result lacks ${selector}`);
  part.replaceChildren(...content);
  if (content.length === 0) part.remove();
  return part;
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isFound }) => {
    if (!isFound) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** A title whose opening formula is set lighter, as InitiativeTitle.astro sets it. */
function titleNodes(pieces: readonly Piece[]): (Node | string)[] {
  const length = openingLength(textOf(pieces));
  if (length === 0) return nodesOf(pieces);
  const opening = document.createElement('span');
  opening.className = 'opening';
  opening.append(...nodesOf(slice(pieces, 0, length)));
  return [opening, ...nodesOf(slice(pieces, length, Infinity))];
}

/** The pieces of a part of their text. */
function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let start = 0;
  return pieces.flatMap(({ text, isFound }) => {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return part ? [{ text: part, isFound }] : [];
  });
}
