import type { Instant } from '../../../../platform/src/contract.js';

/** GET /replan-jobs */
export interface ReplanJob {
  readonly id: string;
  readonly version: number;
  readonly cause: 'rules' | 'decree' | 'promotion' | 'release';
  readonly about: Readonly<Record<string, string | number>>;
  readonly reason: string;
  readonly state: 'running' | 'stopped' | 'done';
  /** Null until it was counted. */
  readonly total: number | null;
  readonly done: number;
  readonly moved: number;
  readonly failed: number;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly allowedActions: readonly ('stop' | 'resume')[];
}
/** GET /replan-jobs/:id */
export interface ReplanJobPage extends ReplanJob {
  /** Cases whose planning failed, as far as the reader may see them. */
  readonly failures: readonly { readonly caseId: string; readonly reference: string }[];
}
