/** Serves a built site the way a web server would. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** What every answer carries. The content policy itself is in each page, so that any host keeps it. */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * Starts a server for a folder of static files.
 * @param folder the built site
 * @param port 0 for any free one
 * @returns the server once it listens, and the address it answers at
 * @throws when the port is taken
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; origin: string }> {
  const files = sirv(folder, { dev: true, etag: true });
  const notFound = join(folder, '404.html');
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(notFound));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, origin: `http://localhost:${actual}` };
}
