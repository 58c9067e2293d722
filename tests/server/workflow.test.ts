import { cpSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEntry, writeEntry } from '../../src/cms/entry-file.ts';
import { git, makeProject, makeRepository, newStory, Office, reading, school } from './office.ts';

/** The school's page with one more class. */
const moreClasses = (text: string) => text.replace('18 lớp', '19 lớp');

describe('from a draft to the site', () => {
  it('an editor drafts and hands over, a publisher approves and publishes, and the history names each of them', async () => {
    const office = await Office.open();
    const raw = moreClasses(office.read(school.path));

    expect(await office.save('lan', school, raw)).toMatchObject({ status: 200 });
    expect(await office.setStatus('lan', school, 'pending_review')).toMatchObject({ status: 200 });
    expect(await office.setStatus('hoa', school, 'pending_publish')).toMatchObject({ status: 200 });
    expect((await office.draft(school))?.status).toBe('pending_publish');
    expect(office.read(school.path)).toContain('18 lớp');

    expect(await office.publish('hoa', school)).toMatchObject({ status: 200 });
    expect(office.read(school.path)).toContain('19 lớp');
    expect(office.git('status', '--porcelain')).toBe('');
    expect(await office.draft(school)).toBeUndefined();
    expect(office.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    const history = office.git(
      'log',
      '--topo-order',
      '--format=%an <%ae> %s %(trailers:key=Status,separator=,)',
      '-4',
    );
    expect(history.split('\n')).toEqual([
      'Lê Thị Hoa <hoa@venho.example> Công bố “Trường Tiểu học Hoa Mai” ',
      'Lê Thị Hoa <hoa@venho.example> Chuyển “Trường Tiểu học Hoa Mai” sang sẵn sàng công bố Status: pending_publish',
      'Nguyễn Thị Lan <lan@venho.example> Chuyển “Trường Tiểu học Hoa Mai” sang đang duyệt Status: pending_review',
      'Nguyễn Thị Lan <lan@venho.example> Sửa “Trường Tiểu học Hoa Mai” Status: draft',
    ]);
    expect(office.git('log', '-1', '--format=%P').split(' ')).toHaveLength(2);
  });

  it('a draft changes no file, no index and not the branch that is checked out', async () => {
    const office = await Office.open();
    const before = [
      office.git('rev-parse', 'HEAD', 'main'),
      office.git('status', '--porcelain=v2', '--branch'),
    ];
    await office.save('lan', school, moreClasses(office.read(school.path)));
    expect([
      office.git('rev-parse', 'HEAD', 'main'),
      office.git('status', '--porcelain=v2', '--branch'),
    ]).toEqual(before);
    expect(office.git('rev-parse', '--verify', 'refs/heads/cms/units/th-hoa-mai')).toMatch(/^[0-9a-f]{40}$/);
  });

  it('the board shows a draft with its status, its author and its files', async () => {
    const office = await Office.open();
    const { id } = (await office.save('minh', school, moreClasses(office.read(school.path)))).body;
    await office.setStatus('hoa', school, 'pending_review');

    expect((await office.ask('lan', 'unpublishedEntries')).body).toEqual(['units/th-hoa-mai']);
    expect((await office.ask('lan', 'unpublishedEntry', { id: 'units/th-hoa-mai' })).body).toMatchObject({
      collection: 'units',
      slug: 'th-hoa-mai',
      status: 'pending_review',
      diffs: [{ id, path: school.path, newFile: false }],
      pullRequestAuthor: 'Trần Văn Minh',
    });
    const { body } = await office.ask('lan', 'unpublishedEntryDataFile', { ...school, id });
    expect(body).toMatchObject({ id });
    expect(body.data).toContain('19 lớp');
  });

  it('a branch that somebody made by hand, and that holds no entry, does not spoil the board', async () => {
    const office = await Office.open();
    await office.save('lan', school, moreClasses(office.read(school.path)));
    office.git('update-ref', 'refs/heads/cms/units/khong-co', 'main');
    office.git('update-ref', 'refs/heads/cms/khac', 'main');
    expect((await office.ask('lan', 'unpublishedEntries')).body).toEqual(['units/th-hoa-mai']);
  });

  it('an entry without a draft is told as 404', async () => {
    const office = await Office.open();
    expect(await office.ask('lan', 'unpublishedEntry', { id: 'units/th-hoa-mai' })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it('a new entry is published with its folder, and taken off again with it', async () => {
    const office = await Office.open();
    const story = newStory('buoi-sang');
    await office.save('lan', story, story.raw, { newEntry: true, base: null });
    await office.publish('hoa', story);
    expect(office.read(story.path)).toContain('Buổi sáng ở góc sách');

    expect(await office.ask('hoa', 'deleteFiles', { paths: [story.path] })).toMatchObject({ status: 200 });
    expect(office.exists('content/stories/buoi-sang')).toBe(false);
    expect(office.git('status', '--porcelain')).toBe('');
    expect(office.git('log', '-1', '--format=%an %s')).toBe('Lê Thị Hoa Gỡ “Buổi sáng ở góc sách buoi-sang”');
  });

  it('publishing takes the draft’s entry and nothing else that lies on its branch', async () => {
    const office = await Office.open();
    await office.save('lan', school, moreClasses(office.read(school.path)));
    // Somebody commits another file to the draft’s branch by hand.
    office.git('checkout', '--quiet', 'cms/units/th-hoa-mai');
    office.write('package.json', '{}');
    office.git('add', 'package.json');
    office.git('commit', '--quiet', '--message', 'lén');
    office.git('checkout', '--quiet', 'main');

    expect(await office.publish('hoa', school)).toMatchObject({ status: 200 });
    expect(office.git('ls-tree', '--name-only', 'main')).toBe('content');
    expect(office.exists('package.json')).toBe(false);
  });

  it('without the workflow a publisher’s save is published at once', async () => {
    const office = await Office.open();
    const raw = moreClasses(office.read(school.path));
    expect(await office.save('hoa', school, raw, { useWorkflow: false })).toMatchObject({ status: 200 });
    expect(office.read(school.path)).toContain('19 lớp');
    expect(await office.draft(school)).toBeUndefined();
  });

  it('a discarded draft is gone from the board, and its last commit is kept', async () => {
    const office = await Office.open();
    await office.save('lan', school, moreClasses(office.read(school.path)));
    const tip = office.git('rev-parse', 'refs/heads/cms/units/th-hoa-mai');
    expect(await office.ask('minh', 'deleteUnpublishedEntry', school)).toMatchObject({ status: 403 });
    await office.ask('lan', 'deleteUnpublishedEntry', school);
    expect((await office.ask('lan', 'unpublishedEntries')).body).toEqual([]);
    expect(office.git('for-each-ref', '--format=%(objectname)', 'refs/cms-trash/units/th-hoa-mai/')).toBe(
      tip,
    );
  });
});

describe('what is stored', () => {
  it('text in decomposed Unicode is stored composed', async () => {
    const office = await Office.open();
    const story = newStory('to-hop', 'Đọc sách ở Trường Hoa Mai');
    expect(await office.save('lan', story, story.raw.normalize('NFD'), { newEntry: true })).toMatchObject({
      status: 200,
    });
    const { data } = (await office.ask('lan', 'unpublishedEntryDataFile', story)).body;
    expect(data).toBe(data.normalize('NFC'));
    expect(data).toContain('Đọc sách ở Trường Hoa Mai');
  });

  it('an entry is written the one way entries are written, however the client wrote it', async () => {
    const office = await Office.open();
    const raw = `---\nkind: "phuong"\nabout: ''\nname:   Phường Bến Sen\nunknown: 1\n---\r\n\r\n`;
    const { body } = await office.save(
      'lan',
      { collection: 'units', slug: 'phuong-ben-sen', path: 'content/units/phuong-ben-sen.md' },
      raw,
    );
    expect(body.text).toBe('---\nname: Phường Bến Sen\nkind: phuong\n---\n');
    const { data, body: markdown } = readEntry('units', 'units/phuong-ben-sen.md', body.text);
    expect(writeEntry('units', data, markdown)).toBe(body.text);
  });

  it('an entry that breaks rules is refused, one line a problem, each naming its field', async () => {
    const office = await Office.open();
    const before = office.state();
    const raw = office
      .read(school.path)
      .replace(/^name: .*$/m, 'name: ""')
      .replace('truong-tieu-hoc', 'truong-la');
    const { status, body } = await office.save('lan', school, raw);
    expect(status).toBe(422);
    expect(body.code).toBe('invalid');
    expect(body.error.split('\n').map((line) => line.split(':')[0])).toEqual(['Tên đơn vị', 'Loại đơn vị']);
    expect(body.problems).toHaveLength(2);
    expect(office.state()).toBe(before);
  });

  it('a change that would break another entry names that entry', async () => {
    const office = await Office.open();
    const decision = {
      collection: 'documents',
      slug: 'khen-quan-2023/index',
      path: 'content/documents/khen-quan-2023/index.md',
    };
    const raw = office.read(decision.path).replace('role: khen-thuong', 'role: chi-dao');
    const { status, body } = await office.save('lan', decision, raw);
    expect(status).toBe(422);
    expect(body.error).toMatch(
      /^Tập thể được vinh danh “Trường Tiểu học Hoa Mai” › .+: .+không phải quyết định khen thưởng/,
    );
  });

  it('a text that is no entry, or far too much of one, is refused', async () => {
    const office = await Office.open();
    const levels = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const tenfold = (name: string, of: string) =>
      `${name}: &${name} [${Array(10).fill(`*${of}`).join(',')}]\n`;
    const bomb = `---\na: &a [x]\n${levels.map((name, place) => tenfold(name, levels[place - 1] ?? 'a')).join('')}---\n`;
    expect(await office.save('lan', school, '---\nname: a: b\n---\n')).toMatchObject({
      status: 422,
      body: { code: 'invalid' },
    });
    expect(await office.save('lan', school, bomb)).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    });
    expect(await office.save('lan', school, `---\nname: ${'['.repeat(100_000)}\n---\n`)).toMatchObject({
      status: 422,
    });
    expect(await office.save('lan', school, `---\nname: A\n---\n${'a'.repeat(600_000)}`)).toMatchObject({
      status: 413,
    });
  });
});

describe('what the CMS reads', () => {
  it('a list holds the fields of a list and no body; opening an entry gives all of it', async () => {
    const office = await Office.open();
    const list = await office.list('lan', 'entriesByFolder', {
      folder: 'content/initiatives/2023',
      extension: 'md',
      depth: 2,
    });
    const { body: entry } = await office.ask('lan', 'getEntry', { path: reading.path });
    expect(list).toHaveLength(2);
    expect(list[0]).toEqual({
      data: `---
title: Một số biện pháp ghép đôi học sinh lớp 4 đọc sách cùng học sinh lớp 1
unit: th-hoa-mai
schoolYear: 2022–2023
recognitions:
  - level: co-so
    decision: co-so-2023-th-hoa-mai
  - level: quan
    decision: quan-2023-giao-duc
  - level: thanh-pho
    decision: thanh-pho-2023
---
`,
      file: { path: reading.path, id: entry.file.id },
    });
    expect(entry.data).toBe(office.read(reading.path));
    expect(entry.file.id).toBe(office.git('hash-object', reading.path));
  });

  it('single files come with their label, and one that is not there yet comes empty', async () => {
    const office = await Office.open();
    office.git('rm', '--quiet', 'content/pages/en.md');
    office.git('commit', '--quiet', '--message', 'bỏ');
    const files = [{ path: 'content/settings/site.yml', label: 'Cấu hình' }, { path: 'content/pages/en.md' }];
    const found = await office.list('lan', 'entriesByFiles', { files });
    expect(found[0]).toMatchObject({
      data: office.read('content/settings/site.yml'),
      file: { label: 'Cấu hình' },
    });
    expect(found[1]).toEqual({ data: null, file: { path: 'content/pages/en.md', id: null } });
  });

  it('what somebody commits by hand is seen at once', async () => {
    const office = await Office.open();
    await office.ask('lan', 'getEntry', { path: school.path });
    office.write(school.path, moreClasses(office.read(school.path)));
    office.git('commit', '--quiet', '--all', '--message', 'sửa tay');
    expect((await office.ask('lan', 'getEntry', { path: school.path })).body.data).toContain('19 lớp');
  });

  it('who only asks what this is may leave the rest out', async () => {
    const office = await Office.open();
    const { status, body } = await office.send({ action: 'info' }, await office.headersOf('lan'));
    expect([status, body]).toEqual([
      200,
      { repo: basename(office.root), publish_modes: ['editorial_workflow'], type: 'git' },
    ]);
    expect((await office.ask('lan', 'getNotes', school)).body).toEqual({ notes: [] });
    expect((await office.ask('lan', 'getDeployPreview', school)).body).toBeNull();
  });

  it('the directory names every entry, and drafts so that their ids are known as taken', async () => {
    const office = await Office.open();
    const story = newStory('buoi-sang');
    await office.save('lan', story, story.raw, { newEntry: true });
    const { body } = await office.ask('lan', 'directory');
    expect(body.units).toContainEqual({
      id: 'th-hoa-mai',
      title: 'Trường Tiểu học Hoa Mai',
      detail: 'Trường tiểu học',
    });
    expect(body.stories).toContainEqual(expect.objectContaining({ id: 'buoi-sang', isDraft: true }));
  });

  it('an entry of many readers can be read while others are being saved', async () => {
    const office = await Office.open();
    const saves = Array.from({ length: 6 }, (_, place) => newStory(`bai-${place}`)).map((story) =>
      office.save('lan', story, story.raw),
    );
    const reads = Array.from({ length: 12 }, () => office.ask('minh', 'getEntry', { path: school.path }));
    const answers = await Promise.all([...saves, ...reads]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });
});

describe('a folder that is no repository yet', () => {
  it('gets one, with everything that is not ignored as its first commit, and says so', async () => {
    const root = makeProject();
    writeFileSync(join(root, '.gitignore'), 'dist/\n');
    const office = await Office.openAt(root);
    expect(office.logged[0]).toContain('chưa có kho git');
    expect(git(root, 'log', '--format=%s', 'main')).toBe('Bắt đầu lưu lịch sử nội dung');
    expect(git(root, 'status', '--porcelain')).toBe('');
    const story = newStory('buoi-sang');
    await office.save('lan', story, story.raw, { newEntry: true });
    expect(await office.publish('hoa', story)).toMatchObject({ status: 200 });
  });

  it('a repository without commits gets its first', async () => {
    const root = makeProject();
    git(root, 'init', '--quiet', '--initial-branch', 'chinh');
    await Office.openAt(root);
    expect(git(root, 'log', '--format=%s', 'chinh')).toBe('Bắt đầu lưu lịch sử nội dung');
  });

  it('a repository further up the folders is left alone', async () => {
    const above = makeRepository();
    const root = join(above, 'du-an');
    cpSync(makeProject(), root, { recursive: true });
    await Office.openAt(root);
    expect(git(root, 'rev-parse', '--show-toplevel')).toBe(realpathSync(root));
    expect(git(above, 'log', '--format=%s')).toBe('Nội dung ban đầu');
  });

  it('a broken repository is not mistaken for the one above it', async () => {
    const root = join(makeRepository(), 'du-an');
    mkdirSync(join(root, '.git'), { recursive: true });
    await expect(Office.openAt(root)).rejects.toThrow('not a git repository');
  });
});
