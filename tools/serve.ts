/** Serves a built site the way a web server would: text as the Brotli copies that the build lays beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** What every answer carries. The content policy itself is in each page, so that any host keeps it. */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * Sheets, scripts and fonts, whose names change with their content: a page opened before a new site came still asks for
 * its own. Pictures and texts are not among them: what was withdrawn is gone with the site that showed it.
 */
const outlivesItsSite = /^\/_astro\/[\w.@-]+\.(?:css|js|woff2)$/;

/** A year: a file whose name carries a hash of its content never changes. */
const immutable = 'public, max-age=31536000, immutable';

/** Whether a part of a file is asked for as its rules say; sirv fails on any other and leaves the visitor without answer. */
function isPartInOrder(range: string): boolean {
  const [, start = '', end = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range) ?? [];
  return start !== '' && (end === '' || Number(start) <= Number(end));
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Makes what answers requests for files of a built site.
 * @param folders the site shown, then older ones; asked at every request, so a new site is shown at once and whole
 */
export function siteHandler(folders: () => readonly string[]): Handler {
  const handlers = new Map<string, ReturnType<typeof sirv>>();
  const handlerOf = (folder: string) => {
    const handler =
      handlers.get(folder) ??
      sirv(folder, {
        dev: true,
        etag: true,
        brotli: true,
        setHeaders: (response, path) => {
          if (outlivesItsSite.test(path)) response.setHeader('Cache-Control', immutable);
        },
      });
    handlers.set(folder, handler);
    return handler;
  };
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const { range } = request.headers;
    if (range !== undefined && !isPartInOrder(range)) delete request.headers.range;
    const [shown, ...older] = folders();
    const candidates = outlivesItsSite.test(request.url?.split('?')[0] ?? '') ? [shown, ...older] : [shown];
    const next = ([folder, ...rest]: readonly (string | undefined)[]): void => {
      if (folder === undefined) {
        const page = shown && join(shown, '404.html');
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(page && existsSync(page) ? readFileSync(page) : undefined);
        return;
      }
      handlerOf(folder)(request, response, () => {
        next(rest);
      });
    };
    next(candidates);
  };
}

/**
 * Starts a server for a folder of static files.
 * @param folder the built site
 * @param port 0 for any free one
 * @returns the server once it listens, and the address it answers at
 * @throws when the port is taken
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; origin: string }> {
  const server = createServer(siteHandler(() => [folder]));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, origin: `http://localhost:${actual}` };
}
