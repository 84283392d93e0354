import type { ComparisonClass } from '@contract/transfer';

/** What is accepted: one row, or all that is open of a class. */
export interface Accepting {
  readonly class: ComparisonClass;
  readonly rowId?: string;
  readonly count: number;
}
