export { DecisionCorrections } from './application/decision-corrections.js';
export { DecisionsOfParts } from './application/decisions-of-parts.js';
export { GiveDecision, type GivenDecisions } from './application/give-decision.service.js';
export { SettleDecision } from './application/settle-decision.service.js';
export { DecisionsHttpModule, DecisionsModule } from './decisions.module.js';
export { CAPACITY_TITLES, DECISION_KIND_TITLES, DECISION_RULES } from './domain/decision-kind.js';
export { BulkDecisionBody } from './http/decision.requests.js';
export { decisionEventTitles, decisionProblemTexts } from './http/problem-texts.js';
