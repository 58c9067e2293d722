/** Starts the search of the page that it is on: of the archive, or of the whole site. In one file, for a phone asks for each. */
import { findElement } from '../find-element.ts';
import { asksSomething } from './question.ts';
import { startOnTouch } from './start-on-touch.ts';

if (document.querySelector('[data-archive]')) {
  const start = startOnTouch(asksSomething(location.search), () => import('./archive-page.ts'));
  findElement('[data-open-sheet]', HTMLElement).addEventListener('click', () => {
    void start().then((page) => page?.openSheet());
  });
} else startOnTouch(new URLSearchParams(location.search).has('q'), () => import('./site-page.ts'));
