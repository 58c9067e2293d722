/** A folder served as a web server in front of it would: text with Brotli. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import sirv from 'sirv';

/** A server at work: its address, and what it has sent so far. */
export interface Served {
  server: Server;
  origin: string;
  sent: () => { bytes: number; requests: number };
}

/** Serves a folder with the compressed copies. */
export async function serveCompressed(folder: string): Promise<Served> {
  let requests = 0;
  const sockets: Socket[] = [];
  const serveFile = sirv(folder, { etag: true, brotli: true });
  const server = createServer((request, response) => {
    requests += 1;
    serveFile(request, response);
  });
  server.on('connection', (socket: Socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    server,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => ({ requests, bytes: sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0) }),
  };
}
