import type { DecisionKind } from './decision-requirement.js';
import type { SeizureGround } from './legal-bases.js';

/** Grounds that a decision on evidence or forfeiture (116, 353, 552a Sv) ends; the others have roads of their own. */
const ENDED_BY_RETURN: readonly SeizureGround[] = ['nl-sv-94', 'other-law'];

/**
 * Grounds still in force after a decision that ends seizure. `lift` ends them all. `return` ends the only one there is;
 * of several it ends those of art. 94, and a conservatory or foreign seizure stays.
 */
export function groundsAfter(grounds: readonly SeizureGround[], decision?: DecisionKind): readonly SeizureGround[] {
  if (decision === 'lift' || grounds.length <= 1) return [];
  return grounds.filter((ground) => !ENDED_BY_RETURN.includes(ground));
}
