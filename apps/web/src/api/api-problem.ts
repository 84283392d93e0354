import type { Problem, ProblemError } from '@contract/platform';

/** The server's refusal (RFC 9457), already worded in the reader's language. */
export class ApiProblem extends Error {
  override readonly name: string = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  get errors(): readonly ProblemError[] {
    return this.problem.errors ?? [];
  }
}

/** The session is over; the page asks to sign in again and keeps what was typed. */
export class SessionEnded extends ApiProblem {}

/** The server could not be reached at all: no answer, so nobody knows whether a change was made. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** True when asking the same thing again may go well: no answer, or the server says it is busy. */
export function isTransient(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiProblem && [502, 503, 504].includes(error.status));
}
