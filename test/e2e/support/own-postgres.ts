import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import type { TestDatabase } from '../../support/test-database.js';

/** A database on a PostgreSQL of its own, to be taken away and given back. */
export interface OwnPostgres extends TestDatabase {
  /** Stops the server as an operator would; connections are ended. */
  takeAway(): Promise<void>;
  /** Starts it again at the same address. */
  giveBack(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const child = spawn(process.execPath, [path.resolve('test/e2e/support/postgres-of-its-own.mjs')], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const ended = once(child, 'exit').then((): never => {
    throw new Error('the PostgreSQL of this test ended');
  });
  ended.catch(() => undefined); // whoever waits for an answer hears of it
  const answer = async (): Promise<string> => String((await Promise.race([once(child.stdout, 'data'), ended]))[0]);
  const tell = async (command: string): Promise<void> => {
    const told = answer();
    child.stdin.write(`${command}\n`);
    await told;
  };
  const { ownerUrl, appUrl } = JSON.parse(await answer()) as { ownerUrl: string; appUrl: string };
  return {
    ownerUrl,
    appUrl,
    async query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      try {
        return (await client.query<Row>(sql, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    takeAway: () => tell('stop'),
    giveBack: () => tell('start'),
    async drop() {
      child.stdin.end();
      await ended.catch(() => undefined);
    },
  };
}
