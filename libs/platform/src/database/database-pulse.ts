import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setImmediate as afterInput, setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { Logger } from '../telemetry/logger.js';
import { ProblemError } from './problem-error.js';

const BETWEEN_MILLISECONDS = 400;
const DEFAULT_SECONDS = 1.5;
/** After which a connection that says nothing is given up for another. */
const SILENT_MILLISECONDS = 5_000;

/** Seconds within which the database must answer who waits for it; 0 when that is not watched. */
export function answersWithin({ ZEGEL_DATABASE_ANSWERS_WITHIN: chosen, ZEGEL_ENV: environment }: Pick<Config, 'ZEGEL_DATABASE_ANSWERS_WITHIN' | 'ZEGEL_ENV'>): number {
  return chosen ?? (environment === 'test' ? 0 : DEFAULT_SECONDS);
}

/**
 * Asks the database for a sign of life all the time, on a connection of its own. When none comes in time, whoever waits for the
 * database is told so at once, and so is who comes after, until it answers again: nobody waits for a database that takes seconds for
 * each of ten statements. What was given up may have been done all the same; a client that sends it again with its key hears which.
 */
@Injectable()
export class DatabasePulse implements OnApplicationShutdown {
  private readonly waiting = new Set<() => void>();
  private isLost = false;
  private client: pg.Client | undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'ZEGEL_DATABASE_URL' | 'ZEGEL_DATABASE_ANSWERS_WITHIN' | 'ZEGEL_ENV'>,
    private readonly logger: Logger,
  ) {}

  /** From now on until the process stops. Not called where nobody waits, as in a worker: what is late there is done late. */
  watch(): void {
    const patience = answersWithin(this.config) * 1000;
    if (patience > 0) void this.keepAsking(patience);
  }

  /** @throws ProblemError `service.unavailable` as soon as the database does not answer */
  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.isLost) throw away();
    return new Promise<T>((resolve, reject) => {
      const giveUp = (): void => reject(away());
      this.waiting.add(giveUp);
      void work().then(resolve, reject).finally(() => this.waiting.delete(giveUp));
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async keepAsking(patience: number): Promise<void> {
    while (!this.stopped) {
      // A connection that broke is one connection; the next one tells.
      const answer = this.ask(patience).catch(() => this.ask(patience));
      const inTime = await Promise.race([answer.then(() => true, () => false), this.tooLate(patience)]);
      this.tell(inTime);
      // One question at a time: who answers late has not come back yet.
      await answer.catch(() => undefined);
      await sleep(BETWEEN_MILLISECONDS, undefined, { ref: false });
    }
  }

  /** Not merely because this process itself was busy: what came in meanwhile is read first. */
  private async tooLate(patience: number): Promise<false> {
    await sleep(patience, undefined, { ref: false });
    await afterInput();
    await afterInput();
    return false;
  }

  private async ask(patience: number): Promise<void> {
    if (this.stopped) return;
    const client = this.client ?? (await this.connect(patience));
    try {
      await client.query('SELECT 1');
    } catch (error) {
      this.client = undefined;
      client.end().catch(() => undefined);
      throw error;
    }
  }

  private async connect(patience: number): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.config.ZEGEL_DATABASE_URL, keepAlive: true, connectionTimeoutMillis: patience, query_timeout: SILENT_MILLISECONDS, application_name: 'zegel-pulse' });
    client.on('error', () => undefined); // the next question finds it gone
    await client.connect();
    this.client = client;
    return client;
  }

  private tell(answered: boolean): void {
    if (this.stopped || this.isLost === !answered) return;
    this.isLost = !answered;
    this.logger.warn(answered ? 'the database answers again' : 'the database does not answer in time');
    if (this.isLost) for (const giveUp of this.waiting) giveUp();
  }
}

const away = (): ProblemError => new ProblemError('unavailable', 'service.unavailable');
