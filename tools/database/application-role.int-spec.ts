import { Queue, createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.appUrl, options: '-c search_path=bullmq' });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('the role of the services', () => {
  it('may add a job to a queue that did not exist', async () => {
    setDefaultBackendFactory(createPostgresBackend);
    const queue = new Queue('never-seen', { connection: pool as never });

    await queue.add('planned', {});

    expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 1 });
    await queue.close();
  });

  it.each([
    ['create a table in the case store', 'CREATE TABLE public.mine (a int)'],
    ["change the queue's tables", 'ALTER TABLE bullmq.job ADD COLUMN mine int'],
    ['rewrite which migrations ran', 'DELETE FROM public.migrations'],
    ['become somebody else', 'SET ROLE zegel_owner'],
  ])('may not %s', async (_act, sql) => {
    await expect(pool.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});
