// A migrated PostgreSQL that a test can stop and start again, in a process of its own: when the test ends, in whatever way,
// its end of the pipe closes, and server and data go with it. Commands, a line each: stop, start.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { applicationUrl } from '../../../tools/database/application-role.mjs';
import { migrate } from '../../../tools/database/migrate.mjs';
import { startEmbeddedPg } from '../../../tools/embedded-pg.mjs';

const PASSWORD = 'made-up-for-tests';
const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-own-pg-'));
const start = (port = 0) => startEmbeddedPg({ dir: path.join(folder, 'pg'), flags: ['fsync=off'], port });

let server = await start();
await migrate(server.url, { password: PASSWORD });
process.stdout.write(`${JSON.stringify({ ownerUrl: server.url, appUrl: applicationUrl(server.url, PASSWORD) })}\n`);

const commands = readline.createInterface({ input: process.stdin });
for await (const command of commands) {
  if (command === 'stop') await server.stop();
  if (command === 'start') server = await start(server.port);
  process.stdout.write(`${command}\n`);
}
await server.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
