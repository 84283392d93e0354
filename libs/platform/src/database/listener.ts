import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { Logger } from '../telemetry/logger.js';

const RECONNECT_MILLISECONDS = 500;

/**
 * Hears PostgreSQL notifications on a connection of its own and comes back by itself when that breaks. A notification is a
 * hint to look: whoever relies on one also looks by the clock, and after each reconnection every hearer is called.
 */
@Injectable()
export class Listener implements OnApplicationShutdown {
  private readonly hearers = new Map<string, ((payload: string) => void)[]>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'ZEGEL_DATABASE_URL'>,
    private readonly logger: Logger,
  ) {}

  /** Calls `hear` with the payload of every notification on the channel, and with '' after a reconnection. */
  async on(channel: string, hear: (payload: string) => void): Promise<void> {
    const hearers = this.hearers.get(channel);
    if (hearers) hearers.push(hear);
    else this.hearers.set(channel, [hear]);
    if (this.client) await this.client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    else await (this.connecting ??= this.connect(false));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(again: boolean): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.ZEGEL_DATABASE_URL, keepAlive: true, application_name: 'zegel-listener' });
    client.on('notification', ({ channel, payload }) => this.hearers.get(channel)?.forEach((hear) => hear(payload ?? '')));
    client.on('error', () => undefined); // 'end' follows and reconnects
    client.on('end', () => {
      this.client = undefined;
      if (!this.stopped) this.timer = setTimeout(() => void this.connect(true), RECONNECT_MILLISECONDS);
    });
    try {
      await client.connect();
      for (const channel of this.hearers.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      if (this.stopped) return await client.end();
      this.client = client;
      if (again) for (const hearers of this.hearers.values()) hearers.forEach((hear) => hear(''));
    } catch (error) {
      this.logger.warn('cannot listen to the database yet', { error });
      client.end().catch(() => undefined); // 'end' follows and tries again
    }
  }
}
