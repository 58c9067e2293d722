/** Asks the search index of this site. Runs in the browser; nothing loads before the first question. */
import { answerFrom, type Answer, type Question } from './answer.ts';
import { fetchFile, firstFile, takeFirstFile } from './first-file.ts';
import { openIndex, type SearchIndex } from './open-index.ts';

let opened: Promise<SearchIndex> | undefined;

/** Begins to load what every question needs; call it when a visitor is about to ask. Never throws. */
export function prepare(): void {
  const asked = open();
  orForget(asked, () => asked).catch(() => undefined);
}

function open(): Promise<SearchIndex> {
  opened ??= openIndex((path) => (path === firstFile ? takeFirstFile() : fetchFile(path)));
  return opened;
}

/**
 * Searches everything published.
 * @throws when the index cannot be loaded, after a second attempt: a new site may have taken the place of the one that
 * was open
 */
export async function search(question: Question): Promise<Answer> {
  try {
    return await attempt(question);
  } catch {
    return attempt(question);
  }
}

function attempt(question: Question): Promise<Answer> {
  const asked = open();
  return orForget(asked, async () => {
    const answer = await answerFrom(await asked, question);
    return { ...answer, read: (...range) => orForget(asked, () => answer.read(...range)) };
  });
}

/** Forgets an index of which something cannot be had, unless another was opened since. */
async function orForget<T>(asked: Promise<SearchIndex>, wanted: () => Promise<T>): Promise<T> {
  try {
    return await wanted();
  } catch (error) {
    if (opened === asked) opened = undefined;
    throw error;
  }
}
