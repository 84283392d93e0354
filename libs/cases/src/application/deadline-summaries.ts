import type { MovedDeadline, NextDeadline } from '../contract.js';

/**
 * How a running deadline is shown beside a case or an item. The deadlines context answers; it stands above this one, so the
 * question is asked through this port.
 */
export abstract class DeadlineSummaries {
  /** The deadlines of these ids, ready to be shown. Runs inside the caller's unit of work. */
  abstract describe(ids: readonly string[]): Promise<ReadonlyMap<string, NextDeadline>>;

  /** What these corrections did to deadlines, as it was noted when they were planned. Runs inside the caller's unit of work. */
  abstract movedBy(correctionIds: readonly string[]): Promise<ReadonlyMap<string, readonly MovedDeadline[]>>;
}
