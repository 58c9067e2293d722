/** A server in a process of its own, for tests that kill it: `node killable-server.ts <folder>` prints its address. */
import { createPublishingServer } from '../../server/app.ts';

const server = await createPublishingServer({ root: process.argv[2] ?? '', log: () => undefined });
console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
