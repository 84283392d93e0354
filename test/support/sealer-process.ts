import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../tools/free-port.mjs';
import { ChildService } from './child-service.js';
import type { TestDatabase } from './test-database.js';

/** The built sealer as a real process, with a key and a folder of checkpoints of its own. */
export interface SealerProcess {
  readonly service: ChildService;
  /** The folder of checkpoints. */
  readonly checkpoints: string;
  readonly url: string;
  /** Another sealer with the same key and folder: it waits for its turn. */
  second(): Promise<ChildService>;
  stop(): Promise<void>;
}

/** Made, not started. */
export async function givenSealer(database: TestDatabase): Promise<SealerProcess> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zegel-sealer-'));
  const checkpoints = path.join(folder, 'checkpoints');
  const keyFile = path.join(folder, 'key');
  writeFileSync(keyFile, '05'.repeat(32), { mode: 0o600 });
  const started: ChildService[] = [];
  const make = async (): Promise<{ service: ChildService; url: string }> => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const service = new ChildService(
      'sealer',
      {
        PATH: process.env['PATH'],
        TZ: 'America/New_York',
        NODE_ENV: 'production',
        ZEGEL_ENV: 'test',
        ZEGEL_SEALER_DATABASE_URL: database.sealerUrl,
        ZEGEL_SEALER_HTTP_PORT: `${port}`,
        ZEGEL_SEAL_KEY_FILE: keyFile,
        ZEGEL_SEAL_FOLDER: checkpoints,
        ZEGEL_SEAL_ORIGIN: 'zegel.test/log',
        ZEGEL_SEAL_INTERVAL: '100',
      },
      `${url}/health/ready`,
    );
    started.push(service);
    return { service, url };
  };
  const first = await make();
  return {
    ...first,
    checkpoints,
    second: async () => (await make()).service,
    stop: async () => {
      await Promise.all(started.map((service) => service.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
