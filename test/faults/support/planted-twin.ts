import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { createTestDatabase } from '../../support/test-database.js';

/** A small API with the holes that the scanners must find, each beside the same without the hole. */
export interface PlantedTwin {
  readonly url: string;
  stop(): Promise<void>;
}

const TEXT = { type: 'string' } as const;
const inPath = { parameters: [{ name: 'name', in: 'path', schema: TEXT }] };
const inQuery = (name: string): object => ({ parameters: [{ name, in: 'query', schema: TEXT }] });
const inBody = { requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { name: TEXT } } } } } };

const DESCRIPTION = {
  paths: {
    '/api/v1/open': { get: inQuery('name') },
    '/api/v1/open/{name}': { get: inPath },
    '/api/v1/open/search': { post: inBody },
    '/api/v1/shut': { get: inQuery('name') },
    '/api/v1/shut/{name}': { get: inPath },
    '/api/v1/shut/search': { post: inBody },
    '/api/v1/greeting': { get: inQuery('name') },
    '/api/v1/greeting/shut': { get: inQuery('name') },
    '/api/v1/fetched': { get: inQuery('address') },
  },
};

export async function openPlantedTwin(): Promise<PlantedTwin> {
  const database = await createTestDatabase();
  await database.query('CREATE TABLE planted (name text NOT NULL, note text NOT NULL)');
  await database.query("INSERT INTO planted SELECT 'Verzonnen ' || n, 'regel ' || n FROM generate_series(1, 5) AS n");
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
  const server = http.createServer((asked, answer) => {
    void answerOf(asked, pool).then(
      ({ type, text }) => answer.writeHead(200, { 'content-type': type }).end(text),
      (error: unknown) => answer.writeHead(error instanceof NotThere ? 404 : 500, { 'content-type': 'application/json' }).end('{}'),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await pool.end();
      await database.drop();
    },
  };
}

class NotThere extends Error {}

const json = (value: unknown): { type: string; text: string } => ({ type: 'application/json', text: JSON.stringify(value) });
const page = (name: string): { type: string; text: string } => ({ type: 'text/html; charset=utf-8', text: `<!doctype html><html><body><p>Dag ${name}</p></body></html>` });

async function answerOf(asked: http.IncomingMessage, pool: pg.Pool): Promise<{ readonly type: string; readonly text: string }> {
  const { pathname, searchParams } = new URL(asked.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/api/v1/openapi.json') return json(DESCRIPTION);
  if (pathname === '/api/v1/greeting') return page(searchParams.get('name') ?? '');
  if (pathname === '/api/v1/greeting/shut') return page((searchParams.get('name') ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`));
  if (pathname === '/api/v1/fetched') return json(await fetched(searchParams.get('address') ?? ''));
  const [, , , door, last] = pathname.split('/');
  if (pathname === '/') return page('');
  if (door !== 'open' && door !== 'shut') throw new NotThere();
  const name = asked.method === 'POST' ? await nameInBody(asked) : (searchParams.get('name') ?? decodeURIComponent(last ?? ''));
  const { rows } = door === 'open' ? await pool.query(`SELECT name, note FROM planted WHERE name = '${name}'`) : await pool.query('SELECT name, note FROM planted WHERE name = $1', [name]);
  return json(rows);
}

async function nameInBody(asked: http.IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of asked) text += String(piece);
  return (JSON.parse(text) as { name: string }).name;
}

/** Fetches what it is told to, on this machine alone. */
async function fetched(address: string): Promise<boolean> {
  if (new URL(address).hostname !== '127.0.0.1') return false;
  await fetch(address);
  return true;
}
