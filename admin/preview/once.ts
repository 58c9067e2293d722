/** Stands for `src/lib/once.ts`: an answer is kept as long as the archive it was drawn from. */
import type { Archive } from '../../src/schemas/collections.ts';
import { currentRendering } from './rendering.ts';

/**
 * Asks a question once for each archive and keeps the answer.
 * @param ask the question; a rejected answer is kept too
 */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  const answers = new WeakMap<Archive, Promise<T>>();
  return () => {
    const { archive } = currentRendering();
    const answer = answers.get(archive) ?? ask();
    answers.set(archive, answer);
    return answer;
  };
}
