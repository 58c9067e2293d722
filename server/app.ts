/** The publishing server: who may knock, and what stands behind the door. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { apiPath } from '../src/cms/backends.ts';
import { Drafts } from './drafts.ts';
import { Refusal, type Log } from './errors.ts';
import { Repository } from './git.ts';
import { knownPeople, onlyPerson, type Person } from './identity.ts';
import { createProtocol } from './protocol.ts';
import { PublishedBranch } from './published.ts';
import { recover, type Change, type Press } from './publishing.ts';
import { Push } from './push.ts';
import { WorkTree } from './work-tree.ts';
import { WriteQueue } from './write-queue.ts';

export interface PublishingOptions {
  /** The folder of the project: it holds `content/`, and the repository. */
  root: string;
  /** The publishing branch; HEAD's when left out. */
  branch?: string;
  /** Names by which the server may be called besides localhost: `cms.example.gov.vn`, with the port if there is one. */
  hosts?: readonly string[];
  /** The header in which a web server on this machine names the person it has let in. */
  identityHeader?: string;
  /** Who those people are; `content/settings/editors.yml` when left out. */
  editorsFile?: string;
  /** Where the publishing branch is pushed to after every change; nowhere when left out. */
  remote?: string;
  /** Seconds between attempts to push. */
  pushPauses?: readonly number[];
  /** Called after the site's content has changed; also for a change that a crash had left half done. */
  onPublished?: (change: Change) => void;
  /** How far the built site is behind the content; told to whoever is signed in. */
  siteState?: () => object;
  /** Answers every request that is none of ours: the built site. */
  fallback?: (request: IncomingMessage, response: ServerResponse) => void;
  /** Plain words for the operator; the console when left out. */
  log?: Log;
}

/** What one save may send: pictures come as base64 text, a third larger than they are. */
const saveLimit = 64 * 1024 * 1024;

/** Nobody else has anything to send. */
const bodyLimit = 1024;

/**
 * Makes the publishing server of a project. What a killed server left half done is finished first.
 * @returns a server that does not listen yet; closing it waits for the write under way
 * @throws when the folder's repository or the list of editors cannot be used; the message is for the operator
 */
export async function createPublishingServer(options: PublishingOptions): Promise<FastifyInstance> {
  const log = options.log ?? console.log;
  if (options.hosts?.length && !options.identityHeader)
    throw new Error(
      'CMS_HOSTS is set but CMS_IDENTITY_HEADER is not: through a web server everybody would be the publisher. See deploy/README.md.',
    );
  const repository = await Repository.open(options.root, options.branch, log);
  const push = options.remote ? new Push(repository, options.remote, log, options.pushPauses) : undefined;
  const press: Press = {
    repository,
    published: new PublishedBranch(repository),
    drafts: new Drafts(repository),
    queue: new WriteQueue(repository),
    workTree: new WorkTree(repository, log),
    log,
    changed: (change) => {
      push?.request();
      try {
        options.onPublished?.(change);
      } catch (fault) {
        log('Đã công bố, nhưng việc dựng lại trang chưa bắt đầu được.', fault);
      }
    },
  };
  const { identityHeader, editorsFile = join(options.root, 'content/settings/editors.yml') } = options;
  const identify = identityHeader
    ? knownPeople(identityHeader.toLowerCase(), editorsFile, log)
    : await onlyPerson(repository);
  await recover(press);
  await press.published.read();
  push?.request();
  // Every save leaves a few small files behind; git packs them when they have become many.
  void repository.run(['gc', '--auto', '--quiet']).catch((fault: unknown) => {
    log('Chưa dọn gọn được kho; không ảnh hưởng đến việc biên tập.', fault);
  });

  const app = fastify({ bodyLimit, forceCloseConnections: true });
  app.addHook('onClose', async () => {
    await press.queue.drain();
    await push?.close();
    repository.close();
  });
  app.addHook('onRequest', (request, _reply, next) => {
    // Refused before its body is read: outside the protocol nothing is taken.
    if (!['GET', 'HEAD'].includes(request.method) && !request.url.startsWith(apiPath)) throw nothingHere();
    next();
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, code, message, problems } = refusalOf(error, log);
    return reply.code(status).send({ error: message, code, ...(problems.length > 0 && { problems }) });
  });
  app.setNotFoundHandler((request, reply) => {
    if (!options.fallback || !['GET', 'HEAD'].includes(request.method)) throw nothingHere();
    reply.hijack();
    options.fallback(request.raw, reply.raw);
  });

  await app.register(
    (api, _options, done) => {
      const token = randomBytes(32).toString('base64url');
      const answer = createProtocol(press);
      const people = new WeakMap<FastifyRequest, Person>();
      const personOf = (request: FastifyRequest): Person => {
        const person = people.get(request);
        if (!person) throw stranger();
        return person;
      };

      api.addHook('onRequest', (request, reply, next) => {
        void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
        refuseForeign(request, options.hosts ?? []);
        const person = identify(request.raw);
        if (!person) throw stranger();
        people.set(request, person);
        if (request.method === 'POST') refuseWithoutToken(request, token);
        next();
      });
      api.setNotFoundHandler(() => {
        throw nothingHere();
      });

      api.post('/', { bodyLimit: saveLimit }, async (request, reply) => {
        const answered = await answer(request.body, personOf(request));
        // Said by hand: fastify sends nothing at all for null, and that is an answer of the protocol.
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(answered));
      });
      api.get('/session', (request) => ({ token, user: personOf(request) }));
      api.get('/status', () => ({
        branch: repository.branch,
        push: push?.state ?? null,
        site: options.siteState?.() ?? null,
      }));
      done();
    },
    { prefix: apiPath },
  );
  return app;
}

