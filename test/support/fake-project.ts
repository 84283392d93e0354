import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A service that answers its health check, and stops when asked; it dies when told `/die`. */
const SERVICE = `
import { createServer } from 'node:http';
const port = Number(process.env['ZEGEL_' + ROLE + 'HTTP_PORT']);
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(3);
  if (request.url === '/env') response.end(JSON.stringify(process.env));
  else response.end(JSON.stringify({ pid: process.pid }));
});
server.listen(port, '127.0.0.1');
process.on('SIGTERM', () => { if (!process.env['STUBBORN']) server.close(() => process.exit(0)); });
`;

const PROVIDER = `
import { createServer } from 'node:http';
const server = createServer((_, response) => response.end('{}'));
server.listen(Number(process.env['DEV_IDP_PORT']), 'localhost');
process.on('SIGTERM', () => server.close(() => process.exit(0)));
`;

const CLI = `
import pg from 'pg';
const [command, value] = process.argv.slice(2);
const client = new pg.Client({ connectionString: process.env['ZEGEL_DATABASE_URL'] });
await client.connect();
if (command === 'seed-demo') {
  console.log(JSON.stringify({ accounts: [{ role: 'prosecutor', login: 'ovj', password: 'made-up' }] }));
}
if (command === 'add-slowly') {
  console.error('at work');
  await client.query('SELECT pg_sleep(4)');
}
if (command?.startsWith('add')) await client.query('INSERT INTO seal VALUES ($1)', [value]);
if (command !== 'seed-demo') {
  const { rows } = await client.query('SELECT number FROM seal');
  console.log(JSON.stringify(rows.map((row) => row.number)));
}
await client.end();
`;

const MIGRATION = `
export class CreateSeal1700000000000 {
  readonly name = 'CreateSeal1700000000000';
  async up(runner) {
    await runner.query('CREATE ROLE zegel_app NOLOGIN');
    await runner.query('CREATE ROLE zegel_sealer NOLOGIN');
    await runner.query('CREATE TABLE seal (number text)');
    await runner.query('GRANT SELECT, INSERT ON seal TO zegel_app');
  }
  async down() {}
}
`;

/** A project with the real tools and services of a few lines, to start, stop and kill in tests. */
export function createFakeProject(): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(path.join(os.tmpdir(), 'zegel-project-'));
  cpSync('tools', path.join(root, 'tools'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.swcrc']) cpSync(file, path.join(root, file));
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  const sources = {
    'apps/api/src/main.ts': `const ROLE = '';${SERVICE}`,
    'apps/worker/src/main.ts': `const ROLE = 'WORKER_';${SERVICE}`,
    'apps/dev-idp/src/main.mjs': PROVIDER,
    'apps/sealer/src/main.ts': `const ROLE = 'SEALER_';${SERVICE}`,
    'apps/cli/src/main.ts': CLI,
    'migrations/1_create_seal.ts': MIGRATION,
  };
  for (const [file, source] of Object.entries(sources)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
