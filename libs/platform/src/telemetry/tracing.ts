import { AsyncLocalStorage } from 'node:async_hooks';
import type { OnApplicationShutdown } from '@nestjs/common';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import { readTraceParent, writeTraceParent } from './trace-parent.js';

/** All that a span may say. Numbers, names of our own code and ids of requests and jobs: nothing of a case or a person. */
export interface SpanFacts {
  readonly 'http.request.method'?: string;
  readonly 'http.route'?: string;
  readonly 'http.response.status_code'?: number;
  readonly 'messaging.destination.name'?: string;
  readonly 'messaging.batch.message_count'?: number;
  readonly 'zegel.request_id'?: string;
  readonly 'zegel.act'?: string;
  readonly 'zegel.job'?: string;
  readonly 'zegel.job_id'?: string;
  readonly 'zegel.attempt'?: number;
}

type Kind = 'server' | 'internal' | 'producer' | 'consumer';

const KINDS: Readonly<Record<Kind, SpanKind>> = { server: SpanKind.SERVER, internal: SpanKind.INTERNAL, producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER };

/**
 * Follows work from a request through the outbox and the queue to what a job did, when there is a place to send it to; otherwise it costs
 * nothing and says nothing. What is under way is kept here and not in a global, so that two applications in one process keep theirs apart.
 */
export class Tracing implements OnApplicationShutdown {
  private readonly underWay = new AsyncLocalStorage<Span>();

  constructor(
    private readonly tracer: Tracer | null,
    private readonly close: () => Promise<void>,
  ) {}

  /** What is at work now, as it is handed on; null when nothing is traced. */
  get traceParent(): string | null {
    return this.parentFor(this.underWay.getStore() ?? null);
  }

  /** How what goes on elsewhere names this span. */
  parentFor(span: Span | null): string | null {
    return span && writeTraceParent(span.spanContext());
  }

  /** Begins a span under what is named, or else at the beginning of a trace. Whoever begins one ends it. */
  begin(name: string, kind: Kind, facts: SpanFacts, parent: unknown = null): Span | null {
    if (!this.tracer) return null;
    const under = readTraceParent(parent);
    return this.tracer.startSpan(name, { kind: KINDS[kind], attributes: { ...facts } }, under ? trace.setSpanContext(ROOT_CONTEXT, under) : ROOT_CONTEXT);
  }

  /** Does something as part of a span. */
  within<T>(span: Span | null, work: () => T): T {
    return span ? this.underWay.run(span, work) : work();
  }

  /** Does something as a part of what is under way; where nothing is, nothing is begun. */
  async part<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T> {
    const parent = this.traceParent;
    return parent === null ? work() : this.ended([this.begin(name, 'internal', facts, parent)], work);
  }

  /** Does something as part of the first of these spans, and ends them all with how it went. */
  async ended<T>(spans: readonly (Span | null)[], work: () => Promise<T>): Promise<T> {
    try {
      return await this.within(spans[0] ?? null, work);
    } catch (error) {
      // The kind of an error and never its message: a database puts the values of the row in it.
      for (const span of spans) span?.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', error instanceof Error ? error.constructor.name : typeof error);
      throw error;
    } finally {
      for (const span of spans) span?.end();
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}
