/** One write at a time, and a journal that tells the next start what a killed server was doing. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  globSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isCode, Refusal } from './errors.ts';
import { RefMoved, type RefChange, type Repository } from './git.ts';

/** A file that a publication changes: blob ids before and after; undefined is no file. */
export interface FileChange {
  path: string;
  from?: string;
  to?: string;
}

/** Everything that is needed to finish a publication after its commit is on the branch. */
export interface Publication {
  /** The commit that the branch moves to. */
  commit: string;
  changes: FileChange[];
  /** What becomes of the draft of the same entry. */
  refs: RefChange[];
  title: string;
  path: string;
  isRemoval: boolean;
}

/** What a write leaves behind when its server is killed. */
interface Note {
  /** The process that writes. */
  pid: number;
  publication?: Publication;
}

/** How often a write starts again because somebody wrote to the repository by hand in between. */
const attempts = 5;

/** How long a git command that outlived the server may need to let go of its lock. */
const graceMs = 300;

/** How long a second server waits for the write of the first; no write takes longer. */
const patienceMs = 5000;

/** File systems note times in steps. */
const clockToleranceMs = 10;

export class WriteQueue {
  readonly #repository: Repository;
  readonly #journal: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#journal = join(repository.ownDir, 'journal.json');
  }

  /**
   * Runs a write when all earlier ones are done.
   * @param task may run several times: it starts again when the repository was changed by hand meanwhile
   * @throws what the task throws; the next write does not mind
   */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#attempt(task));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Waits until nothing is being written. */
  async drain(): Promise<void> {
    await this.#last;
  }

  /** Notes what is about to be published, for good: the note is on the disk when this returns. */
  note(publication: Publication): void {
    this.#write({ pid: process.pid, publication });
  }

  /** The publication is finished. */
  forget(): void {
    rmSync(this.#journal, { force: true });
  }

  /** Puts the note of a publication that cannot be finished where it stops nobody. @returns the file */
  setAside(): string {
    const aside = join(this.#repository.ownDir, `unfinished-${Date.now()}.json`);
    renameSync(this.#journal, aside);
    return aside;
  }

  /** @returns the publication that is noted and not finished */
  pending(): Publication | undefined {
    return this.#note()?.publication;
  }

  /** After a crash: removes what our own git commands left, once they had time to end by themselves. */
  async clearRemains(): Promise<void> {
    for (let waited = 0; waited < patienceMs && isAlive(this.#note()?.pid); waited += graceMs)
      await pause(graceMs);
    const { gitDir, commonDir, ownDir, branch } = this.#repository;
    if (existsSync(this.#journal)) {
      await pause(graceMs);
      const locks = [
        ...['index.lock', 'HEAD.lock'].map((name) => join(gitDir, name)),
        ...[`${branch}.lock`, 'packed-refs.lock', 'packed-refs.new'].map((name) => join(commonDir, name)),
        ...globSync('refs/{heads/cms,cms-trash}/**/*.lock', { cwd: commonDir }).map((path) =>
          join(commonDir, path),
        ),
      ];
      // A lock from before our write is somebody else's.
      const { mtimeMs: begun } = statSync(this.#journal);
      for (const lock of locks)
        if ((statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= begun - clockToleranceMs)
          rmSync(lock, { force: true });
    }
    for (const name of globSync('{index-*,*.tmp}', { cwd: ownDir }))
      rmSync(join(ownDir, name), { force: true });
  }

  #note(): Note | undefined {
    try {
      return JSON.parse(readFileSync(this.#journal, 'utf8')) as Note;
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  /** Writes the journal so that it is whole or not there, whatever happens to the machine. */
  #write(note: Note): void {
    const draft = `${this.#journal}.tmp`;
    const file = openSync(draft, 'w');
    try {
      writeFileSync(file, JSON.stringify(note));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, this.#journal);
  }

  async #attempt<T>(task: () => Promise<T>): Promise<T> {
    // A note without a publication says: something was being written, and nothing of it needs finishing.
    if (!this.pending()) this.#write({ pid: process.pid });
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await task();
        } catch (error) {
          if (!(error instanceof RefMoved)) throw error;
          if (attempt === attempts)
            throw new Refusal(
              503,
              'busy',
              'Kho nội dung đang được sửa từ nơi khác. Hãy thử lại sau ít phút.',
            );
        }
      }
    } finally {
      if (!this.pending()) this.forget();
    }
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to somebody else.
    return isCode(error, 'EPERM');
  }
}
