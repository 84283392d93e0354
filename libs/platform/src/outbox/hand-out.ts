import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Job, OutboxBatch } from '../queues/job.js';
import { Queues } from '../queues/queues.js';
import { Tracing } from '../telemetry/tracing.js';

/** A message as it is handed out. */
interface Routed {
  readonly id: string;
  readonly traceparent: string | null;
}

/** Makes one job of many messages, and hands a message of each trace on in that trace. */
@Injectable()
export class HandOut {
  constructor(
    private readonly queues: Queues,
    private readonly tracing: Tracing,
  ) {}

  async hand(job: Job, messages: readonly Routed[]): Promise<void> {
    const [first] = messages;
    if (!first) return;
    const traces = new Set(messages.flatMap(({ traceparent }) => traceparent ?? []));
    const facts = { 'messaging.destination.name': job.queue, 'messaging.batch.message_count': messages.length, 'zegel.job': job.name };
    const spans = [...traces].map((parent) => this.tracing.begin(`send ${job.name}`, 'producer', facts, parent));
    const traceParents = spans.flatMap((span) => this.tracing.parentFor(span) ?? []);
    const data: OutboxBatch = { messageIds: messages.map(({ id }) => id), ...(traceParents.length > 0 && { traceParents }) };
    await this.tracing.ended(spans, () => this.queues.add(job.queue, job.name, data, `outbox-${first.id}-${randomUUID()}`));
  }
}
