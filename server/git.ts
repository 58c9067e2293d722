/** The repository that holds every word of the office: read and written without ever checking a branch out. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Log } from './errors.ts';
import { ObjectReader } from './object-reader.ts';

/** Who made a commit. */
export interface Author {
  name: string;
  email: string;
}

export interface Commit {
  id: string;
  tree: string;
  parents: string[];
  author: Author;
  /** When it was made. */
  on: Date;
  message: string;
}

/** One step of a change of references: from which object, to which; undefined is no reference. */
export interface RefChange {
  ref: string;
  from?: string | undefined;
  to?: string | undefined;
}

/** A reference was not where it should have been: somebody else wrote in between. */
export class RefMoved extends Error {}

/** A git command that failed. */
export class GitError extends Error {
  readonly exitCode: number | null;
  readonly stderr: string;

  constructor(args: readonly string[], exitCode: number | null, stderr: string) {
    super(`git ${args.join(' ')} ended with ${exitCode}: ${stderr.trim()}`);
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

interface RunOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes that are an answer, not a fault; 0 always is. */
  answers?: readonly number[];
  timeout?: number;
  signal?: AbortSignal;
}

/** Settings that must not depend on the machine: objects and references reach the disk before an answer. */
const settings = [
  'core.fsync=all',
  'core.quotePath=false',
  'merge.renames=false',
  'merge.directoryRenames=false',
];
const settingArgs = settings.flatMap((setting) => ['-c', setting]);

/** Variables by which another git (a hook that started us, say) would lead ours to another place. */
const misleading = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
]);

function environment(root: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !misleading.has(name));
  return {
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    // A repository further up is somebody else's.
    GIT_CEILING_DIRECTORIES: dirname(root),
  };
}

function run(root: string, args: readonly string[], options: RunOptions = {}): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = spawn('git', [...settingArgs, ...args], {
      cwd: root,
      env: { ...environment(root), ...options.env },
      stdio: 'pipe',
      ...(options.timeout && { timeout: options.timeout }),
      ...(options.signal && { signal: options.signal }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0 || (code !== null && options.answers?.includes(code))) done(Buffer.concat(out));
      else fail(new GitError(args, code, Buffer.concat(err).toString()));
    });
    // A command that ends without reading says why by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
}

export class Repository {
  /** The folder of the project: the work tree, or the repository itself when it is bare. */
  readonly root: string;
  readonly isBare: boolean;
  /** The publishing branch, `refs/heads/main`. */
  readonly branch: string;
  /** Where index and HEAD are. */
  readonly gitDir: string;
  /** Where references and objects are: the same, but in a linked work tree. */
  readonly commonDir: string;
  /** Our own folder inside the repository: the journal, temporary indexes. */
  readonly ownDir: string;
  readonly #objects: ObjectReader;
  readonly #commits = new Map<string, Commit>();

  private constructor(place: Pick<Repository, 'root' | 'isBare' | 'branch' | 'gitDir' | 'commonDir'>) {
    this.root = place.root;
    this.isBare = place.isBare;
    this.branch = place.branch;
    this.gitDir = place.gitDir;
    this.commonDir = place.commonDir;
    this.ownDir = join(place.gitDir, 'cms-server');
    mkdirSync(this.ownDir, { recursive: true });
    const options = { cwd: place.root, env: environment(place.root) };
    this.#objects = new ObjectReader('git', [...settingArgs, 'cat-file', '--batch-command'], options);
  }

  /**
   * Opens the repository of a folder; a folder that has none gets one, with a first commit of everything not ignored.
   * @param branch the name of the publishing branch; HEAD's when left out
   * @throws when HEAD is on no branch and none is named, or the branch named does not exist
   */
  static async open(folder: string, branch: string | undefined, log: Log): Promise<Repository> {
    const root = resolve(folder);
    const ask = async (...args: string[]) => (await run(root, args)).toString().trim();
    const isBare = existsSync(join(root, 'HEAD')) && existsSync(join(root, 'objects'));
    if (!isBare && !existsSync(join(root, '.git'))) {
      await ask('init', '--quiet', '--initial-branch', branch ?? 'main');
      log(`Thư mục ${root} chưa có kho git; đã tạo kho mới để giữ lịch sử.`);
    }
    const head = (await run(root, ['symbolic-ref', '--quiet', 'HEAD'], { answers: [1] })).toString().trim();
    const ref = branch === undefined ? head : `refs/heads/${branch}`;
    if (!ref)
      throw new Error(
        `Kho ${root} không đứng ở nhánh nào (HEAD rời). Hãy chuyển về nhánh công bố rồi chạy lại.`,
      );
    const repository = new Repository({
      root,
      isBare,
      branch: ref,
      gitDir: await ask('rev-parse', '--absolute-git-dir'),
      commonDir: resolve(root, await ask('rev-parse', '--git-common-dir')),
    });
    if (!(await repository.resolve(ref))) await repository.#commitEverything(head, log);
    return repository;
  }

  close(): void {
    this.#objects.close();
  }

  /**
   * Runs one git command.
   * @returns what it wrote
   * @throws GitError when it fails
   */
  run(args: readonly string[], options?: RunOptions): Promise<Buffer> {
    return run(this.root, args, options);
  }

