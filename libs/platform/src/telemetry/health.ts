import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Metrics } from './metrics.js';

export interface Health {
  readonly status: 'up' | 'down';
  readonly checks: Readonly<Record<string, 'up' | 'down'>>;
}

const ANSWER_WITHIN_MILLISECONDS = 2_000;

/** Live: the process turns. Ready: it can serve, because its database answers. The queue being away does not stop work. */
@Injectable()
export class HealthCheck {
  private leaving = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
  ) {}

  /** The process is about to stop: nothing new should come to it. */
  leave(): void {
    this.leaving = true;
  }

  async ready(): Promise<Health> {
    if (this.leaving) return { status: 'down', checks: {} };
    const database = await this.databaseAnswers();
    return { status: database ? 'up' : 'down', checks: { database: database ? 'up' : 'down' } };
  }

  /** The metrics page of Prometheus, with what only the database knows asked now. */
  async page(): Promise<{ readonly type: string; readonly body: string }> {
    const [row] = await this.dataSource
      .query<Record<'outbox' | 'alerts' | 'mail' | 'webhooks', string | null>[]>('SELECT * FROM queue_ages()')
      .catch(() => []);
    const [log] = await this.dataSource.query<{ lag: number }[]>('SELECT log_lag() AS lag').catch(() => []);
    this.metrics.sealLagSeconds.set(Number(log?.lag ?? 0));
    this.metrics.outboxOldestSeconds.set(Number(row?.outbox ?? 0));
    this.metrics.alertsOverdueSeconds.set(Number(row?.alerts ?? 0));
    this.metrics.mailOverdueSeconds.set(Number(row?.mail ?? 0));
    this.metrics.webhooksOverdueSeconds.set(Number(row?.webhooks ?? 0));
    const [backup] = await this.dataSource.query<{ age: number | null }[]>('SELECT backup_age() AS age').catch(() => []);
    if (typeof backup?.age === 'number') this.metrics.backupAgeSeconds.set(backup.age);
    return { type: this.metrics.registry.contentType, body: await this.metrics.registry.metrics() };
  }

  private async databaseAnswers(): Promise<boolean> {
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), ANSWER_WITHIN_MILLISECONDS).unref());
    const asked = this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return Promise.race([asked, late]);
  }
}
