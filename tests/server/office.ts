/** An office for one test: a repository of its own, a real server at a free port, and people who knock at it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, onTestFinished, vi } from 'vitest';
import { createPublishingServer, type PublishingOptions } from '../../server/app.ts';

// Every test starts real processes; on a busy machine they take their time.
vi.setConfig({ testTimeout: 30_000 });

const fixture = join(import.meta.dirname, '../fixtures/content/good');

/** What the server answered; a test reads only the fields of the answer it expects. */
export interface Answer {
  status: number;
  body: {
    error: string;
    code: string;
    problems: { label: string; message: string; file: string }[];
    id: string;
    text: string;
    data: string;
    file: { path: string; id: string };
    units: unknown[];
    stories: unknown[];
    push: unknown;
  };
}

/** Two people write, one publishes. */
const editors = `- login: lan
  name: Nguyễn Thị Lan
  email: lan@venho.example
  role: editor
- login: minh
  name: Trần Văn Minh
  email: minh@venho.example
  role: editor
- login: hoa
  name: Lê Thị Hoa
  email: hoa@venho.example
  role: publisher
`;

export type Login = 'lan' | 'minh' | 'hoa';

/** Some entries of the fixture. */
export const school = { collection: 'units', slug: 'th-hoa-mai', path: 'content/units/th-hoa-mai.md' };
export const ward = { collection: 'units', slug: 'phuong-ben-sen', path: 'content/units/phuong-ben-sen.md' };
export const reading = {
  collection: 'initiatives-2023',
  slug: 'ghep-doi-doc-sach/index',
  path: 'content/initiatives/2023/ghep-doi-doc-sach/index.md',
};
export const shelf = {
  collection: 'initiatives-2023',
  slug: 'goc-sach-hanh-lang/index',
  path: 'content/initiatives/2023/goc-sach-hanh-lang/index.md',
};

export interface EntryName {
  collection: string;
  slug: string;
  path: string;
}

interface Draft {
  status: string;
  diffs: { id: string; path: string; newFile: boolean }[];
}

/** A story that is not in the fixture yet. */
export function newStory(id: string, title = `Buổi sáng ở góc sách ${id}`): EntryName & { raw: string } {
  return {
    collection: 'stories',
    slug: `${id}/index`,
    path: `content/stories/${id}/index.md`,
    raw: `---\ntitle: ${title}\nkind: tin-hoat-dong\npublishedOn: 2023-10-02\nbyline: Ban biên tập\nlead: Các em đọc mười lăm phút trước giờ vào lớp.\n---\n\nMỗi sáng một cuốn.\n`,
  };
}

export class Office {
  readonly root: string;
  readonly origin: string;
  readonly logged: string[];
  readonly #server: FastifyInstance;
  readonly #tokens = new Map<Login, string>();

  private constructor(root: string, server: FastifyInstance, origin: string, logged: string[]) {
    this.root = root;
    this.#server = server;
    this.origin = origin;
    this.logged = logged;
  }

  /** Opens an office on a copy of the fixture, in a repository with one commit. */
  static async open(options: Partial<PublishingOptions> = {}): Promise<Office> {
    return Office.openAt(makeRepository(), options);
  }

