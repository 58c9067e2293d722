/** What the rendering under way is about. The site's own code asks for content without saying for whom, so there is one at a time. */
import type { Archive } from '../../src/schemas/collections.ts';

export interface Rendering {
  /** Every entry as the page shall see it, the draft in its place. */
  archive: Archive;
  /**
   * Where a stored picture can be loaded from.
   * @param path below `content/`: `stories/mot-cai-can/anh-1.jpg`
   */
  assetUrl: (path: string) => string | undefined;
}

let underWay: Rendering | undefined;
let last: Promise<unknown> = Promise.resolve();

/** @throws outside of a rendering: a question was asked when a module was loaded */
export function currentRendering(): Rendering {
  if (!underWay) throw new Error('content is asked for outside of a rendering');
  return underWay;
}

/** Does a piece of work about one rendering, once those asked for before it are done. */
export function inTurn<T>(rendering: Rendering, work: () => Promise<T>): Promise<T> {
  const turn = last.then(async () => {
    underWay = rendering;
    try {
      return await work();
    } finally {
      underWay = undefined;
    }
  });
  last = turn.catch(() => undefined);
  return turn;
}
