import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { sealKeyOf } from '#audit/pure';
import type { Logger } from '#platform';
import { Anchors } from './anchors.js';
import type { SealerMetrics } from './metrics.js';
import { BATCH, LogChanged, Sealer } from './sealer.js';
import { SealedLog } from './sealed-log.js';
import type { SealerSettings } from './settings.js';

/** From here on somebody must look: rows that nothing has sealed yet can be changed without a trace. */
export const LATE_SECONDS = 10;
const AGAIN_MILLISECONDS = 1_000;

/** Seals for as long as it runs: waits for its turn, comes back when the database was away, and stops adding to a log that was changed. */
export class Sealing {
  private readonly stopping = new AbortController();
  private client: pg.Client | undefined;
  private done: Promise<void> | undefined;

  constructor(
    private readonly settings: SealerSettings,
    private readonly software: string,
    private readonly metrics: SealerMetrics,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.done ??= this.forever();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.done;
  }

  /** Whether the database answers; who waits for its turn is ready too. */
  async ready(): Promise<boolean> {
    return this.client?.query('SELECT 1').then(() => true, () => false) ?? false;
  }

  private async forever(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const client = new pg.Client({
        connectionString: this.settings.ZEGEL_SEALER_DATABASE_URL,
        application_name: 'zegel-sealer',
        options: '-c search_path=public -c timezone=UTC',
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
      });
      client.on('error', () => undefined); // the next query says so
      try {
        await client.connect();
        this.client = client;
        await this.lead(new SealedLog(client));
      } catch (error) {
        this.say(error);
      } finally {
        this.client = undefined;
        this.metrics.leads.set(0);
        await client.end().catch(() => undefined);
      }
      await this.pause(AGAIN_MILLISECONDS);
    }
  }

  private async lead(log: SealedLog): Promise<void> {
    while (!(await log.lead())) {
      if (this.stopping.signal.aborted) return;
      await this.pause(AGAIN_MILLISECONDS);
    }
    const key = sealKeyOf(this.settings.ZEGEL_SEAL_ORIGIN, Buffer.from(this.settings.ZEGEL_SEAL_KEY, 'hex'));
    const sealer = await Sealer.open({ log, anchors: new Anchors(this.settings.ZEGEL_SEAL_FOLDER.split(',')), key, software: this.software });
    this.metrics.leads.set(1);
    this.metrics.changed.set(0);
    this.logger.info('the sealer seals');
    while (!this.stopping.signal.aborted) {
      const sealed = await sealer.sealOnce();
      this.metrics.sealed.inc(sealed);
      await this.watch(log);
      if (sealed < BATCH) await this.pause(this.settings.ZEGEL_SEAL_INTERVAL);
    }
  }

  private async watch(log: SealedLog): Promise<void> {
    const lag = await log.lag();
    this.metrics.lag.set(lag);
    if (lag > LATE_SECONDS) this.logger.error('rows of the log wait to be sealed: a transaction is held open, or sealing is too slow', { lag: Math.round(lag) });
  }

  private say(error: unknown): void {
    if (error instanceof LogChanged) {
      this.metrics.changed.set(1);
      this.logger.error(`nothing is sealed: ${error.message}`);
    } else {
      this.logger.warn('the sealer waits: the database or a folder of checkpoints is away', { error });
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
