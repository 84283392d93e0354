import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import type { TestDatabase } from '../../support/test-database.js';

/** A database on a PostgreSQL of its own, to be taken away and given back. */
export interface OwnPostgres extends TestDatabase {
  /** Stops the server as an operator would; connections are ended. */
  takeAway(): Promise<void>;
  /** Ends it and all it started without a word, and starts it again at the same address. */
  kill9(): Promise<void>;
  /** Starts it again at the same address. */
  giveBack(): Promise<void>;
}

/** @param settings such as 'fsync=off', which is what it runs with when nothing is said */
export async function startOwnPostgres(settings: readonly string[] = ['fsync=off']): Promise<OwnPostgres> {
  const child = spawn(process.execPath, [path.resolve('test/e2e/support/postgres-of-its-own.mjs'), ...settings], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
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
  const { ownerUrl, appUrl, sealerUrl } = JSON.parse(await answer()) as { ownerUrl: string; appUrl: string; sealerUrl: string };
  return {
    ownerUrl,
    appUrl,
    sealerUrl,
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
    kill9: async () => {
      await tell('kill');
      await tell('start');
    },
    giveBack: () => tell('start'),
    async drop() {
      child.stdin.end();
      await ended.catch(() => undefined);
    },
  };
}
