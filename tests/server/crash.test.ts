import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { git, makeRepository, newStory, Office, school, ward } from './office.ts';

/** Half of them kill the server alone, half its git commands too. */
const kills = 50;
/** Several saves and publications take that long. */
const longestMs = 400;
/** What comes between a publication's commit and its last file takes about that long. */
const publicationMs = 25;

/** One entry that somebody saves and publishes again and again; its text counts the times. */
class Writer {
  readonly story: ReturnType<typeof newStory>;
  /** The last time a save was begun, and the last that the server said was saved. */
  begun = 0;
  saved = 0;

  constructor(id: string) {
    this.story = newStory(id);
  }

  text(): string {
    return this.story.raw
      .replace('Mỗi sáng một cuốn.', `Lần ${this.begun}.`)
      .replace(/^lead: /m, 'pictures:\n  - src: a.png\n    alt: Sách.\nlead: ');
  }

  /** Which time a stored text tells of. */
  static timeOf(text: string): number {
    return Number(/Lần (\d+)\./.exec(text)?.[1] ?? 0);
  }
}

const png = readFileSync(
  join(import.meta.dirname, '../fixtures/content/good/initiatives/2023/ghep-doi-doc-sach/doc-doi.png'),
).toString('base64');

/** A running server, and a way to ask it. */
class Killable {
  readonly #process: ChildProcess;
  readonly #origin: string;
  readonly #token: string;

  private constructor(process: ChildProcess, origin: string, token: string) {
    this.#process = process;
    this.#origin = origin;
    this.#token = token;
  }

