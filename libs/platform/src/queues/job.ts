/** A message of the outbox: ids only; who hears it reads the truth from the database. */
export interface OutboxMessage {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly caseId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** What a job that listens to the outbox is handed. */
export interface OutboxBatch {
  readonly messageIds: readonly string[];
  /** What each trace that a message belongs to goes on under (W3C Trace Context); not there when nothing is traced. */
  readonly traceParents?: readonly string[];
}

/** How a job is being run. */
export interface JobRun {
  readonly jobId: string;
  readonly attempt: number;
}

/**
 * A piece of background work. It may run twice: it locks, looks again, acts and records in one transaction. It never
 * catches to log; what fails is thrown, so that retries and the failed set tell the truth.
 */
export interface Job<T = unknown> {
  /** Noun in kebab-case, e.g. `deadlines`; one of `QUEUE_NAMES`, into which the operator's page looks. */
  readonly queue: string;
  /** `<context>.<act>.v<n>`, a constant; never derived from a class name. */
  readonly name: string;
  /** Which facts wake this job, by type. The relay hands it batches of message ids. */
  readonly listensTo?: (type: string) => boolean;
  /** Runs by itself, once for all workers together, every so many milliseconds. */
  readonly every?: number;
  handle(data: T, run: JobRun): Promise<void>;
}

/** Multi-provider token: the jobs of all contexts in this process. */
export const JOBS = Symbol('Jobs');
