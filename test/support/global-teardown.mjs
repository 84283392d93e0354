import { once } from 'node:events';

export default async function globalTeardown() {
  const server = globalThis.zegelTestServer;
  if (!server) return;
  server.stdin?.end();
  if (server.exitCode === null) await once(server, 'exit');
}
