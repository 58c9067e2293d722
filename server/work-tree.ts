/** The files people see in the folder of the project: only those of one entry are ever touched. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isCode, Refusal, type Log } from './errors.ts';
import { GitError, indexInfo, type Repository } from './git.ts';
import type { FileChange } from './write-queue.ts';

/** How often, and with what pause, a lock of another git command is waited for: three seconds in all. */
const lockAttempts = 30;
const lockPauseMs = 100;

export class WorkTree {
  readonly #repository: Repository;
  readonly #log: Log;

  constructor(repository: Repository, log: Log) {
    this.#repository = repository;
    this.#log = log;
  }

  /** @returns whether the folder shows the publishing branch; otherwise nothing in it is written */
  async showsBranch(): Promise<boolean> {
    const { isBare, branch } = this.#repository;
    if (isBare) return false;
    const head = await this.#repository.run(['symbolic-ref', '--quiet', 'HEAD'], { answers: [1] });
    return head.toString().trim() === branch;
  }

  /**
   * Makes sure that writing some files takes nobody's work away.
   * @throws Refusal when one of them was changed by hand, when a folder is a symbolic link, or when another git command
   *   holds the index
   */
  async refuseUnlessFree(changes: readonly FileChange[]): Promise<void> {
    await this.#waitForIndex();
    const inFolder = await this.#contentOf(changes);
    const inIndex = await this.#indexed(changes);
    for (const { path, from, to } of changes) {
      const isOurs = (id: string | undefined) => id === from || id === to;
      if (isOurs(inFolder.get(path)) && isOurs(inIndex.get(path))) continue;
      throw new Refusal(
        409,
        'dirty',
        `Trên máy chủ, tệp ${path} đang có sửa đổi ngoài trang quản trị nên chưa ghi đè được. Hãy báo người quản trị lưu hoặc bỏ sửa đổi đó, rồi làm lại.`,
      );
    }
  }

  /**
   * Brings files and index from one state to the next. May run again after a crash: what is done already stays, and what
   * somebody has changed since is left alone.
   */
  async apply(changes: readonly FileChange[]): Promise<void> {
    const inFolder = await this.#contentOf(changes);
    for (const { path, from, to } of changes) {
      const now = inFolder.get(path);
      rmSync(this.#draftOf(path), { force: true });
      if (now === to) continue;
      if (now !== from) this.#log(`Để nguyên tệp ${path}: tệp đã được sửa ngoài trang quản trị.`);
      else if (to === undefined) this.#remove(path);
      else this.#write(path, await this.#repository.readBlob(to));
    }
    await this.#updateIndex(changes);
  }

  /** Where a file is made before it takes its place: a short name, whatever the file's own is. */
  #draftOf(path: string): string {
    const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
    return join(this.#repository.root, dirname(path), `.${name}.cms-tmp`);
  }

  #write(path: string, content: Buffer): void {
    const target = join(this.#repository.root, path);
    const folder = dirname(target);
    mkdirSync(folder, { recursive: true });
    const draft = this.#draftOf(path);
    const file = openSync(draft, 'wx', 0o666);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
    syncFolder(folder);
  }

  /** Removes a file, and its folder when that was the last one. */
  #remove(path: string): void {
    const target = join(this.#repository.root, path);
    rmSync(target);
    syncFolder(dirname(target));
    try {
      rmdirSync(dirname(target));
    } catch (error) {
      if (!isCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
    }
  }

  /** The blob ids of files as they lie in the folder. */
  async #contentOf(changes: readonly FileChange[]): Promise<Map<string, string>> {
    const there = changes.map(({ path }) => path).filter((path) => this.#isPlainFile(path));
    const input = there.map((path) => `${path}\n`).join('');
    const ids = (await this.#repository.run(['hash-object', '--stdin-paths'], { input }))
      .toString()
      .split('\n');
    return new Map(there.map((path, place) => [path, ids[place] ?? '']));
  }

  /** @throws Refusal when anything on the way is not what it seems */
  #isPlainFile(path: string): boolean {
    const steps = path.split('/');
    for (const [place] of steps.entries()) {
      const step = steps.slice(0, place + 1).join('/');
      const found = lstatSync(join(this.#repository.root, step), { throwIfNoEntry: false });
      if (!found) return false;
      if (place === steps.length - 1 ? !found.isFile() : !found.isDirectory())
        throw new Refusal(
          409,
          'dirty',
          `Trên máy chủ, ${step} là liên kết hoặc không phải tệp, thư mục thường nên không được ghi vào. Hãy báo người quản trị.`,
        );
    }
    return true;
  }

  async #indexed(changes: readonly FileChange[]): Promise<Map<string, string>> {
    const args = ['ls-files', '--stage', '-z', '--', ...changes.map(({ path }) => path)];
    const lines = (await this.#repository.run(args)).toString().split('\0');
    return new Map(
      lines.flatMap((line): [string, string][] => {
        const [, id, path] = /^\d+ ([0-9a-f]+) \d\t(.+)$/s.exec(line) ?? [];
        return id && path ? [[path, id]] : [];
      }),
    );
  }

  /** Moves the index along for paths that nobody has staged otherwise. */
  async #updateIndex(changes: readonly FileChange[]): Promise<void> {
    const indexed = await this.#indexed(changes);
    const behind = changes.filter(({ path, from, to }) => indexed.get(path) === from && from !== to);
    const anyId = changes.flatMap(({ from, to }) => to ?? from ?? [])[0];
    if (behind.length === 0 || !anyId) return;
    const input = indexInfo(anyId, new Map(behind.map(({ path, to }) => [path, to])));
    await this.#waitForIndex();
    await this.#repository.run(['update-index', '-z', '--index-info'], { input });
    const written = behind.flatMap(({ path, to }) => (to === undefined ? [] : [path]));
    // Only the times of the files are noted; without it the next `git status` reads them again, and nothing is lost.
    if (written.length > 0)
      await this.#repository.run(['add', '--refresh', '--', ...written]).catch((error: unknown) => {
        if (!(error instanceof GitError)) throw error;
      });
  }

  /** @throws Refusal when another git command does not let go of the index */
  async #waitForIndex(): Promise<void> {
    const lock = join(this.#repository.gitDir, 'index.lock');
    for (let attempt = 0; existsSync(lock); attempt += 1) {
      if (attempt === lockAttempts)
        throw new Refusal(
          503,
          'busy',
          'Kho nội dung đang bị một chương trình git khác giữ (index.lock). Hãy thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.',
        );
      await pause(lockPauseMs);
    }
  }
}

/** Makes a rename last through a power cut; Windows knows no such thing. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    if (!isCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL')) throw error;
  }
}
