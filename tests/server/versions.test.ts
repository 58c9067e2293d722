import { describe, expect, it } from 'vitest';
import { RefMoved, Repository } from '../../server/git.ts';
import { WriteQueue } from '../../server/write-queue.ts';
import { makeRepository, newStory, Office, reading, school, shelf, ward } from './office.ts';

const moreClasses = (text: string, count = 19) => text.replace('18 lớp', `${count} lớp`);

/** The version of an entry that the form would have loaded. */
async function versionOf(office: Office, path: string): Promise<string> {
  return (await office.ask('lan', 'getEntry', { path })).body.file.id;
}

describe('two people at one entry', () => {
  it('a save from an old version of a draft is refused, naming who changed it and when', async () => {
    const office = await Office.open();
    const text = office.read(school.path);
    const base = await versionOf(office, school.path);
    await office.save('minh', school, moreClasses(text, 19), { base });
    const before = office.state();

    const { status, body } = await office.save('lan', school, moreClasses(text, 20), { base });
    expect(status).toBe(409);
    expect(body.code).toBe('changed');
    expect(body.error).toMatch(/^Mục này vừa được Trần Văn Minh sửa lúc \d\d:\d\d\. /);
    expect(office.state()).toBe(before);
  });

  it('a change of status is no change of the words: the next save goes through', async () => {
    const office = await Office.open();
    const first = await office.save('lan', school, moreClasses(office.read(school.path)));
    await office.setStatus('minh', school, 'pending_review');
    const { id, text } = first.body;
    expect(await office.save('lan', school, moreClasses(text), { base: id })).toMatchObject({ status: 200 });
  });

  it('a save from a version that was published over meanwhile is refused, naming who wrote it', async () => {
    const office = await Office.open();
    const text = office.read(school.path);
    const base = await versionOf(office, school.path);
    await office.save('minh', school, moreClasses(text));
    await office.publish('hoa', school);
    const { status, body } = await office.save('lan', school, moreClasses(text, 20), { base });
    expect(status).toBe(409);
    expect(body.error).toMatch(/vừa được Trần Văn Minh sửa lúc/);
  });

  it('a save of an entry that was taken off the site meanwhile is refused', async () => {
    const office = await Office.open();
    const base = await versionOf(office, shelf.path);
    const text = office.read(shelf.path);
    await office.ask('hoa', 'deleteFiles', { paths: [shelf.path] });
    const { status, body } = await office.save('lan', shelf, text, { base });
    expect(status).toBe(409);
    expect(body.error).toMatch(/vừa được Lê Thị Hoa xóa lúc/);
  });

  it('whoever took an entry off the site may save what it was as a draft, as Decap’s “Unpublish” does', async () => {
    const office = await Office.open();
    const base = await versionOf(office, shelf.path);
    const text = office.read(shelf.path);
    await office.ask('hoa', 'deleteFiles', { paths: [shelf.path] });
    const other = await versionOf(office, ward.path);
    expect(await office.save('hoa', shelf, text, { base: other })).toMatchObject({ status: 409 });
    expect(await office.save('hoa', shelf, text, { base, status: 'pending_publish' })).toMatchObject({
      status: 200,
    });
    expect((await office.draft(shelf))?.status).toBe('pending_publish');
  });

  it('saving again from the version just saved goes through, and so does saving what was just published', async () => {
    const office = await Office.open();
    const first = await office.save('lan', school, moreClasses(office.read(school.path)), {
      base: await versionOf(office, school.path),
    });
    const second = await office.save('lan', school, moreClasses(first.body.text), { base: first.body.id });
    expect(second.status).toBe(200);
    const { body } = await office.publish('hoa', school);
    expect(await office.save('lan', school, office.read(school.path), { base: body.id })).toMatchObject({
      status: 200,
    });
  });
});

