import type { AnswerKind } from '../../contract.js';

/** The ways to answer the question of another desk. Each is said in words: an answer, whom to call, or why there is none. */
export const ANSWER_KINDS = ['text', 'contact', 'declined'] as const satisfies readonly AnswerKind[];
