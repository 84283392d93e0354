import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { processContext } from '../database/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Listener } from '../database/listener.js';
import { JOBS, type Job } from '../queues/job.js';
import { Logger } from '../telemetry/logger.js';
import { Metrics } from '../telemetry/metrics.js';
import { HandOut } from './hand-out.js';

const BATCH = 500;
const POLL_MILLISECONDS = 1_000;
/** A message whose listener has not reported by then is handed out again: the queue lost it, or its worker died too often. */
const HEARD_WITHIN_SECONDS = 90;
const RELAY = processContext('outbox-relay', 'process', 'outbox-relay');

interface Waiting {
  id: string;
  type: string;
  awaits: string[];
  traceparent: string | null;
}

/**
 * Hands the outbox to BullMQ: at least once, in batches, woken by the commit and by the clock. It reads what is not marked
 * rather than what comes after the last one seen, so a message that commits late is not skipped.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners: readonly Job[];
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    @Inject(JOBS) jobs: readonly Job[],
    private readonly uow: UnitOfWork,
    private readonly out: HandOut,
    private readonly wake: Listener,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {
    this.listeners = jobs.filter(({ listensTo }) => listensTo);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.wake.on('zegel_outbox', () => void this.drain());
    this.timer = setInterval(() => void this.drain(), POLL_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Relays until nothing waits. Calls that come meanwhile join the one that runs. */
  drain(): Promise<void> {
    return (this.running ??= this.drainAll().finally(() => (this.running = undefined)));
  }

  private async drainAll(): Promise<void> {
    try {
      while (!this.stopped && (await this.relayOnce()) === BATCH);
    } catch (error) {
      // The rows stay unmarked; the next tick tries again.
      this.logger.warn('outbox waits: the queue or the database is away', { error });
    }
  }

  /** Relays one batch. @returns how many messages it took */
  async relayOnce(): Promise<number> {
    return this.uow.run(RELAY, async () => {
      const waiting = await this.uow.manager.query<Waiting[]>(
        `SELECT id, type, awaits, traceparent FROM outbox
         WHERE dispatched_at IS NULL OR (awaits <> '{}' AND dispatched_at < clock_timestamp() - interval '${HEARD_WITHIN_SECONDS} seconds')
         ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (waiting.length === 0) return 0;
      const routes = waiting.map((message) => ({ id: message.id, traceparent: message.traceparent, awaits: this.awaitedBy(message) }));
      for (const job of this.listeners) await this.out.hand(job, routes.filter(({ awaits }) => awaits.includes(job.name)));
      await this.uow.manager.query(
        `UPDATE outbox SET dispatched_at = clock_timestamp(), awaits = string_to_array(route.awaits, ' ')
         FROM unnest($1::bigint[], $2::text[]) AS route(id, awaits) WHERE outbox.id = route.id`,
        [routes.map(({ id }) => id), routes.map(({ awaits }) => awaits.join(' '))],
      );
      this.metrics.outboxRelayed.inc(waiting.length);
      return waiting.length;
    });
  }

  private awaitedBy({ type, awaits }: Waiting): readonly string[] {
    return awaits.length > 0 ? awaits : this.listeners.filter(({ listensTo }) => listensTo?.(type)).map(({ name }) => name);
  }
}
