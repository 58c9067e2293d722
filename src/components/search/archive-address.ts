/** The address of what is asked of the archive: that of the list a page was built with, or the whole archive's. */
import { asksSomething, readQuestion, writeQuestion, type ArchiveQuestion } from './question.ts';

interface Addresses {
  /** The list this page was built with: its address, and the question that it answers. */
  own: { path: string; search: string };
  /** The address of the whole archive, where every other question has its own. */
  home: string;
}

export interface ArchiveAddress {
  /** Whether the list this page was built with answers the question. */
  isOwn: (asked: ArchiveQuestion) => boolean;
  of: (asked: ArchiveQuestion) => string;
  /** What the address asks: its own question, or that of the list it names. */
  read: () => ArchiveQuestion;
  /** Whether the address is of a list that this page was not built with: its own page shows it. */
  isElsewhere: () => boolean;
}

export function archiveAddress({ own, home }: Addresses): ArchiveAddress {
  const isOwn = (asked: ArchiveQuestion) => writeQuestion(asked) === own.search;
  const of = (asked: ArchiveQuestion) => (isOwn(asked) ? own.path : home + writeQuestion(asked));
  return {
    isOwn,
    of,
    read() {
      const isList = !asksSomething(location.search) && location.pathname === own.path;
      return readQuestion(isList ? own.search : location.search);
    },
    isElsewhere: () => location.pathname !== own.path && location.pathname !== home,
  };
}
