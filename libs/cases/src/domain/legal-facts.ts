import { COURT_FACTS } from './legal-facts/court-facts.js';
import { CROSS_BORDER_FACTS } from './legal-facts/cross-border-facts.js';
import { DATA_FACTS } from './legal-facts/data-facts.js';
import { EXECUTION_FACTS } from './legal-facts/execution-facts.js';
import type { LegalFact } from './legal-facts/legal-fact.js';
import { SEIZURE_FACTS } from './legal-facts/seizure-facts.js';

/**
 * The closed catalogue of legal facts that a user records by hand, on a case, an item or a request. They start and end the
 * clocks of the rule packs; facts that another act in the system produces (a seizure, a transition) are not among them.
 */
export const LEGAL_FACTS: readonly LegalFact[] = [...SEIZURE_FACTS, ...COURT_FACTS, ...EXECUTION_FACTS, ...DATA_FACTS, ...CROSS_BORDER_FACTS];

const BY_ID: ReadonlyMap<string, LegalFact> = new Map(LEGAL_FACTS.map((each) => [each.id, each]));

/** The fact of a type; undefined when users cannot record it. */
export function findLegalFact(id: string): LegalFact | undefined {
  return BY_ID.get(id);
}
