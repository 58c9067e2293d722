import { describe, expect, it } from 'vitest';
import { newStory, Office, reading, school, shelf } from './office.ts';

const moreClasses = (text: string, count = 19) => text.replace('18 lớp', `${count} lớp`);
const refused = { status: 403, body: { code: 'forbidden' } };

describe('what an editor may not do', () => {
  it('approve, publish, publish at once, or take off the site', async () => {
    const office = await Office.open();
    const raw = moreClasses(office.read(school.path));
    await office.save('lan', school, raw);
    const before = office.state();
    expect(await office.setStatus('lan', school, 'pending_publish')).toMatchObject(refused);
    expect(await office.publish('lan', school)).toMatchObject(refused);
    expect(await office.save('lan', shelf, office.read(shelf.path), { useWorkflow: false })).toMatchObject(
      refused,
    );
    expect(await office.ask('lan', 'deleteFiles', { paths: [shelf.path] })).toMatchObject(refused);
    expect(await office.ask('lan', 'deleteFile', { path: shelf.path })).toMatchObject(refused);
    const story = newStory('buoi-sang');
    expect(await office.save('lan', story, story.raw, { status: 'pending_publish' })).toMatchObject(refused);
    expect(office.state()).toBe(before);
  });
});

describe('what an editor may do', () => {
  it('work on a draft of somebody else, hand it over, take it back, and discard it', async () => {
    const office = await Office.open();
    await office.save('minh', school, moreClasses(office.read(school.path)));
    expect(await office.save('lan', school, office.read(school.path))).toMatchObject({ status: 200 });
    expect(await office.setStatus('lan', school, 'pending_review')).toMatchObject({ status: 200 });
    expect(await office.setStatus('lan', school, 'draft')).toMatchObject({ status: 200 });
    expect(await office.ask('lan', 'deleteUnpublishedEntry', school)).toMatchObject({ status: 200 });
  });

  it('an editor’s change of an approved draft sends it back for review; a publisher’s does not', async () => {
    const office = await Office.open();
    const raw = office.read(school.path);
    await office.save('lan', school, moreClasses(raw));
    await office.setStatus('hoa', school, 'pending_publish');
    await office.save('hoa', school, raw);
    expect((await office.draft(school))?.status).toBe('pending_publish');
    await office.save('minh', school, moreClasses(raw));
    expect((await office.draft(school))?.status).toBe('pending_review');
  });
});

describe('what was approved is what is published', () => {
  it('a change of an approved draft must be approved again', async () => {
    const office = await Office.open();
    await office.save('lan', school, moreClasses(office.read(school.path), 19));
    await office.setStatus('hoa', school, 'pending_publish');
    const base = (await office.draft(school))?.diffs[0]?.id;
    await office.save('lan', school, moreClasses(office.read(school.path), 99), { base });
    const before = office.state();
    expect(await office.publishReady('hoa', school)).toMatchObject({
      status: 409,
      body: { code: 'not-ready' },
    });
    expect(office.state()).toBe(before);
  });

  it('a publisher approves and publishes only the version that was on the screen', async () => {
    const office = await Office.open();
    await office.save('lan', school, moreClasses(office.read(school.path), 19));
    const seen = (await office.draft(school))?.diffs[0]?.id ?? '';
    await office.save('lan', school, moreClasses(office.read(school.path), 99), { base: seen });
    const { collection, slug } = school;
    const approval = { collection, slug, newStatus: 'pending_publish', version: seen };
    expect(await office.ask('hoa', 'updateUnpublishedEntryStatus', approval)).toMatchObject({
      status: 409,
      body: { code: 'changed' },
    });
    await office.setStatus('hoa', school, 'pending_publish');
    expect(await office.publishReady('hoa', school, seen)).toMatchObject({
      status: 409,
      body: { code: 'changed' },
    });
  });
});

describe('taking an entry off the site', () => {
  it('is refused while others refer to it, and says who', async () => {
    const office = await Office.open();
    const before = office.state();
    const { status, body } = await office.ask('hoa', 'deleteFiles', { paths: [reading.path] });
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.error).toContain(
      'Tập thể được vinh danh “Trường Tiểu học Hoa Mai” › Sáng kiến liên quan 1: ',
    );
    expect(body.error).toContain(
      'Tin bài “Hai em, một cuốn sách, mười lăm phút” › Sáng kiến được nhắc tới 1: ',
    );
    expect(office.state()).toBe(before);
  });

  it('is refused for a page that every page links to', async () => {
    const office = await Office.open();
    const { status, body } = await office.ask('hoa', 'deleteFiles', { paths: ['content/pages/lien-he.md'] });
    expect([status, body.code]).toEqual([422, 'invalid']);
  });

  it('takes its draft along, whose last commit is kept', async () => {
    const office = await Office.open();
    await office.save('lan', shelf, office.read(shelf.path).replace('Góc sách', 'Góc đọc sách'));
    const tip = office.git('rev-parse', 'refs/heads/cms/initiatives-2023/goc-sach-hanh-lang/index');
    expect(await office.ask('hoa', 'deleteFiles', { paths: [shelf.path] })).toMatchObject({ status: 200 });
    expect(await office.draft(shelf)).toBeUndefined();
    expect(office.git('for-each-ref', '--format=%(objectname)', 'refs/cms-trash')).toBe(tip);
    expect(office.exists(shelf.path)).toBe(false);
  });

  it('is refused while its file is being worked on by hand', async () => {
    const office = await Office.open();
    office.write(shelf.path, 'đang sửa tay');
    expect(await office.ask('hoa', 'deleteFiles', { paths: [shelf.path] })).toMatchObject({
      status: 409,
      body: { code: 'dirty' },
    });
    expect(office.read(shelf.path)).toBe('đang sửa tay');
  });

  it('tells the site what to build again', async () => {
    const changes: unknown[] = [];
    const office = await Office.open({ onPublished: (change) => changes.push(change) });
    await office.save('lan', school, moreClasses(office.read(school.path)));
    await office.publish('hoa', school);
    await office.ask('hoa', 'deleteFiles', { paths: [shelf.path] });
    expect(changes).toMatchObject([
      { title: 'Trường Tiểu học Hoa Mai', path: school.path, isRemoval: false },
      { title: 'Góc sách ngoài hành lang cho giờ ra chơi', path: shelf.path, isRemoval: true },
    ]);
  });
});
