import { crashRun } from './support/crash-run.js';

/** The planted fault of T1 (crash.e2e-spec.ts). */

it('finds what is lost by a PostgreSQL that acknowledges before it has written', async () => {
  // Nothing else may write the log to disk in the meantime: neither a full buffer nor much that waits.
  const forgetful = ['synchronous_commit=off', 'wal_writer_delay=10s', 'wal_writer_flush_after=1GB', 'wal_buffers=64MB'];

  const { lost } = await crashRun({ name: 'T1-control', clients: 8, kills: 1, between: [60, 90], leastAcknowledged: 0, seed: 20_261_129, postgres: forgetful });
  expect(lost).toBeGreaterThan(0);
}, 300_000);
