/** Keeps a built site in step with the content: checks, builds into a new folder, and only then shows it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, globSync, readlinkSync, statSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Problem } from '../src/schemas/problem.ts';

/** Whether what was published is on the site, in words for the office. */
export interface SiteState {
  state: 'live' | 'building' | 'failed';
  /** When the site that visitors see was finished, ISO 8601; undefined before the first. */
  since?: string;
  /** Why the newest content is not on the site, in Vietnamese. */
  reason?: string;
}

/** A build that takes longer hangs, in milliseconds: ten thousand records take two minutes. */
const longestBuild = 15 * 60 * 1000;

/** Finished sites kept: the one shown, and those whose pages a visitor may still have open. */
const kept = 3;

interface BuilderOptions {
  /** Holds the built sites, and `current`, which leads to the one shown. */
  folder: string;
  /** Tells a problem to the office, naming the entry as the office knows it. */
  describe: (problem: Problem) => string;
}

export class SiteBuilder {
  readonly #folder: string;
  readonly #describe: (problem: Problem) => string;
  #running: Promise<void> | undefined;
  #isWanted = false;
  #isStopped = false;
  #child: ChildProcess | undefined;
  #reason: string | undefined;

  constructor({ folder, describe }: BuilderOptions) {
    this.#folder = resolve(folder);
    this.#describe = describe;
  }

  /** Where the shown site is, and the ones before it, newest first: a page opened before a swap still finds its files. */
  folders(): string[] {
    const current = this.#shown();
    const older = globSync('site-*', { cwd: this.#folder })
      .sort()
      .reverse()
      .map((name) => join(this.#folder, name))
      .filter((folder) => current !== undefined && folder < current);
    // Sites older than these are being deleted.
    return current ? [current, ...older.slice(0, kept - 1)] : [];
  }

  state(): SiteState {
    const shown = this.#shown();
    const since = shown && { since: statSync(shown).mtime.toISOString() };
    if (this.#running) return { state: 'building', ...since };
    if (this.#reason !== undefined) return { state: 'failed', reason: this.#reason, ...since };
    return { state: 'live', ...since };
  }

  /**
   * Builds the site from the content as it is now. Asked while a build runs, it builds once more after it.
   * @returns when nothing is left to build
   */
  build(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#buildWhileWanted().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Gives up the build under way; the site shown stays as it is. */
  stop(): void {
    this.#isStopped = true;
    this.#isWanted = false;
    this.#child?.kill();
  }

  async #buildWhileWanted(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      // A full disk or a missing program must not take the good site down with it.
      this.#reason = await this.#buildOnce().catch((fault: unknown) => {
        console.error(fault);
        return 'máy chủ không dựng được trang. Hãy báo người phụ trách kỹ thuật xem nhật ký của máy chủ.';
      });
    }
  }

  /** @returns why it failed, or undefined */
  async #buildOnce(): Promise<string | undefined> {
    await mkdir(this.#folder, { recursive: true });
    const name = `site-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    const unfinished = join(this.#folder, `unfinished-${name}`);
    const log = join(this.#folder, 'build.log');
    const isBuilt = await this.#runAstro(unfinished, log);
    if (!isBuilt) {
      await rm(unfinished, { recursive: true, force: true });
      return this.#isStopped ? undefined : this.#whyNot(log);
    }
    await rename(unfinished, join(this.#folder, name));
    await this.#show(name);
    return undefined;
  }

  /** @returns whether Astro built the site; what it said is in the log */
  #runAstro(outDir: string, log: string): Promise<boolean> {
    return new Promise((done, fail) => {
      const child = spawn(
        process.execPath,
        ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
        {
          env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
          stdio: ['ignore', 'pipe', 'pipe'],
          timeout: longestBuild,
          killSignal: 'SIGKILL',
        },
      );
      this.#child = child;
      const output = createWriteStream(log);
      output.on('error', fail);
      child.on('error', fail);
      child.stdout.pipe(output, { end: false });
      child.stderr.pipe(output, { end: false });
      child.on('close', (code) => {
        output.end();
        done(code === 0);
      });
    });
  }

  /** Leads `current` to a site in one step: a visitor gets a page of the old site or of the new one, never neither. */
  async #show(name: string): Promise<void> {
    const link = join(this.#folder, 'current');
    const next = join(this.#folder, `next-${name}`);
    await symlink(name, next);
    await rename(next, link);
    const older = globSync('{site,unfinished,next}-*', { cwd: this.#folder }).filter((each) => each !== name);
    const spared = new Set(
      older
        .filter((each) => each.startsWith('site-'))
        .sort()
        .slice(-(kept - 1)),
    );
    await Promise.all(
      older
        .filter((each) => !spared.has(each))
        .map((each) => rm(join(this.#folder, each), { recursive: true, force: true })),
    );
  }

  #shown(): string | undefined {
    const link = join(this.#folder, 'current');
    return existsSync(link) ? join(this.#folder, readlinkSync(link)) : undefined;
  }

  async #whyNot(log: string): Promise<string> {
    const problems = await findProblems();
    const [first, ...others] = problems;
    if (!first)
      return `máy chủ gặp lỗi khi dựng trang. Hãy báo người phụ trách kỹ thuật xem tệp ${relative('.', log)}.`;
    const more = others.length > 0 ? ` (và ${others.length} chỗ khác)` : '';
    return `${this.#describe(first)}${more}`;
  }
}

/** What the rules of the archive say of the content, asked in a process of its own: the server goes on answering. */
function findProblems(): Promise<Problem[]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['tools/check-content.ts', '--json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: longestBuild,
    });
    child.on('error', () => {
      done([]);
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('close', () => {
      try {
        done(JSON.parse(output) as Problem[]);
      } catch {
        done([]);
      }
    });
  });
}
