/**
 * `node bench/publishing.ts --n 10000`: how long the publishing server takes with n initiatives over five years, each
 * step beside what plain git or plain reading takes on the same files in the same run.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPublishingServer } from '../server/app.ts';
import { git, initiativePath, makeOffice } from './synthetic-office.ts';

const { values } = parseArgs({ options: { n: { type: 'string', default: '10000' } } });
const count = Number(values.n);
const work = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => {
  rmSync(work, { recursive: true, force: true });
});
const root = join(work, 'office');

const lines: string[] = [];

/** Times something. @returns milliseconds, and what it gave */
async function time<T>(run: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await run();
  return [performance.now() - start, result];
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function medianOf(times: number, run: (turn: number) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) taken.push((await time(() => run(turn)))[0]);
  return median(taken);
}

function tell(what: string, ms: number, peer?: { what: string; ms: number }): void {
  const beside = peer
    ? `   ${(ms / peer.ms).toFixed(1).padStart(6)} × ${peer.what} (${peer.ms.toFixed(1)} ms)`
    : '';
  lines.push(`${what.padEnd(46)}${ms.toFixed(1).padStart(9)} ms${beside}`);
}

makeOffice(root, count);
const yearFiles = globSync('content/initiatives/2023/*/index.md', { cwd: root });
const allFiles = globSync('content/**/*.md', { cwd: root });
const readAll = (files: string[]) => files.map((file) => readFileSync(join(root, file), 'utf8'));

// What the machine itself takes.
const gitLog = { what: 'git log -1', ms: await medianOf(9, () => git(root, 'log', '-1')) };
const readYear = { what: 'reading these files', ms: await medianOf(5, () => readAll(yearFiles)) };
const readEverything = { what: 'reading all files', ms: await medianOf(3, () => readAll(allFiles)) };
const readOne = {
  what: 'git show main:<entry>',
  ms: await medianOf(9, () => git(root, 'show', `main:${initiativePath(4)}`)),
};
const clone = join(work, 'clone');
git(work, 'clone', '--quiet', root, clone);
for (const [name, value] of [
  ['user.name', 'Bench'],
  ['user.email', 'bench@localhost'],
  ['core.fsync', 'all'],
] as const)
  git(clone, 'config', name, value);
const commit = {
  what: 'git commit of that file',
  ms: await medianOf(5, (turn) => {
    writeFileSync(join(clone, initiativePath(4)), `${turn}`);
    git(clone, 'commit', '--quiet', '--all', '--message', 'sửa');
  }),
};

const [startMs, app] = await time(() => createPublishingServer({ root, log: () => undefined }));
const address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
const { token } = (await (await fetch(`${address}/admin/api/session`)).json()) as { token: string };

let bytes = 0;
async function ask<Answer>(action: string, params: object): Promise<Answer> {
  const response = await fetch(`${address}/admin/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, 'x-cms-token': token },
    body: JSON.stringify({ action, params }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${action}: ${text}`);
  bytes = Buffer.byteLength(text);
  return JSON.parse(text) as Answer;
}

const list = (year: number) => ask<unknown[]>('entriesByFolder', { folder: `content/initiatives/${year}` });
const open = (number: number) => ask<{ data: string }>('getEntry', { path: initiativePath(number) });
const key = (number: number) => {
  const [, , year, id] = initiativePath(number).split('/');
  return { collection: `initiatives-${year ?? ''}`, slug: `${id ?? ''}/index` };
};
const save = async (number: number, turn: number) => {
  const raw = (await open(number)).data.replace(/^title: .*$/m, `title: Sáng kiến số ${number}, lần ${turn}`);
  return time(() =>
    ask('persistEntry', {
      dataFiles: [{ path: initiativePath(number), slug: key(number).slug, raw }],
      options: {},
    }),
  );
};

tell('start', startMs, readEverything);
const [listCold, rows] = await time(() => list(2023));
tell(`list of a year, cold (${rows.length} rows, ${(bytes / 1000).toFixed(0)} kB)`, listCold, readYear);
tell('list of a year, warm', await medianOf(9, () => list(2023)), readYear);
tell('open an entry, cold', (await time(() => open(8)))[0], readOne);
tell('open an entry, warm', await medianOf(9, () => open(8)), readOne);
tell('directory of everything, cold', (await time(() => ask('directory', {})))[0]);
tell('directory of everything, warm', await medianOf(5, () => ask('directory', {})));
tell('save a draft, cold', (await save(12, 0))[0], commit);
const saves: number[] = [];
for (let turn = 1; turn <= 7; turn += 1) saves.push((await save(12 + turn * 4, turn))[0]);
tell('save a draft, warm', median(saves), commit);
tell('the board: what is drafted', await medianOf(5, () => ask('unpublishedEntries', {})), gitLog);
tell('one draft of the board', await medianOf(5, () => ask('unpublishedEntry', key(16))), gitLog);
const approve = (number: number) =>
  ask('updateUnpublishedEntryStatus', { ...key(number), newStatus: 'pending_publish' });
for (let turn = 0; turn <= 5; turn += 1) await approve(12 + turn * 4);
tell('publish, warm', (await time(() => ask('publishUnpublishedEntry', key(12))))[0], commit);
tell('list of a year after a publication', (await time(() => list(2023)))[0], readYear);
tell('save a draft after a publication', (await save(400, 1))[0], commit);
const published: number[] = [];
for (let turn = 1; turn <= 5; turn += 1)
  published.push((await time(() => ask('publishUnpublishedEntry', key(12 + turn * 4))))[0]);
tell('publish after a publication', median(published), commit);
const [parallel] = await time(() =>
  Promise.all(Array.from({ length: 30 }, (_, turn) => save(1000 + turn, turn))),
);
tell('30 saves at once, all of them', parallel);
tell('memory of the server', process.memoryUsage.rss() / 1e6);
await app.close();
console.log(
  `${count} initiatives, ${allFiles.length} entries in all\n${lines.join('\n').replace(/(memory.*) ms$/m, '$1 MB')}`,
);
