// A PostgreSQL for tests, in a process of its own: when the tests end, in whatever way, their end of the pipe closes,
// and server and data go with it. Arguments: the database, and the folder of another PostgreSQL than ours.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPg } from '../../tools/embedded-pg.mjs';

const FAST_AND_FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const [database, home] = process.argv.slice(2);
const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-test-'));
const server = await startEmbeddedPg({
  dir: path.join(folder, 'pg'),
  flags: FAST_AND_FORGETFUL,
  ...(database ? { database } : {}),
  ...(home ? { home } : {}),
});
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);

process.stdin.resume().once('end', async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
