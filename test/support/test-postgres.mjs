// The PostgreSQL of one test run, in a process of its own: when the run ends, in whatever way, its end of the pipe
// closes, and server and data go with it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPg } from '../../tools/embedded-pg.mjs';

const FAST_AND_FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-test-'));
const server = await startEmbeddedPg({
  dir: path.join(folder, 'pg'),
  database: 'zegel_template',
  flags: FAST_AND_FORGETFUL,
});
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);

process.stdin.resume().once('end', async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
