/** The page of the search measurements: answers by our client and by plain Pagefind, and shows the titles. */
import { fetchFirstFileEarly } from '../src/search/first-file.ts';

/** What Pagefind's own client gives. */
interface Plain {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (
    query: string,
  ) => Promise<{ results: { data: () => Promise<{ url: string; meta: { title: string } }> }[] }>;
}

/** Shows titles as a list. @returns once they are painted */
function show(titles: readonly string[]): Promise<void> {
  document.querySelector('ol')?.replaceChildren(
    ...titles.map((title) => {
      const item = document.createElement('li');
      item.textContent = title;
      return item;
    }),
  );
  return new Promise((shown) => {
    requestAnimationFrame(() => setTimeout(shown));
  });
}

let isTouched = false;

/** As a page does when its field is touched: the index and the code that reads it are asked for at once. */
function ours() {
  if (!isTouched) fetchFirstFileEarly();
  isTouched = true;
  return import('../src/search/client.ts');
}

const plainClient = '/plain/pagefind/pagefind.js';

async function plain(): Promise<Plain> {
  const pagefind = (await import(/* @vite-ignore */ plainClient)) as Plain;
  // Without its worker, so that the processor is as slow for it as for ours.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** What the measurements call: the two searches give the addresses of the first ten results. */
Object.assign(window, {
  async touchOurs() {
    (await ours()).prepare();
  },
  async searchOurs(query: string) {
    const { search } = await ours();
    const results = await (await search({ query })).read(0, 10);
    await show(results.map(({ title }) => title.map(({ text }) => text).join('')));
    return results.map(({ url }) => url);
  },
  touchPlain: plain,
  async searchPlain(query: string) {
    const answer = await (await plain()).search(query);
    const results = await Promise.all(answer.results.slice(0, 10).map((result) => result.data()));
    await show(results.map(({ meta }) => meta.title));
    return results.map(({ url }) => url.replace('/plain', ''));
  },
});
