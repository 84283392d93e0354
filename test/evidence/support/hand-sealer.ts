import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Anchors } from '../../../apps/sealer/src/anchors.js';
import { SealedLog } from '../../../apps/sealer/src/sealed-log.js';
import { Sealer } from '../../../apps/sealer/src/sealer.js';
import type { TestDatabase } from '../../support/test-database.js';
import { KEY, sealAll } from './evidence-office.js';

/** A sealer that seals when it is told to, and not before. */
export interface HandSealer {
  /** A folder of its own, with the checkpoints in it; it goes with the sealer. */
  readonly folder: string;
  readonly checkpoints: string;
  /** Seals all that waits. */
  seal(): Promise<void>;
  stop(): Promise<void>;
}

/** Call `stop` in afterAll, before the database is dropped. */
export async function handSealer(database: TestDatabase): Promise<HandSealer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-sealed-'));
  const checkpoints = path.join(folder, 'checkpoints');
  const client = new pg.Client({ connectionString: database.sealerUrl, options: '-c search_path=public -c timezone=UTC' });
  await client.connect();
  return {
    folder,
    checkpoints,
    seal: () => sealAll({ database, sealer: () => Sealer.open({ log: new SealedLog(client), anchors: new Anchors([checkpoints]), key: KEY, software: 'zegel test' }) }),
    stop: async () => {
      await client.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