  /** Opens an office on a folder that is there already. */
  static async openAt(root: string, options: Partial<PublishingOptions> = {}): Promise<Office> {
    const logged: string[] = [];
    const server = await createPublishingServer({
      root,
      identityHeader: 'x-remote-user',
      log: (message, fault) => logged.push(fault instanceof Error ? `${message} ${fault.message}` : message),
      ...options,
    });
    const origin = (await server.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
    onTestFinished(() => server.close());
    return new Office(root, server, origin, logged);
  }

  close(): Promise<unknown> {
    return this.#server.close();
  }

  /** Asks the server to do something, the way the CMS asks. */
  async ask(login: Login, action: string, params: object = {}): Promise<Answer> {
    return this.send({ action, params }, await this.headersOf(login));
  }

  /** Asks for something that is a list. */
  async list<Item>(login: Login, action: string, params: object = {}): Promise<Item[]> {
    return (await this.ask(login, action, params)).body as unknown as Item[];
  }

  /** The headers of a signed-in person's request. */
  async headersOf(login: Login): Promise<Record<string, string>> {
    let token = this.#tokens.get(login);
    if (token === undefined) {
      const response = await fetch(`${this.origin}/admin/api/session`, {
        headers: { 'x-remote-user': login },
      });
      token = ((await response.json()) as { token?: string }).token;
      if (token !== undefined) this.#tokens.set(login, token);
    }
    return {
      'content-type': 'application/json',
      origin: this.origin,
      'x-remote-user': login,
      'x-cms-token': token ?? '',
    };
  }

  /** Sends a request whose headers, the Host among them, are the test's own. */
  async send(
    body: unknown,
    headers: Record<string, string>,
    method = 'POST',
    path = '/admin/api',
  ): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Promise((done, fail) => {
      const asked = httpRequest(`${this.origin}${path}`, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const answer = Buffer.concat(chunks).toString();
          done({ status: response.statusCode ?? 0, body: JSON.parse(answer || 'null') as Answer['body'] });
        });
      });
      asked.on('error', fail);
      asked.end(method === 'POST' ? text : undefined);
    });
  }

  /** Saves an entry as the form does: the text it holds, and the version it had loaded. */
  save(
    login: Login,
    { collection, slug, path }: EntryName,
    raw: string,
    options: Record<string, unknown> = {},
    assets: { path: string; content: Buffer }[] = [],
  ): Promise<Answer> {
    return this.ask(login, 'persistEntry', {
      dataFiles: [{ path, slug, raw }],
      assets: assets.map((asset) => ({
        path: asset.path,
        content: asset.content.toString('base64'),
        encoding: 'base64',
      })),
      options: {
        collectionName: collection,
        commitMessage: '',
        useWorkflow: true,
        status: 'draft',
        ...options,
      },
    });
  }

  /** Approves a draft and publishes it. */
  async publish(login: Login, name: EntryName): Promise<Answer> {
    await this.setStatus(login, name, 'pending_publish');
    return this.publishReady(login, name);
  }

  /** Publishes a draft as it stands. */
  publishReady(login: Login, { collection, slug }: EntryName, version?: string): Promise<Answer> {
    return this.ask(login, 'publishUnpublishedEntry', { collection, slug, version });
  }

  setStatus(login: Login, { collection, slug }: EntryName, newStatus: string): Promise<Answer> {
    return this.ask(login, 'updateUnpublishedEntryStatus', { collection, slug, newStatus });
  }

  /** The draft of an entry, or undefined. */
  async draft({ collection, slug }: EntryName): Promise<Draft | undefined> {
    const { status, body } = await this.ask('lan', 'unpublishedEntry', { collection, slug });
    return status === 200 ? (body as unknown as Draft) : undefined;
  }

  /** Runs git in the project, as the operator would. @returns what it wrote, without the last line end */
  git(...args: string[]): string {
    return git(this.root, ...args);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  exists(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  write(path: string, content: string | Buffer): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** Everything that could be written: references, HEAD, index, and every file of the folder and of `.git/hooks`. */
  state(): string {
    const hash = createHash('sha256');
    hash.update(this.git('for-each-ref'));
    hash.update(this.git('ls-files', '--stage'));
    const walk = (folder: string) => {
      for (const each of readdirSync(join(this.root, folder), { withFileTypes: true })) {
        const path = join(folder, each.name);
        if (path === '.git') walk('.git/hooks');
        else if (each.isDirectory()) walk(path);
        else hash.update(path).update(each.isFile() ? readFileSync(join(this.root, path)) : '');
      }
    };
    walk('');
    return hash.digest('hex');
  }
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: folder, stdio: 'pipe' })
    .toString()
    .trimEnd();
}

/** A folder that goes when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return folder;
}

/** A project with the fixture as its content, not in a repository yet. */
export function makeProject(): string {
  const root = makeFolder();
  layContent(root);
  return root;
}

function layContent(root: string): void {
  cpSync(fixture, join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/settings/editors.yml'), editors);
}

let template: string | undefined;

afterAll(() => {
  if (template !== undefined) rmSync(template, { recursive: true, force: true });
});

/** The same in a repository with one commit; made once, and copied for every test. */
export function makeRepository(): string {
  if (template === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'office-template-'));
    layContent(made);
    git(made, 'init', '--quiet', '--initial-branch', 'main');
    git(made, 'config', 'user.name', 'Máy chủ');
    git(made, 'config', 'user.email', 'may-chu@venho.example');
    git(made, 'add', '--all');
    git(made, 'commit', '--quiet', '--message', 'Nội dung ban đầu');
    template = made;
  }
  const root = makeFolder();
  cpSync(template, root, { recursive: true });
  // The index knows the times of the files; after copying it must learn them anew.
  git(root, 'update-index', '-q', '--refresh');
  return root;
}
