import type { Instant } from '../../../../libs/platform/src/contract.js';

/** A job that was given up after all its attempts. What the error says is not told: it can hold data of a case. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly failedAt: Instant;
  readonly kind: string;
  readonly place: string | null;
  readonly messages: number | null;
}

/** GET /failed-jobs: the queues in which something failed, each with how many, and the newest of them. */
export interface FailedOfQueue {
  readonly queue: string;
  readonly failed: number;
  readonly jobs: readonly FailedJob[];
}

/** POST /failed-jobs/:queue/:id/retry and POST /failed-jobs/:queue/retry for all of a queue. */
export interface RetriedJobs {
  readonly retried: number;
}
