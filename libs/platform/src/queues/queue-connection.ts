import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import pg from 'pg';
import type { Config } from '../config/config.js';

/** Where BullMQ keeps its jobs in this installation, and how to let go of it. */
export interface QueueConnection {
  readonly backend: 'postgres' | 'redis';
  /** For adding: fails quickly while the queue is away, because the outbox keeps the message. */
  readonly forAdding: ConnectionOptions;
  /** For working: waits for the queue to come back. */
  readonly forWorking: ConnectionOptions;
  close(): Promise<void>;
}

/** Opens the queue of the configuration: BullMQ on the same PostgreSQL, or on Redis through ioredis. */
export function openQueueConnection(config: Pick<Config, 'ZEGEL_QUEUE_URL' | 'ZEGEL_DATABASE_URL'>): QueueConnection {
  if (config.ZEGEL_QUEUE_URL === 'postgres:') return onPostgres(config.ZEGEL_DATABASE_URL);
  setDefaultBackendFactory();
  const url = config.ZEGEL_QUEUE_URL;
  return {
    backend: 'redis',
    forAdding: { url, maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 2_000, disconnectTimeout: 250 } as ConnectionOptions,
    forWorking: { url, maxRetriesPerRequest: null } as ConnectionOptions,
    close: async () => undefined,
  };
}

function onPostgres(databaseUrl: string): QueueConnection {
  setDefaultBackendFactory(createPostgresBackend);
  // Each worker and its events hold a listening client of this pool besides the ones at work.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 24, options: '-c search_path=bullmq', connectionTimeoutMillis: 5_000 });
  pool.setMaxListeners(0); // every queue and worker listens to the one pool
  pool.on('error', () => undefined); // an idle client that breaks is replaced by the pool; the statement that needs it reports
  const connection = pool as unknown as ConnectionOptions;
  return { backend: 'postgres', forAdding: connection, forWorking: connection, close: () => pool.end() };
}