describe('a new entry', () => {
  it.each([{ newEntry: true }, { newEntry: false, base: null }])(
    'never takes the place of a published one: %o',
    async (options) => {
      const office = await Office.open();
      const before = office.state();
      const { status, body } = await office.save('lan', school, office.read(school.path), options);
      expect([status, body.code]).toEqual([409, 'exists']);
      expect(body.error).toContain('Trường Tiểu học Hoa Mai');
      expect(office.state()).toBe(before);
    },
  );

  it('never takes the place of a draft', async () => {
    const office = await Office.open();
    const story = newStory('buoi-sang');
    await office.save('lan', story, story.raw, { newEntry: true });
    const again = await office.save('minh', story, story.raw, { newEntry: true });
    expect([again.status, again.body.code]).toEqual([409, 'exists']);
  });

  it('never takes an id that another year’s list has, published or as a draft', async () => {
    const office = await Office.open();
    const raw = office.read(shelf.path).replace('2022–2023', '2023–2024').replace('Góc sách', 'Góc sách mới');
    const inYear = (year: number) => ({
      collection: `initiatives-${year}`,
      slug: shelf.slug,
      path: shelf.path.replace('2023', String(year)),
    });
    const published = await office.save('lan', inYear(2024), raw, { newEntry: true });
    expect([published.status, published.body.code]).toEqual([409, 'exists']);
    expect(published.body.error).toContain('“Góc sách ngoài hành lang cho giờ ra chơi”');

    const free = (year: number) => ({
      collection: `initiatives-${year}`,
      slug: 'sach-moi/index',
      path: `content/initiatives/${year}/sach-moi/index.md`,
    });
    expect(await office.save('lan', free(2024), raw, { newEntry: true })).toMatchObject({ status: 200 });
    const drafted = await office.save('minh', free(2023), office.read(shelf.path), { newEntry: true });
    expect([drafted.status, drafted.body.code]).toEqual([409, 'exists']);
  });

  it('an entry is not moved to another address', async () => {
    const office = await Office.open();
    const moved = await office.ask('lan', 'persistEntry', {
      dataFiles: [{ ...school, raw: office.read(school.path), newPath: 'content/units/khac.md' }],
      options: {},
    });
    expect(moved.status).toBe(422);
  });
});

describe('a draft whose published version changed since', () => {
  it('merges when the two changed different places', async () => {
    const office = await Office.open();
    await office.save('lan', school, moreClasses(office.read(school.path)));
    office.write(
      school.path,
      office.read(school.path).replace('name: Trường Tiểu học Hoa Mai', 'name: Trường TH Hoa Mai'),
    );
    office.git('commit', '--quiet', '--all', '--message', 'đổi tên');
    expect(await office.publish('hoa', school)).toMatchObject({ status: 200 });
    expect(office.read(school.path)).toContain('Trường TH Hoa Mai');
    expect(office.read(school.path)).toContain('19 lớp');
  });

  it('is refused when both changed the same place, and everybody else goes on working', async () => {
    const office = await Office.open();
    const text = office.read(school.path);
    await office.save('lan', school, moreClasses(text, 19));
    office.write(school.path, moreClasses(text, 20));
    office.git('-c', 'user.name=Quản trị', 'commit', '--quiet', '--all', '--message', 'sửa tay');
    await office.setStatus('hoa', school, 'pending_publish');
    const before = office.state();

    const { status, body } = await office.publishReady('hoa', school);
    expect([status, body.code]).toEqual([409, 'conflict']);
    expect(body.error).toMatch(/được Quản trị thay đổi lúc \d\d:\d\d/);
    expect(office.state()).toBe(before);
    expect(office.git('status', '--porcelain')).toBe('');

    const story = newStory('buoi-sang');
    expect(await office.save('minh', story, story.raw, { newEntry: true })).toMatchObject({ status: 200 });
    expect(await office.publish('hoa', story)).toMatchObject({ status: 200 });
    expect(await office.draft(school)).toBeDefined();
  });

  it('is refused when what both changed is clean but no longer valid', async () => {
    const office = await Office.open();
    // The draft names a decision; meanwhile the publisher takes that decision’s role away.
    const text = office.read(shelf.path);
    const second =
      '  - level: co-so\n    decision: co-so-2023-th-hoa-mai\n  - level: quan\n    decision: quan-2023-giao-duc\n';
    await office.save(
      'lan',
      shelf,
      text.replace('  - level: co-so\n    decision: co-so-2023-th-hoa-mai\n', second),
    );
    await office.save(
      'minh',
      reading,
      office.read(reading.path).replace('  - level: quan\n    decision: quan-2023-giao-duc\n', ''),
    );
    await office.publish('hoa', reading);
    const decision = 'content/documents/quan-2023-giao-duc/index.md';
    office.write(decision, office.read(decision).replace('cong-nhan', 'chi-dao'));
    office.git('commit', '--quiet', '--all', '--message', 'đổi vai trò');

    const { status, body } = await office.publish('hoa', shelf);
    expect([status, body.code]).toEqual([422, 'invalid']);
    expect(body.error).toMatch(/^Công nhận 2 › Quyết định: /);
  });
});

