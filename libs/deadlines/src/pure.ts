// The second front door: what computes without Nest and without a database, for commands that must start at once.
export { shippedBook } from './application/shipped-packs.js';
export { answerTerm, type TermAnswer } from './domain/calculating/answer-term.js';
export { readPlanEvents, type EventProblem } from './domain/calculating/read-plan-events.js';
export { wordTermRefusal } from './domain/calculating/word-refusal.js';
export { inShort } from './domain/explaining/in-short.js';
export { wordMissing, wordStep, wordWarning } from './domain/explaining/word-step.js';
export { FINAL_ON_EXPIRY } from './domain/planning/closing-event.js';
export { onExpiryOf } from './domain/rules/clock-of.js';
export { statusAt } from './domain/planning/deadline-status.js';
export { plan } from './domain/planning/plan.js';
