import { ForwardOnly } from './support/forward-only.js';

/** Guessing is counted where it comes from; what a person carried for it is gone. */
export class DropOldGuessing1795993800000 extends ForwardOnly {
  readonly name = 'DropOldGuessing1795993800000';
  protected readonly statements = [`ALTER TABLE app_user DROP COLUMN failed_attempts, DROP COLUMN retry_after`];
}
