/** An office for each test: a copy of the project with its own repository and server, as `npm start` runs it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { writeEntry } from '../../src/cms/entry-file.ts';
import { readContent } from '../../tools/content.ts';
import { copyProject } from '../project-copy.ts';

/** What the web server in front would say of the person it has let in. */
export const header = 'x-remote-user';

/** An editor and a publisher, as `content/settings/editors.yml` lists them. */
export const editors = `- login: lan
  name: Nguyễn Thị Lan
  email: lan@quan.example
  role: editor
- login: minh
  name: Phạm Quang Minh
  email: minh@quan.example
  role: publisher
`;

/** A running office. */
export class Office {
  readonly root: string;
  readonly origin: string;
  readonly #child: ChildProcess;

  constructor(root: string, origin: string, child: ChildProcess) {
    this.root = root;
    this.origin = origin;
    this.#child = child;
  }

  /** @returns what git prints in the office's repository */
  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, encoding: 'utf8' }).trim();
  }

  /** @returns a file of the work tree */
  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.root, path), text);
  }

  /** Stops the server, as Ctrl+C does. */
  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill();
    await gone;
  }
}

/** Starts the server of a copy and waits for the address it prints. */
async function open(root: string, env: Record<string, string>): Promise<Office> {
  const child = spawn(process.execPath, ['tools/start.ts'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/localhost:\d+(?=\/admin\/)/.exec(printed)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => {
      reject(new Error(printed));
    });
  });
  return new Office(root, origin, child);
}

/** Writes every entry the way the office writes it, as this site's own content is. */
function settle(content: string): void {
  for (const { collection, file, data, body } of readContent(content)) {
    writeFileSync(join(content, file), writeEntry(collection, data, body));
  }
}

/** A project with small content, committed and built once: what every test starts from. */
async function makeTemplate(): Promise<string> {
  const root = copyProject();
  settle(join(root, 'content'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '-b', 'main');
  git('config', 'user.name', 'Ban biên tập');
  git('config', 'user.email', 'ban-bien-tap@quan.example');
  git('add', 'content', '.gitignore', 'package.json');
  git('commit', '-m', 'Nội dung ban đầu');
  const office = await open(root, {});
  await office.stop();
  return root;
}

interface Offices {
  /** Opens an office; `env` as for `npm start`; `prepare` may change its files first. It is closed and removed when the test ends. */
  openOffice: (env?: Record<string, string>, prepare?: (root: string) => void) => Promise<Office>;
  /** An office of one person at one machine, the embedded default. */
  office: Office;
}

/** Tests that work in an office of their own. */
export const test = base.extend<Offices, { template: string }>({
  template: [
    async ({}, use) => {
      const root = await makeTemplate();
      await use(root);
      rmSync(root, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  openOffice: async ({ template }, use) => {
    const opened: Office[] = [];
    await use(async (env = {}, prepare) => {
      const root = mkdtempSync(join(tmpdir(), 'office-'));
      cpSync(template, root, { recursive: true, verbatimSymlinks: true });
      prepare?.(root);
      const office = await open(root, env);
      opened.push(office);
      return office;
    });
    for (const office of opened) {
      await office.stop();
      rmSync(office.root, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  office: async ({ openOffice }, use) => {
    await use(await openOffice());
  },
});