const nothingHere = () => new Refusal(404, 'not-found', 'Không có trang này.');

const stranger = () => new Refusal(403, 'forbidden', 'Bạn chưa có quyền vào trang quản trị.');

/**
 * Keeps other sites out, whatever a browser can be made to send.
 * @throws Refusal when the server was called by a name that is not its own, or a page of another site asks
 */
function refuseForeign({ headers, method, raw }: FastifyRequest, hosts: readonly string[]): void {
  const port = raw.socket.localPort ?? 0;
  const own = ['localhost', '127.0.0.1', '[::1]'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
  const allowed = new Set([...own, ...hosts.map((host) => host.toLowerCase())]);
  if (!allowed.has(headers.host?.toLowerCase() ?? ''))
    throw new Refusal(421, 'host', 'Địa chỉ này không phải của trang quản trị.');
  const { origin } = headers;
  const isOwn =
    origin !== undefined &&
    /^https?:\/\//.test(origin) &&
    allowed.has(origin.replace(/^https?:\/\//, '').toLowerCase());
  const site = headers['sec-fetch-site'];
  if (
    method === 'POST'
      ? !isOwn
      : (origin !== undefined && !isOwn) || (site !== undefined && site !== 'same-origin')
  )
    throw new Refusal(403, 'origin', 'Yêu cầu đến từ một trang khác nên không được nhận.');
}

/** @throws Refusal when a form of another site could have sent the request */
function refuseWithoutToken({ headers }: FastifyRequest, token: string): void {
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json')
    throw new Refusal(415, 'type', 'Máy chủ chỉ nhận yêu cầu dạng JSON.');
  const given = headers['x-cms-token'];
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (typeof given !== 'string' || !timingSafeEqual(digest(given), digest(token)))
    throw new Refusal(403, 'token', 'Phiên làm việc đã cũ. Hãy chép lại phần đang gõ rồi tải lại trang.');
}

/** What a fault is to the client; its details go to the log and nowhere else. */
function refusalOf(error: unknown, log: Log): Refusal {
  if (error instanceof Refusal) return error;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413)
    return new Refusal(413, 'too-large', 'Lần lưu này quá lớn (tối đa 64 MB). Hãy lưu bớt ảnh, tệp mỗi lần.');
  if (status === 415) return new Refusal(415, 'type', 'Máy chủ chỉ nhận yêu cầu dạng JSON.');
  if (status >= 400 && status < 500)
    return new Refusal(
      422,
      'request',
      'Trang quản trị gửi yêu cầu không đúng dạng. Hãy tải lại trang rồi thử lại.',
    );
  log('Máy chủ gặp lỗi ngoài dự tính.', error);
  return new Refusal(
    500,
    'fault',
    'Máy chủ gặp lỗi ngoài dự tính nên chưa làm được việc này. Hãy thử lại; nếu vẫn vậy, báo người quản trị.',
  );
}