  static async start(root: string): Promise<Killable> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'killable-server.ts'), root], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // A group of its own, so that its git commands can be killed with it, as a power cut would.
      detached: true,
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const origin = await new Promise<string>((done, fail) => {
      child.stdout.once('data', (line: Buffer) => {
        done(line.toString().trim());
      });
      child.once('exit', () => {
        fail(new Error('the server did not start'));
      });
    });
    const { token } = (await (await fetch(`${origin}/admin/api/session`)).json()) as { token: string };
    return new Killable(child, origin, token);
  }

  /** @returns whether the server said yes; false also when it was killed before it could say anything */
  async ask(action: string, params: object): Promise<boolean> {
    const headers = { 'content-type': 'application/json', origin: this.#origin, 'x-cms-token': this.#token };
    try {
      const response = await fetch(`${this.#origin}/admin/api`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ action, params }),
      });
      await response.json();
      return response.ok;
    } catch {
      return false;
    }
  }

  /** Kills the server, and if so wished its git commands, as a power cut would. */
  async kill(withGit: boolean): Promise<void> {
    const gone = new Promise((done) => this.#process.once('exit', done));
    process.kill((withGit ? -1 : 1) * (this.#process.pid ?? 0), 'SIGKILL');
    await gone;
  }
}

/** Saves, publishes and now and then takes off, until the server is gone. */
async function work(server: Killable, writer: Writer, isRunning: () => boolean): Promise<void> {
  const { story } = writer;
  const key = { collection: story.collection, slug: story.slug };
  while (isRunning()) {
    writer.begun += 1;
    const time = writer.begun;
    const isSaved = await server.ask('persistEntry', {
      dataFiles: [{ path: story.path, slug: story.slug, raw: writer.text() }],
      assets: [{ path: story.path.replace('index.md', 'a.png'), content: png, encoding: 'base64' }],
      options: {},
    });
    if (isSaved) writer.saved = time;
    if (time % 3 === 0) return;
    await server.ask('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
    await server.ask('publishUnpublishedEntry', key);
    if (time % 7 === 0) {
      // What is taken off on purpose counts as told no more.
      writer.saved = 0;
      await server.ask('deleteFiles', { paths: [story.path] });
    }
  }
}

/** Waits for any moment, every other time for one in the middle of a publication. */
async function randomMoment(root: string, kill: number): Promise<void> {
  const journal = join(root, '.git/cms-server/journal.json');
  const isPublishing = () => {
    try {
      return readFileSync(journal, 'utf8').includes('"publication"');
    } catch {
      return false;
    }
  };
  for (let waited = 0; kill % 2 > 0 && waited < 2000 && !isPublishing(); waited += 1) await pause(1);
  await pause(Math.random() * (kill % 2 > 0 ? publicationMs : longestMs));
}

/** What must hold after every start, whatever happened before. */
function expectWhole(root: string, writers: readonly Writer[]): void {
  expect(git(root, 'fsck', '--no-dangling', '--no-progress')).toBe('');
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect(globSync('{*.lock,refs/**/*.lock,cms-server/*}', { cwd: join(root, '.git') })).toEqual([]);
  for (const { story, saved, begun } of writers) {
    const branch = `refs/heads/cms/${story.collection}/${story.slug}`;
    const isDraft = git(root, 'for-each-ref', branch) !== '';
    const isThere = isDraft || git(root, 'ls-tree', 'main', story.path) !== '';
    const time = isThere ? Writer.timeOf(git(root, 'show', `${isDraft ? branch : 'main'}:${story.path}`)) : 0;
    expect(time).toBeGreaterThanOrEqual(saved);
    expect(time).toBeLessThanOrEqual(begun);
  }
}

/** Kills a server in the middle of its work, and looks at what the next one finds, again and again. */
async function killAgainAndAgain(root: string, withGit: boolean): Promise<void> {
  const writers = ['bai-mot', 'bai-hai', 'bai-ba'].map((id) => new Writer(id));
  let server = await Killable.start(root);
  for (let kill = 0; kill < kills / 2; kill += 1) {
    let isRunning = true;
    const killed = server;
    const working = writers.map((writer) => work(killed, writer, () => isRunning));
    await randomMoment(root, kill);
    isRunning = false;
    await killed.kill(withGit);
    await Promise.all(working);
    server = await Killable.start(root);
    expectWhole(root, writers);
  }
  await server.kill(true);
  expect(writers.every(({ begun }) => begun > 3)).toBe(true);
}

it('killed at any moment, alone or in a power cut with its git commands: nothing acknowledged is lost, nothing is half written, the next start goes on', async () => {
  await Promise.all([killAgainAndAgain(makeRepository(), false), killAgainAndAgain(makeRepository(), true)]);
}, 120_000);

/** Above every number a system gives to a process. */
const deadProcess = 2 ** 22 + 1;

describe('the first start after a crash', () => {
  const isThere = (root: string, lock: string) => existsSync(join(root, '.git', lock));
  const leave = (root: string, file: string, text = '') => {
    mkdirSync(join(root, '.git', file, '..'), { recursive: true });
    writeFileSync(join(root, '.git', file), text);
  };

  it('removes the locks of git commands that were killed with the server', async () => {
    const root = makeRepository();
    leave(root, 'cms-server/journal.json', JSON.stringify({ pid: deadProcess }));
    const locks = [
      'index.lock',
      'refs/heads/main.lock',
      'refs/heads/cms/units/th-hoa-mai.lock',
      'packed-refs.lock',
    ];
    for (const lock of locks) leave(root, lock);
    const office = await Office.openAt(root);
    expect(locks.filter((lock) => isThere(root, lock))).toEqual([]);
    await office.save('lan', school, office.read(school.path));
    expect(await office.publish('hoa', school)).toMatchObject({ status: 200 });
  });

  it('leaves a lock that was there before the server wrote, and every lock when it did not crash', async () => {
    const [crashed, calm] = [makeRepository(), makeRepository()];
    leave(crashed, 'index.lock');
    await pause(50);
    leave(crashed, 'cms-server/journal.json', JSON.stringify({ pid: deadProcess }));
    leave(calm, 'index.lock');
    await Office.openAt(crashed);
    await Office.openAt(calm);
    expect([crashed, calm].map((root) => isThere(root, 'index.lock'))).toEqual([true, true]);
  });

  it('finishes a publication, but leaves a file alone that somebody has edited since', async () => {
    const root = makeRepository();
    const office = await Office.openAt(root);
    const before = git(root, 'rev-parse', 'main');
    const pair = [school, ward];
    const changes = [];
    for (const entry of pair) {
      const from = git(root, 'rev-parse', `main:${entry.path}`);
      await office.save('lan', entry, office.read(entry.path).replace(/^name: (.*)$/m, 'name: $1 mới'));
      await office.publish('hoa', entry);
      changes.push({ path: entry.path, from, to: git(root, 'rev-parse', `main:${entry.path}`) });
    }
    await office.close();
    // As it is when the server is killed between moving the branch and writing the files.
    git(root, 'checkout', '--quiet', before, '--', 'content');
    const commit = git(root, 'rev-parse', 'main');
    leave(
      root,
      'cms-server/journal.json',
      JSON.stringify({
        pid: deadProcess,
        publication: { commit, changes, refs: [], title: 'Hai mục', path: school.path, isRemoval: false },
      }),
    );
    writeFileSync(join(root, ward.path), 'sửa tay sau khi máy chủ dừng');
    const told: unknown[] = [];
    const again = await Office.openAt(root, { onPublished: (change) => told.push(change) });
    expect(again.read(school.path)).toContain('Hoa Mai mới');
    expect(again.read(ward.path)).toBe('sửa tay sau khi máy chủ dừng');
    expect(git(root, 'status', '--porcelain')).toBe(` M ${ward.path}`);
    expect(told).toMatchObject([{ title: 'Hai mục' }]);
    expect(again.logged.join('\n')).toContain(`Để nguyên tệp ${ward.path}`);
  });
});
