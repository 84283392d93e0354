import type { Instant } from '../../../../platform/src/contract.js';

/** The same number on an item of a case that the reader may see. */
export interface KnownLink {
  readonly kind: string;
  readonly normalised: string;
  readonly itemId: string;
  readonly itemReference: string;
  readonly description: string;
  readonly caseId: string;
  readonly caseReference: string;
  readonly caseTitle: string;
}

/** The same number in a case that the reader may not see: only that it is known, and whom to ask. */
export interface KnownAtDesk {
  readonly kind: string;
  readonly normalised: string;
  readonly unit: { readonly id: string; readonly name: string };
  /** When it was asked last, and by whom. */
  readonly askedAt: Instant | null;
  readonly askedBy: string | null;
  /** What the desk answered, the last first: words, and never of which case. */
  readonly answers: readonly DeskAnswer[];
}

/** `text`: an answer in words; `contact`: whom to call; `declined`: why there is none. */
export type AnswerKind = 'text' | 'contact' | 'declined';

export interface DeskAnswer {
  readonly answer: AnswerKind;
  readonly text: string;
  readonly answeredAt: Instant;
}

/** GET /items/:id/known-elsewhere */
export interface KnownElsewhere {
  readonly links: readonly KnownLink[];
  readonly desks: readonly KnownAtDesk[];
  readonly mayAsk: boolean;
  /** The case of the item is under embargo, and a question would tell that it exists. */
  readonly underEmbargo: boolean;
}

/** POST /items/:id/questions: tells the desk that someone asks, with the number of the item as reference. */
export interface AskDeskRequest {
  readonly kind: string;
  readonly normalised: string;
  readonly unitId: string;
}

/** What another unit asked about an item, and what it was answered from here. */
export interface QuestionAbout {
  readonly id: string;
  readonly kind: string;
  readonly normalised: string;
  /** Who asks, and the number of its item as reference; of its case nothing is known here. */
  readonly unit: string;
  readonly reference: string;
  readonly askedAt: Instant;
  readonly answers: readonly (DeskAnswer & { readonly answeredBy: string })[];
}

/** GET /items/:id/questions */
export interface QuestionsAbout {
  /** The newest first. */
  readonly questions: readonly QuestionAbout[];
  readonly mayAnswer: boolean;
  /** The case of the item is under embargo, and an answer would tell that it exists. */
  readonly underEmbargo: boolean;
}

/** POST /items/:id/answers: goes to who asked as it is written. */
export interface AnswerDeskRequest {
  readonly questionId: string;
  readonly answer: AnswerKind;
  readonly text: string;
}
