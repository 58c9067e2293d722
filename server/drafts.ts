/** Drafts: one branch an entry, `refs/heads/cms/<list>/<slug>`, never checked out. */
import { placeOfEntry, placeOfPath, type EntryPlace } from '../src/cms/places.ts';
import type { Author, RefChange, Repository } from './git.ts';

export const statuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type Status = (typeof statuses)[number];

/** A draft as its branch holds it. */
export interface Draft {
  place: EntryPlace;
  ref: string;
  commit: string;
  status: Status;
  /** Blob ids of the entry and its uploads, by path. */
  files: ReadonlyMap<string, string>;
  /** Who changed its words last, and when; a change of status is not one. */
  editor: Author;
  editedOn: Date;
  updatedOn: Date;
}

const draftPrefix = 'refs/heads/cms/';
const trashPrefix = 'refs/cms-trash/';

export const draftRef = ({ list, slug }: EntryPlace) => `${draftPrefix}${list}/${slug}`;

/** The paths of an entry: its file and the folder of its uploads. */
export const pathsOf = ({ path, uploads }: EntryPlace) => (uploads ? [path, `${uploads}/`] : [path]);

/** The files of one entry among some files: itself and its uploads. */
export function filesOf(place: EntryPlace, files: ReadonlyMap<string, string>): Map<string, string> {
  const [, folder = '\0'] = pathsOf(place);
  return new Map(
    [...files].filter(
      ([path]) =>
        path === place.path || (path.startsWith(folder) && placeOfPath(path)?.entry.path === place.path),
    ),
  );
}

/** The message of a draft's commit: what was done, and the status the draft has now. */
export const draftMessage = (subject: string, status: Status) => `${subject}\n\nStatus: ${status}\n`;

function statusOf(message: string): Status {
  const said = /^Status: (\w+)$/m.exec(message.trimEnd().split('\n\n').at(-1) ?? '')?.[1];
  return statuses.find((each) => each === said) ?? 'draft';
}

export class Drafts {
  readonly #repository: Repository;
  /** The last commit read of each draft: what a commit holds does not change. */
  readonly #read = new Map<string, { commit: string; draft: Promise<Draft> }>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** @returns the draft of an entry as it is now, or undefined */
  async find(place: EntryPlace): Promise<Draft | undefined> {
    const commit = await this.#repository.resolve(draftRef(place));
    if (commit === undefined) return undefined;
    const known = this.#read.get(place.path);
    if (known?.commit === commit) return known.draft;
    const draft = this.#readDraft(place, commit);
    this.#read.set(place.path, { commit, draft });
    draft.catch(() => this.#read.delete(place.path));
    return draft;
  }

  /** @returns the entries that have a draft */
  async list(): Promise<EntryPlace[]> {
    const refs = (
      await this.#repository.run(['for-each-ref', '--format=%(refname)', draftPrefix])
    ).toString();
    return refs.split('\n').flatMap((ref) => {
      const [list = '', ...slug] = ref.slice(draftPrefix.length).split('/');
      return placeOfEntry(list, slug.join('/')) ?? [];
    });
  }

  /** The steps that take a draft away and keep its last commit, so that nothing acknowledged is ever lost. */
  discard({ place, ref, commit }: Draft): RefChange[] {
    const trash = `${trashPrefix}${place.list}/${place.slug}/${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    return [
      { ref: trash, from: undefined, to: commit },
      { ref, from: commit, to: undefined },
    ];
  }

  async #readDraft(place: EntryPlace, id: string): Promise<Draft> {
    const commit = await this.#repository.readCommit(id);
    let edit = commit;
    for (;;) {
      const [parent] = edit.parents;
      const before =
        parent && edit.parents.length === 1 ? await this.#repository.readCommit(parent) : undefined;
      if (before?.tree !== edit.tree || !/^Status: /m.test(before.message)) break;
      edit = before;
    }
    const files = filesOf(place, await this.#repository.listFiles(id, pathsOf(place)));
    return {
      place,
      ref: draftRef(place),
      commit: id,
      status: statusOf(commit.message),
      files,
      editor: edit.author,
      editedOn: edit.on,
      updatedOn: commit.on,
    };
  }
}
