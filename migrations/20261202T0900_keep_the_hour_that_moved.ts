import { ForwardOnly } from './support/forward-only.js';

/** Of a term that ends at an hour the history says from which moment to which it moved: that can be within one day. */
export class KeepTheHourThatMoved1796209200000 extends ForwardOnly {
  readonly name = 'KeepTheHourThatMoved1796209200000';
  protected readonly statements = [`ALTER TABLE deadline_change ADD COLUMN from_due_at timestamptz, ADD COLUMN to_due_at timestamptz`];
}
