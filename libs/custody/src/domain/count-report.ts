import type { CountNumbers, CountOutcome } from './count-outcome.js';

/** A difference as the report tells it. */
export interface ReportedLine {
  readonly itemId: string;
  readonly outcome: CountOutcome;
  readonly code: string;
  readonly reference: string;
  readonly description: string;
  readonly registerPath: string | null;
  readonly spotPath: string | null;
  readonly countedBy: string | null;
  readonly countedAt: string | null;
}

/** What the signature under a count is for. */
export interface CountContent {
  readonly id: string;
  readonly number: number;
  readonly placePath: string;
  readonly blind: boolean;
  readonly revealedAt: string | null;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly endedBy: string;
  readonly endedAt: string;
  readonly sample: { readonly size: number; readonly seed: string; readonly assetClasses: readonly string[]; readonly fromValue: string | null } | null;
  readonly population: number;
  readonly populationHash: string;
  readonly numbers: CountNumbers;
  readonly counters: readonly { readonly name: string; readonly items: number; readonly firstAt: string; readonly lastAt: string }[];
  readonly lines: readonly ReportedLine[];
}

/** The one spelling of a count: its hash is what is signed. Keys stand in the order in which they are written here. */
export function spelledCount(content: CountContent): string {
  const { id, number, placePath, blind, revealedAt, startedBy, startedAt, endedBy, endedAt, sample, population, populationHash, numbers, counters, lines } = content;
  return JSON.stringify({ id, number, placePath, blind, revealedAt, startedBy, startedAt, endedBy, endedAt, sample, population, populationHash, numbers, counters, lines });
}