  /** @returns the id of what a revision names, or undefined */
  async resolve(revision: string): Promise<string | undefined> {
    return (await this.#objects.find(revision))?.id;
  }

  /** @throws when there is no such blob */
  async readBlob(id: string): Promise<Buffer> {
    const found = await this.#objects.read(id);
    if (found?.type !== 'blob') throw new Error(`${id} is no blob`);
    return found.content;
  }

  /** @throws when there is no such commit */
  async readCommit(id: string): Promise<Commit> {
    let commit = this.#commits.get(id);
    if (!commit) {
      const found = await this.#objects.read(id);
      if (found?.type !== 'commit') throw new Error(`${id} is no commit`);
      commit = parseCommit(id, found.content.toString());
      this.#commits.set(id, commit);
    }
    return commit;
  }

  /** @returns whether a commit is part of a branch's history */
  async holds(branch: string, commit: string): Promise<boolean> {
    try {
      await this.run(['merge-base', '--is-ancestor', commit, branch]);
      return true;
    } catch (error) {
      // 1 says no, 128 that the commit itself never reached the disk.
      if (error instanceof GitError) return false;
      throw error;
    }
  }

  /**
   * Lists the plain files of a commit: no symbolic link, no repository inside it.
   * @param paths files and folders to look at
   * @returns blob ids by path
   */
  async listFiles(commit: string, paths: readonly string[]): Promise<Map<string, string>> {
    const lines = (await this.run(['ls-tree', '-r', '-z', commit, '--', ...paths])).toString().split('\0');
    return new Map(
      lines.flatMap((line): [string, string][] => {
        const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        return id && path ? [[path, id]] : [];
      }),
    );
  }

  /** Stores some bytes as they are. @returns the id of the blob */
  async writeBlob(content: Buffer | string): Promise<string> {
    return (await this.run(['hash-object', '-w', '--stdin'], { input: content })).toString().trim();
  }

  /**
   * Stores a commit that differs from another in some files only; no branch moves.
   * @param change.base the commit whose other files stay
   * @param change.files blob ids by path; undefined removes the file
   * @returns the id of the commit
   */
  async writeCommit(change: {
    base: string;
    files: ReadonlyMap<string, string | undefined>;
    parents: readonly string[];
    author: Author;
    message: string;
  }): Promise<string> {
    const index = join(this.ownDir, `index-${randomUUID()}`);
    const env = { GIT_INDEX_FILE: index };
    try {
      await this.run(['read-tree', change.base], { env });
      await this.run(['update-index', '-z', '--index-info'], {
        env,
        input: indexInfo(change.base, change.files),
      });
      const tree = (await this.run(['write-tree'], { env })).toString().trim();
      return await this.writeCommitOf(tree, change);
    } finally {
      rmSync(index, { force: true });
    }
  }

  /** Stores a commit of a tree. @returns the id of the commit */
  async writeCommitOf(
    tree: string,
    { parents, author, message }: { parents: readonly string[]; author: Author; message: string },
  ): Promise<string> {
    const { name, email } = author;
    const env = {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
    };
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
    return (await this.run(args, { env, input: message })).toString().trim();
  }

  /**
   * Moves references, all or none.
   * @throws RefMoved when one of them is not where `from` says
   */
  async moveRefs(changes: readonly RefChange[]): Promise<void> {
    const lines = changes.map(({ ref, from, to }) => {
      if (to === undefined) return `delete ${ref}\0${from ?? ''}\0`;
      return from === undefined ? `create ${ref}\0${to}\0` : `update ${ref}\0${to}\0${from}\0`;
    });
    try {
      await this.run(['update-ref', '-z', '--stdin'], { input: lines.join('') });
    } catch (error) {
      const now = await Promise.all(changes.map(({ ref }) => this.resolve(ref)));
      if (changes.some(({ from }, place) => now[place] !== from)) throw new RefMoved('', { cause: error });
      throw error;
    }
  }

  /** The first commit of a repository: everything that is not ignored. */
  async #commitEverything(head: string, log: Log): Promise<void> {
    if (head !== this.branch || this.isBare)
      throw new Error(
        `Kho ${this.root} không có nhánh ${this.branch.replace('refs/heads/', '')}. Hãy tạo nhánh đó trước.`,
      );
    await this.run(['add', '--all']);
    const tree = (await this.run(['write-tree'])).toString().trim();
    const author = await this.ownIdentity();
    const message = 'Bắt đầu lưu lịch sử nội dung\n';
    const first = await this.writeCommitOf(tree, { parents: [], author, message });
    await this.moveRefs([{ ref: this.branch, from: undefined, to: first }]);
    log('Đã lưu phiên bản đầu tiên của toàn bộ thư mục vào kho.');
  }

  /** Who works at this machine, as git knows it. */
  async ownIdentity(): Promise<Author> {
    const setting = async (name: string) =>
      (await this.run(['config', '--get', name], { answers: [1] })).toString().trim();
    return {
      name: (await setting('user.name')) || 'Ban biên tập',
      email: (await setting('user.email')) || 'ban-bien-tap@localhost',
    };
  }
}

/** What `git update-index --index-info` reads; the mode 0 removes. */
export function indexInfo(anyId: string, files: ReadonlyMap<string, string | undefined>): string {
  const none = '0'.repeat(anyId.length);
  return [...files].map(([path, id]) => `${id ? '100644' : '0'} ${id ?? none}\t${path}\0`).join('');
}

function parseCommit(id: string, text: string): Commit {
  const headEnd = text.indexOf('\n\n');
  const head = text.slice(0, headEnd);
  const all = (name: string) =>
    [...head.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map((match) => match[1] ?? '');
  const [, name = '', email = '', seconds = '0'] =
    /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(all('author')[0] ?? '') ?? [];
  return {
    id,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: { name, email },
    on: new Date(Number(seconds) * 1000),
    message: text.slice(headEnd + 2),
  };
}
