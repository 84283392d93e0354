import pg from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';
import { isDatabaseAway } from './sql-state.js';

/** The errors are those the packages throw themselves, so that a changed message of theirs is noticed here. */

const NOWHERE = { host: '127.0.0.1', port: 1, user: 'nobody', password: 'none', database: 'none' };

async function thrownBy(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('a database that is away', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['nobody listens at its port', () => new pg.Client(NOWHERE).connect()],
    ['its socket is not there', () => new pg.Client({ ...NOWHERE, host: '/no/such/folder' }).connect()],
    ['the client was closed', async () => {
      const client = new pg.Client(NOWHERE);
      await client.end();
      await client.query('SELECT 1');
    }],
    ['the connection broke before', async () => {
      const client = new pg.Client(NOWHERE);
      await client.connect().catch(() => undefined);
      await client.query('SELECT 1');
    }],
    ['the connection broke between two statements of a transaction', async () => {
      const runner = new DataSource({ type: 'postgres' }).createQueryRunner();
      await runner.release();
      await runner.query('COMMIT');
    }],
    ['the connection broke between two statements of its entity manager', async () => {
      const runner = new DataSource({ type: 'postgres' }).createQueryRunner();
      await runner.release();
      await runner.manager.query('SELECT 1');
    }],
  ])('is known when %s', async (_, work) => {
    expect(isDatabaseAway(await thrownBy(work))).toBe(true);
  });

  it.each(['57P01', '57P02', '57P03', '53300', '40P01'])('is known by the state %s of a statement', (code) => {
    expect(isDatabaseAway(new QueryFailedError('SELECT 1', [], Object.assign(new Error('refused'), { code })))).toBe(true);
  });

  it.each(['23505', '42P01', '22P02'])('is not told of a statement that failed with %s', (code) => {
    expect(isDatabaseAway(new QueryFailedError('SELECT 1', [], Object.assign(new Error('wrong'), { code })))).toBe(false);
  });

  it('is not told of a fault of ours', () => {
    expect(isDatabaseAway(new TypeError('x is undefined'))).toBe(false);
  });
});
