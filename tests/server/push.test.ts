import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { git, makeFolder, makeRepository, Office, school, shelf } from './office.ts';

const moreClasses = (text: string) => text.replace('18 lớp', '19 lớp');

/** A project whose history goes to another repository that is not there yet. */
function makeProjectWithRemote() {
  const root = makeRepository();
  const remote = join(makeFolder(), 'kho.git');
  git(root, 'remote', 'add', 'origin', remote);
  return {
    root,
    remote,
    appear: () => git(root, 'init', '--quiet', '--bare', '--initial-branch', 'main', remote),
  };
}

const options = { remote: 'origin', pushPauses: [0.05, 0.1] };
async function pushState(office: Office): Promise<string> {
  const { body } = await office.send('', { 'x-remote-user': 'lan' }, 'GET', '/admin/api/status');
  const { state, reason } = body.push as { state: string; reason?: string };
  return [state, reason].filter(Boolean).join(' ');
}

it('what was published waits for a remote that is missing, says so, and arrives once it is there', async () => {
  const { root, remote, appear } = makeProjectWithRemote();
  const office = await Office.openAt(root, options);
  await office.save('lan', school, moreClasses(office.read(school.path)));
  expect(await office.publish('hoa', school)).toMatchObject({ status: 200 });
  await vi.waitFor(async () => {
    expect(await pushState(office)).toMatch(/^waiting .*kho ở xa/);
  }, 10_000);
  appear();
  await vi.waitFor(() => {
    expect(git(remote, 'rev-parse', 'main')).toBe(office.git('rev-parse', 'main'));
  }, 10_000);
  await vi.waitFor(async () => {
    expect(await pushState(office)).toBe('done');
  }, 10_000);
  expect(office.logged.join('\n')).toMatch(/Chưa gửi được thay đổi sang origin: .+ Sẽ thử lại sau/);
});

it('what was not pushed before a restart is pushed after it', async () => {
  const { root, remote, appear } = makeProjectWithRemote();
  const first = await Office.openAt(root, { ...options, pushPauses: [60] });
  await first.ask('hoa', 'deleteFiles', { paths: [shelf.path] });
  await first.close();
  appear();
  await Office.openAt(root, options);
  await vi.waitFor(() => {
    expect(git(remote, 'rev-parse', 'main')).toBe(git(root, 'rev-parse', 'main'));
  }, 10_000);
});

it('a remote that has gone another way is never forced', async () => {
  const { root, remote, appear } = makeProjectWithRemote();
  appear();
  const other = makeRepository();
  git(other, 'commit', '--quiet', '--amend', '--message', 'lịch sử khác');
  git(other, 'push', '--quiet', remote, 'main');
  const there = git(remote, 'rev-parse', 'main');
  const office = await Office.openAt(root, options);
  await vi.waitFor(async () => {
    expect(await pushState(office)).toMatch(/^waiting .*gộp hai bên/);
  }, 10_000);
  expect(git(remote, 'rev-parse', 'main')).toBe(there);
});

it('an address with a password in it is refused: everybody who signs in would see it', async () => {
  const { root } = makeProjectWithRemote();
  await expect(Office.openAt(root, { remote: 'https://bot:secret@example.net/kho.git' })).rejects.toThrow(
    /must hold no password/,
  );
});
