import type { GiveDecisionResponse } from '@contract/decisions';
import { ApiProblem } from '../../api/api-problem.js';
import type { DecidedItem } from './decided-item.js';

/**
 * What came of a decision that could be given on none of the items, told item by item as where some were decided.
 * @throws what was thrown, when it is no such refusal
 */
export function receiptOfRefusal(error: unknown, asked: readonly Pick<DecidedItem, 'id' | 'reference'>[]): GiveDecisionResponse {
  if (!(error instanceof ApiProblem) || error.problem.code !== 'decision.none-given') throw error;
  const reasonsAt = (index: number) => error.errors.filter(({ pointer }) => pointer === `/items/${index}`);
  return { decisions: [], done: [], refused: asked.map(({ id, reference }, index) => ({ itemId: id, reference, reasons: reasonsAt(index) })) };
}
