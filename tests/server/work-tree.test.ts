import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, makeFolder, makeRepository, newStory, Office, reading, school, ward } from './office.ts';

const moreClasses = (text: string) => text.replace('18 lớp', '19 lớp');

describe('the folder of the project while somebody works in it', () => {
  it('dirty, staged and untracked files stay as they are, byte for byte', async () => {
    const office = await Office.open();
    office.write(ward.path, `${office.read(ward.path)}\nĐang viết dở\n`);
    office.write('content/pages/en.md', 'staged\n');
    office.git('add', 'content/pages/en.md');
    office.write('content/pages/en.md', 'staged, then changed\n');
    office.write('content/initiatives/2023/ghep-doi-doc-sach/nhap.docx', 'untracked');
    office.write('content/units/.tam', 'untracked');
    office.write('ghi-chu.txt', 'untracked');
    const others = () => [
      office.git('status', '--porcelain'),
      office.git('diff', '--cached'),
      office.git('diff'),
      office.read('content/units/.tam'),
      office.read('content/initiatives/2023/ghep-doi-doc-sach/nhap.docx'),
    ];
    const before = others();

    await office.save('lan', school, moreClasses(office.read(school.path)));
    await office.save('lan', reading, office.read(reading.path).replace('Mỗi đôi', 'Mỗi cặp'));
    expect(await office.publish('hoa', school)).toMatchObject({ status: 200 });
    expect(await office.publish('hoa', reading)).toMatchObject({ status: 200 });

    expect(office.read(reading.path)).toContain('Mỗi cặp');
    expect(others()).toEqual(before);
  });

  it.each([
    [
      'changed',
      (office: Office) => {
        office.write(school.path, 'đang sửa tay');
      },
    ],
    [
      'removed',
      (office: Office) => {
        renameSync(join(office.root, school.path), join(office.root, 'cat-di.md'));
      },
    ],
    [
      'staged',
      (office: Office) => {
        const text = office.read(school.path);
        office.write(school.path, 'đã đưa vào chỉ mục');
        office.git('add', school.path);
        office.write(school.path, text);
      },
    ],
  ])('publishing over the entry’s own file that was %s by hand is refused', async (_how, disturb) => {
    const office = await Office.open();
    await office.save('lan', school, moreClasses(office.read(school.path)));
    disturb(office);
    await office.setStatus('hoa', school, 'pending_publish');
    const before = office.state();
    const { status, body } = await office.publishReady('hoa', school);
    expect([status, body.code]).toEqual([409, 'dirty']);
    expect(body.error).toContain(school.path);
    expect(office.state()).toBe(before);
  });

  it('an untracked file in the way is not overwritten, unless it says the same', async () => {
    const office = await Office.open();
    const story = newStory('buoi-sang');
    const { body } = await office.save('lan', story, story.raw, { newEntry: true });
    office.write(story.path, 'của người khác');
    expect(await office.publish('hoa', story)).toMatchObject({ status: 409, body: { code: 'dirty' } });
    expect(office.read(story.path)).toBe('của người khác');
    office.write(story.path, body.text);
    expect(await office.publish('hoa', story)).toMatchObject({ status: 200 });
    expect(office.git('status', '--porcelain')).toBe('');
  });

  it('nothing is written through a symbolic link that stands for a folder', async () => {
    const office = await Office.open();
    const outside = makeFolder();
    const story = newStory('buoi-sang');
    await office.save('lan', story, story.raw, { newEntry: true });
    symlinkSync(outside, join(office.root, 'content/stories/buoi-sang'));
    await office.setStatus('hoa', story, 'pending_publish');
    const before = office.state();
    expect(await office.publishReady('hoa', story)).toMatchObject({ status: 409, body: { code: 'dirty' } });
    expect(office.state()).toBe(before);
    expect(git(outside, 'init', '--quiet', '.')).toBe('');
    expect(git(outside, 'status', '--porcelain')).toBe('');
  });

  it('a symbolic link that was committed is neither followed nor served', async () => {
    const root = makeRepository();
    const outside = makeFolder();
    writeFileSync(join(outside, 'bi-mat.md'), 'bí mật');
    symlinkSync(join(outside, 'bi-mat.md'), join(root, 'content/units/bi-mat.md'));
    mkdirSync(join(root, 'content/stories/anh'), { recursive: true });
    symlinkSync(join(outside, 'bi-mat.md'), join(root, 'content/stories/anh/anh.png'));
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'liên kết');
    const office = await Office.openAt(root);
    expect(await office.ask('lan', 'getEntry', { path: 'content/units/bi-mat.md' })).toMatchObject({
      status: 404,
    });
    expect(await office.ask('lan', 'getMediaFile', { path: 'content/stories/anh/anh.png' })).toMatchObject({
      status: 404,
    });
    expect((await office.ask('lan', 'getMedia', { mediaFolder: 'content/stories/anh' })).body).toEqual([]);
  });

  it('on another branch the folder is left alone, and the publishing branch moves all the same', async () => {
    const office = await Office.open({ branch: 'main' });
    office.git('checkout', '--quiet', '-b', 'thu-nghiem');
    await office.save('lan', school, moreClasses(office.read(school.path)));
    expect(await office.publish('hoa', school)).toMatchObject({ status: 200 });
    expect(office.read(school.path)).toContain('18 lớp');
    expect(office.git('status', '--porcelain')).toBe('');
    expect(office.git('show', `main:${school.path}`)).toContain('19 lớp');
  });

  it('a bare repository is published to as well', async () => {
    const root = join(makeFolder(), 'kho.git');
    git(makeRepository(), 'clone', '--quiet', '--bare', '.', root);
    const editorsFile = join(makeRepository(), 'content/settings/editors.yml');
    const office = await Office.openAt(root, { editorsFile });
    await office.save('lan', school, moreClasses(git(root, 'show', `main:${school.path}`)));
    expect(await office.publish('hoa', school)).toMatchObject({ status: 200 });
    expect(git(root, 'show', `main:${school.path}`)).toContain('19 lớp');
  });

  it('while another git command holds the index, publishing is put off and nothing changes', async () => {
    const office = await Office.open();
    await office.save('lan', school, moreClasses(office.read(school.path)));
    office.write('.git/index.lock', '');
    const head = office.git('rev-parse', 'main');
    expect(await office.publish('hoa', school)).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(office.git('rev-parse', 'main')).toBe(head);
    expect(await office.save('lan', ward, office.read(ward.path))).toMatchObject({ status: 200 });
  });
});
