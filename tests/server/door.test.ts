import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPublishingServer } from '../../server/app.ts';
import { makeProject, makeRepository, newStory, Office, school } from './office.ts';

const story = newStory('buoi-sang');

/** A save that is good in every way, for a test to spoil in one. */
const goodSave = {
  action: 'persistEntry',
  params: { dataFiles: [{ ...story, raw: story.raw }], assets: [], options: { newEntry: true } },
};

/** Sends one request and expects that it is refused and nothing at all is written. */
async function expectRefused(
  office: Office,
  expected: { status: number; code: string },
  send: (headers: Record<string, string>) => ReturnType<Office['send']>,
): Promise<void> {
  const headers = await office.headersOf('hoa');
  const before = office.state();
  const { status, body } = await send(headers);
  expect({ status, code: body.code }).toEqual(expected);
  expect(body.error).toMatch(/\p{L}+\.$/u);
  expect(office.state()).toBe(before);
}

describe('who may knock', () => {
  it('a good request is let in, and its answer is never kept or shared', async () => {
    const office = await Office.open();
    const response = await fetch(`${office.origin}/admin/api`, {
      method: 'POST',
      headers: await office.headersOf('hoa'),
      body: JSON.stringify(goodSave),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each(['evil.example', 'localhost', 'localhost:1', 'localhost.evil.example'])(
    'a request to the host “%s” is refused',
    async (host) => {
      const office = await Office.open();
      await expectRefused(office, { status: 421, code: 'host' }, (headers) =>
        office.send(goodSave, { ...headers, host }),
      );
    },
  );

  it('a host that was configured is let in, and a page of it may ask', async () => {
    const office = await Office.open({ hosts: ['cms.venho.example'] });
    const headers = {
      ...(await office.headersOf('hoa')),
      host: 'cms.venho.example',
      origin: 'https://cms.venho.example',
    };
    expect(await office.send(goodSave, headers)).toMatchObject({ status: 200 });
  });

  it.each([
    'https://evil.example',
    'null',
    'http://localhost',
    'file://',
    'http://localhost:80@evil.example',
  ])('a request from a page of %s is refused', async (origin) => {
    const office = await Office.open();
    await expectRefused(office, { status: 403, code: 'origin' }, (headers) =>
      office.send(goodSave, { ...headers, origin }),
    );
  });

  it('a request that does not say which page it comes from is refused', async () => {
    const office = await Office.open();
    await expectRefused(office, { status: 403, code: 'origin' }, ({ origin: _origin, ...headers }) =>
      office.send(goodSave, headers),
    );
  });

  it.each(['', 'x', 'A'.repeat(43)])('a request with the token “%s” is refused', async (token) => {
    const office = await Office.open();
    await expectRefused(office, { status: 403, code: 'token' }, (headers) =>
      office.send(goodSave, { ...headers, 'x-cms-token': token }),
    );
  });

  it('a request without a token is refused', async () => {
    const office = await Office.open();
    await expectRefused(office, { status: 403, code: 'token' }, ({ 'x-cms-token': _token, ...headers }) =>
      office.send(goodSave, headers),
    );
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a request of type “%s” is refused',
    async (type) => {
      const office = await Office.open();
      await expectRefused(office, { status: 415, code: 'type' }, (headers) =>
        office.send(goodSave, { ...headers, 'content-type': type }),
      );
    },
  );

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"action":1}',
    '{"action":"constructor"}',
    '{"action":"rm"}',
    '{"action":"getEntry"}',
  ])('a request that says %s is refused', async (text) => {
    const office = await Office.open();
    await expectRefused(office, { status: 422, code: 'request' }, (headers) => office.send(text, headers));
  });

  it('a body of more than 64 MB is refused', async () => {
    const office = await Office.open();
    await expectRefused(office, { status: 413, code: 'too-large' }, (headers) =>
      office.send('', { ...headers, 'content-length': String(65 * 1024 * 1024) }),
    );
  });

  it('a refusal is never kept either, and tells other sites nothing', async () => {
    const office = await Office.open();
    for (const path of ['/admin/api', '/admin/api/session', '/admin/api/khac']) {
      const response = await fetch(office.origin + path, {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example' },
      });
      expect(response.ok).toBe(false);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('a token is handed to the site’s own page only', async () => {
    const office = await Office.open();
    const ask = (headers: Record<string, string>) =>
      office.send('', { 'x-remote-user': 'lan', ...headers }, 'GET', '/admin/api/session');
    expect(await ask({})).toMatchObject({
      status: 200,
      body: { user: { login: 'lan', name: 'Nguyễn Thị Lan', role: 'editor' } },
    });
    expect(await ask({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 });
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
    expect(await ask({ 'sec-fetch-site': 'same-site' })).toMatchObject({ status: 403 });
    expect(await ask({ origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    expect(await ask({ host: 'evil.example' })).toMatchObject({ status: 421 });
  });

  it('what is none of the server’s business is left to the site', async () => {
    const office = await Office.open({ fallback: (_request, response) => response.end('"trang"') });
    expect(await office.send('', {}, 'GET', '/sang-kien/')).toEqual({ status: 200, body: 'trang' });
    expect(await office.send('', {}, 'POST', '/sang-kien/')).toMatchObject({ status: 404 });
    expect(await office.send('', {}, 'GET', '/admin/api/khac')).not.toMatchObject({ body: 'trang' });
  });

  it('a fault of the server itself is told in the log, and to nobody else', async () => {
    const office = await Office.open({
      siteState: () => {
        throw new Error('secret detail');
      },
    });
    const headers = await office.headersOf('lan');
    const { status, body } = await office.send('', headers, 'GET', '/admin/api/status');
    expect([status, (body as { code: string }).code]).toEqual([500, 'fault']);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(office.logged.join()).toContain('secret detail');
  });
});

describe('where the CMS may go', () => {
  const paths = [
    '../../etc/passwd',
    '/etc/passwd',
    '.git/hooks/pre-commit',
    'content/.git/config',
    'content/units/../../.git/hooks/post-commit.md',
    'content/units/./th-hoa-mai.md',
    'content\\units\\th-hoa-mai.md',
    'content/units/.th-hoa-mai.md',
    'content/units/th-hoa-mai.md\0',
    'content/settings/editors.yml',
    'content/pages/gioi-thieu.mdx',
    'server/app.ts',
    'package.json',
  ];

  it.each(paths)('%j can be neither read, written nor deleted, as an entry or as an upload', async (path) => {
    const office = await Office.open();
    const key = { collection: 'units', slug: 'th-hoa-mai' };
    await office.save('lan', school, office.read(school.path));
    const dataFiles = [{ path: school.path, slug: 'th-hoa-mai', raw: office.read(school.path) }];
    const upload = { path, content: Buffer.from('x').toString('base64'), encoding: 'base64' };
    const attempts: [string, object][] = [
      ['persistEntry', { dataFiles: [{ path, slug: 'x', raw: school.path }], options: {} }],
      ['persistEntry', { dataFiles, assets: [upload], options: {} }],
      ['getEntry', { path }],
      ['entriesByFolder', { folder: path }],
      ['entriesByFiles', { files: [{ path }] }],
      ['getMediaFile', { path }],
      ['unpublishedEntryMediaFile', { ...key, path }],
      ['deleteFile', { path }],
      ['deleteFiles', { paths: [path] }],
    ];
    for (const [action, params] of attempts)
      await expectRefused(office, { status: 403, code: 'path' }, (headers) =>
        office.send({ action, params }, headers),
      );
    expect((await office.ask('hoa', 'getMedia', { mediaFolder: path })).body).toEqual([]);
  });

  it.each([
    { collection: 'units', slug: '../../main' },
    { collection: '..', slug: 'heads/main' },
    { collection: 'units', slug: 'th-hoa-mai/index' },
    { collection: 'settings', slug: 'editors' },
    { collection: '__proto__', slug: 'x' },
  ])('%o names no draft', async (key) => {
    const office = await Office.open();
    const attempts: [string, object][] = [
      ['unpublishedEntry', { id: `${key.collection}/${key.slug}` }],
      ['deleteUnpublishedEntry', key],
      ['publishUnpublishedEntry', key],
      ['updateUnpublishedEntryStatus', { ...key, newStatus: 'draft' }],
    ];
    for (const [action, params] of attempts)
      await expectRefused(office, { status: 403, code: 'path' }, (headers) =>
        office.send({ action, params }, headers),
      );
  });

  it('an upload is not taken for an entry', async () => {
    const office = await Office.open();
    const path = 'content/initiatives/2023/ghep-doi-doc-sach/doc-doi.png';
    for (const [action, params] of [
      ['getEntry', { path }],
      ['persistEntry', { dataFiles: [{ path, raw: '' }], options: {} }],
    ] as const)
      await expectRefused(office, { status: 403, code: 'path' }, (headers) =>
        office.send({ action, params }, headers),
      );
  });

  it('an upload is not taken away by itself: it goes when its field does', async () => {
    const office = await Office.open();
    const paths = ['content/initiatives/2023/ghep-doi-doc-sach/doc-doi.png'];
    await expectRefused(office, { status: 403, code: 'forbidden' }, (headers) =>
      office.send({ action: 'deleteFiles', params: { paths } }, headers),
    );
  });

  it('an entry is not saved under the name of another list', async () => {
    const office = await Office.open();
    await expectRefused(office, { status: 403, code: 'path' }, () =>
      office.save('hoa', { ...school, collection: 'documents' }, office.read(school.path)),
    );
  });

  it('uploads go with their entry: outside of one they are refused with an explanation', async () => {
    const office = await Office.open();
    const asset = { path: 'content/media/anh.png', content: '', encoding: 'base64' };
    await expectRefused(office, { status: 403, code: 'forbidden' }, (headers) =>
      office.send({ action: 'persistMedia', params: { asset, options: {} } }, headers),
    );
  });
});

describe('who somebody is', () => {
  it('an unknown person, and one without a name, are told nothing but no', async () => {
    const office = await Office.open();
    for (const headers of [{}, { 'x-remote-user': 'ai-do' }, { 'x-remote-user': 'lan, hoa' }]) {
      const { status, body } = await office.send('', headers, 'GET', '/admin/api/session');
      expect(status).toBe(403);
      expect(Object.keys(body)).toEqual(['error', 'code']);
      expect((await office.send('', headers, 'GET', '/admin/api/status')).body).toEqual(body);
    }
  });

  it('a name in a header counts only when it comes from this machine', async () => {
    const server = await createPublishingServer({
      root: makeRepository(),
      identityHeader: 'X-Remote-User',
      hosts: ['cms.example'],
    });
    onTestFinished(() => server.close());
    const from = async (remoteAddress: string) => {
      const headers = { host: 'cms.example', 'x-remote-user': 'hoa' };
      return (await server.inject({ url: '/admin/api/session', headers, remoteAddress })).statusCode;
    };
    expect(await from('127.0.0.1')).toBe(200);
    expect(await from('::1')).toBe(200);
    expect(await from('192.0.2.7')).toBe(403);
    expect(await from('::ffff:192.0.2.7')).toBe(403);
  });

  it('without a header there is one publisher, at this machine only, named as git names them', async () => {
    const server = await createPublishingServer({ root: makeRepository() });
    onTestFinished(() => server.close());
    const from = (remoteAddress: string, headers = {}) =>
      server.inject({
        url: '/admin/api/session',
        headers: { host: 'localhost:0', 'x-remote-user': 'lan', ...headers },
        remoteAddress,
      });
    expect((await from('127.0.0.1')).json()).toMatchObject({
      user: { name: 'Máy chủ', email: 'may-chu@venho.example', role: 'publisher' },
    });
    expect((await from('192.0.2.7')).statusCode).toBe(403);
    for (const header of ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'via', 'forwarded'])
      expect((await from('127.0.0.1', { [header]: '192.0.2.7' })).statusCode).toBe(403);
  });

  it('a server with a public name and no way to know people does not start', async () => {
    const start = createPublishingServer({ root: makeRepository(), hosts: ['cms.example'] });
    await expect(start).rejects.toThrow(/CMS_IDENTITY_HEADER is not/);
  });

  it('nothing is taken outside the protocol, whatever its size', async () => {
    const office = await Office.open({ fallback: (_request, response) => response.end('"trang"') });
    const headers = { 'content-type': 'application/json' };
    expect(await office.send('x'.repeat(5000), headers, 'POST', '/sang-kien/')).toMatchObject({
      status: 404,
    });
    expect(await office.send('x'.repeat(5000), headers, 'PUT', '/admin/api')).not.toMatchObject({
      status: 200,
    });
  });

  it('a change of the list of people counts from the next request; a broken list lets nobody in', async () => {
    const office = await Office.open();
    const list = office.read('content/settings/editors.yml');
    office.write('content/settings/editors.yml', list.replace(/- login: minh\n(?: {2}.*\n)+/, ''));
    expect(await office.ask('lan', 'info')).toMatchObject({ status: 200 });
    expect(await office.ask('minh', 'info')).toMatchObject({ status: 403 });
    office.write('content/settings/editors.yml', list.replace('role: publisher', 'role: boss'));
    expect(await office.ask('lan', 'info')).toMatchObject({ status: 403 });
    expect(office.logged.join()).toContain('quyền phải là editor (biên tập) hoặc publisher (công bố)');
    office.write('content/settings/editors.yml', `${list}\n`);
    expect(await office.ask('lan', 'info')).toMatchObject({ status: 200 });
  });

  it('the server does not start with a list it cannot read', async () => {
    const root = makeProject();
    writeFileSync(
      join(root, 'content/settings/editors.yml'),
      '- login: a\n  name: A\n  email: a\n  role: editor\n- login: a\n',
    );
    await expect(createPublishingServer({ root, identityHeader: 'x', log: () => undefined })).rejects.toThrow(
      'phải là địa chỉ thư điện tử',
    );
  });
});
