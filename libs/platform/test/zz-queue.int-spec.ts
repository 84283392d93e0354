import { Queue, Worker, createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';
import { createTestDatabase } from '../../../test/support/test-database.js';
it('queue works as the app role', async () => {
  const db = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: db.appUrl, max: 10 });
  setDefaultBackendFactory(createPostgresBackend);
  const q = new Queue('t', { connection: pool as never });
  const done = new Promise((r) => { const w = new Worker('t', async (j) => { r(j.data); }, { connection: pool as never }); void w; (globalThis as any).w = w; });
  await q.upsertJobScheduler('s', { every: 60000 }, { name: 'x', data: { a: 1 } });
  await q.add('n', { a: 2 }, { delay: 100, attempts: 3, backoff: { type: 'exponential', delay: 100 } });
  expect(await done).toBeTruthy();
  await new Promise((r) => setTimeout(r, 500));
  console.log(await q.getJobCounts());
  await (globalThis as any).w.close(); await q.obliterate({ force: true }); await q.close(); await pool.end(); await db.drop();
});
