/** Carries the publishing branch to another repository: again and again until it arrives, never by force. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './errors.ts';
import { GitError, type Repository } from './git.ts';

/** Where the push stands, for the operator. */
export interface PushState {
  remote: string;
  state: 'done' | 'pushing' | 'waiting';
  /** Why the last attempt failed, in plain words. */
  reason?: string;
  /** When this state began. */
  since: string;
}

/** Seconds between attempts; the last is repeated. */
const pauses = [5, 15, 60, 300, 900];
const timeoutMs = 120_000;

export class Push {
  readonly #repository: Repository;
  readonly #remote: string;
  readonly #log: Log;
  readonly #pauses: readonly number[];
  readonly #stop = new AbortController();
  #state: PushState;
  #isWanted = false;
  #running: Promise<void> | undefined;

  /**
   * @param seconds pauses between attempts, for tests
   * @throws when the address of the remote holds a password: it is shown to whoever signs in, and logged
   */
  constructor(repository: Repository, remote: string, log: Log, seconds: readonly number[] = pauses) {
    if (/^https?:\/\/[^/]*@/.test(remote))
      throw new Error(
        'The remote to push to must hold no password: keep it with a credential helper of git.',
      );
    this.#repository = repository;
    this.#remote = remote;
    this.#log = log;
    this.#pauses = seconds;
    this.#state = { remote, state: 'done', since: new Date().toISOString() };
  }

  get state(): PushState {
    return this.#state;
  }

  /** Something is to be pushed; returns at once. */
  request(): void {
    this.#isWanted = true;
    this.#running ??= this.#pushAll().finally(() => {
      this.#running = undefined;
    });
  }

  /** Ends the attempts; the next start takes them up again. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #pushAll(): Promise<void> {
    const isStopped = () => this.#stop.signal.aborted;
    let failures = 0;
    while (this.#isWanted && !isStopped()) {
      this.#isWanted = false;
      this.#become('pushing');
      try {
        const { branch } = this.#repository;
        const args = ['push', '--quiet', '--no-force', this.#remote, `${branch}:${branch}`];
        await this.#repository.run(args, { timeout: timeoutMs, signal: this.#stop.signal });
        if (failures > 0) this.#log(`Đã gửi được các thay đổi sang ${this.#remote}.`);
        failures = 0;
        this.#become('done');
      } catch (error) {
        if (isStopped()) return;
        const seconds = this.#pauses[Math.min(failures, this.#pauses.length - 1)] ?? 0;
        failures += 1;
        this.#isWanted = true;
        const reason = reasonOf(error);
        this.#become('waiting', reason);
        this.#log(
          `Chưa gửi được thay đổi sang ${this.#remote}: ${reason} Sẽ thử lại sau ${seconds} giây.`,
          error,
        );
        await pause(seconds * 1000, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      }
    }
  }

  #become(state: PushState['state'], reason?: string): void {
    this.#state = { remote: this.#remote, state, since: new Date().toISOString(), ...(reason && { reason }) };
  }
}

function reasonOf(error: unknown): string {
  const { stderr, exitCode } = error instanceof GitError ? error : { stderr: '', exitCode: 0 };
  if (/non-fast-forward|fetch first|\[rejected\]/.test(stderr))
    return 'kho ở xa có thay đổi mà máy này chưa có; người quản trị cần gộp hai bên.';
  if (/Permission denied|Authentication|could not read Username|access rights/i.test(stderr))
    return 'kho ở xa từ chối quyền ghi; người quản trị cần kiểm tra khóa truy cập.';
  if (exitCode === null) return 'kho ở xa không trả lời.';
  return 'không tới được kho ở xa.';
}