describe('thirty saves at once', () => {
  it('of different entries all go through, each on its own branch', async () => {
    const office = await Office.open();
    const stories = Array.from({ length: 30 }, (_, place) => newStory(`bai-${place}`));
    const people = ['lan', 'minh', 'hoa'] as const;
    const answers = await Promise.all(
      stories.map((story, place) =>
        office.save(people[place % 3] ?? 'lan', story, story.raw, { newEntry: true }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(stories.map(() => 200));
    expect(new Set(await office.list('lan', 'unpublishedEntries'))).toEqual(
      new Set(stories.map(({ collection, slug }) => `${collection}/${slug}`)),
    );
    expect(office.git('fsck', '--no-dangling')).toBe('');
  });

  it('of the same entries: the first of each goes through, the others are told that it was changed', async () => {
    const office = await Office.open();
    const entries = [school, ward, reading];
    const bases = await Promise.all(entries.map(({ path }) => versionOf(office, path)));
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, turn) => {
        const entry = entries[turn % 3] ?? school;
        const raw = office.read(entry.path).replace(/^(name|title): (.*)$/m, `$1: $2 ${turn}`);
        return office.save(turn % 2 ? 'lan' : 'minh', entry, raw, { base: bases[turn % 3] });
      }),
    );
    const told = answers
      .map(({ status, body }) => (status === 200 ? 'saved' : `${status} ${body.code}`))
      .sort();
    expect(told).toEqual([...Array<string>(27).fill('409 changed'), ...Array<string>(3).fill('saved')]);
  });
});

describe('a write while somebody moves a branch by hand', () => {
  it('starts again, and gives up after a few times with a plain word', async () => {
    const repository = await Repository.open(makeRepository(), undefined, () => undefined);
    const queue = new WriteQueue(repository);
    let turns = 0;
    const movedAt = (times: number) => () => {
      turns += 1;
      return turns <= times ? Promise.reject(new RefMoved()) : Promise.resolve('saved');
    };
    expect(await queue.run(movedAt(2))).toBe('saved');
    expect(turns).toBe(3);
    await expect(queue.run(movedAt(Infinity))).rejects.toMatchObject({ status: 503, code: 'busy' });
    repository.close();
  });

  it('never overwrites what was moved', async () => {
    const repository = await Repository.open(makeRepository(), undefined, () => undefined);
    const head = (await repository.resolve('HEAD')) ?? '';
    const ref = 'refs/heads/cms/units/th-hoa-mai';
    await repository.moveRefs([{ ref, to: head }]);
    await expect(repository.moveRefs([{ ref, to: head }])).rejects.toBeInstanceOf(RefMoved);
    await expect(repository.moveRefs([{ ref, from: '1'.repeat(40) }])).rejects.toBeInstanceOf(RefMoved);
    expect(await repository.resolve(ref)).toBe(head);
    repository.close();
  });
});
