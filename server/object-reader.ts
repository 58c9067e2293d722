/** Reads objects of a repository through one long-lived `git cat-file`, so that no read starts a process. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** What git answers to one question. */
interface GitObject {
  id: string;
  type: string;
  /** Empty when only the name was asked for. */
  content: Buffer;
}

interface Question {
  line: string;
  withContent: boolean;
  resolve: (found: GitObject | undefined) => void;
  reject: (error: Error) => void;
}

export class ObjectReader {
  readonly #start: () => ChildProcessWithoutNullStreams;
  #process: ChildProcessWithoutNullStreams | undefined;
  #questions: Question[] = [];
  #chunks: Buffer[] = [];
  #held = 0;
  /** Bytes without which reading on is pointless, so that a large object is joined once, not at every piece. */
  #needed = 1;

  constructor(command: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
    this.#start = () => spawn(command, args, { ...options, stdio: 'pipe' });
  }

  /** @returns what a revision names, without its content; undefined when it names nothing */
  find(revision: string): Promise<GitObject | undefined> {
    return this.#ask(`info ${revision}`, false);
  }

  /** @returns the object a revision names; undefined when it names nothing */
  read(revision: string): Promise<GitObject | undefined> {
    return this.#ask(`contents ${revision}`, true);
  }

  close(): void {
    this.#process?.stdin.end();
    this.#process = undefined;
  }

  #ask(line: string, withContent: boolean): Promise<GitObject | undefined> {
    if (line.includes('\n')) throw new Error(`${JSON.stringify(line)} is no question`);
    return new Promise((resolve, reject) => {
      this.#questions.push({ line, withContent, resolve, reject });
      this.#running().stdin.write(`${line}\n`);
    });
  }

  #running(): ChildProcessWithoutNullStreams {
    if (this.#process) return this.#process;
    const started = this.#start();
    const fail = (error: Error) => {
      if (this.#process !== started) return;
      this.#process = undefined;
      const waiting = this.#questions;
      [this.#questions, this.#chunks, this.#held, this.#needed] = [[], [], 0, 1];
      for (const { reject } of waiting) reject(error);
    };
    started.stdout.on('data', (chunk: Buffer) => {
      this.#take(chunk);
    });
    started.stderr.resume();
    // A broken pipe is told by `close` as well; unheard, it would end the server.
    started.stdin.on('error', fail);
    started.on('error', fail);
    started.on('close', () => {
      fail(new Error('git cat-file ended'));
    });
    this.#process = started;
    return started;
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    if (this.#held < this.#needed) return;
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    let from = 0;
    this.#needed = 1;
    for (;;) {
      const question = this.#questions[0];
      const lineEnd = bytes.indexOf(10, from);
      if (!question || lineEnd < 0) break;
      const [id = '', type = '', size = '0'] = bytes.toString('utf8', from, lineEnd).split(' ');
      const isThere = /^[0-9a-f]{40,64}$/.test(id) && type !== 'missing' && type !== 'ambiguous';
      const length = isThere && question.withContent ? Number(size) + 1 : 0;
      const end = lineEnd + 1 + length;
      if (end > bytes.length) {
        this.#needed = end - from;
        break;
      }
      this.#questions.shift();
      const content = Buffer.from(bytes.subarray(lineEnd + 1, Math.max(lineEnd + 1, end - 1)));
      question.resolve(isThere ? { id, type, content } : undefined);
      from = end;
    }
    const rest = bytes.subarray(from);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#held = rest.length;
  }
}
