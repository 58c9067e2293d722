/**
 * Asks a question once and keeps the answer: pages of one build share it.
 * @param ask the question; a rejected answer is kept too, so that one fault is told once
 */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}
