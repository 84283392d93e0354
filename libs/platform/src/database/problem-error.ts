/** Why something is refused, and with it the HTTP status; adding one is a compile error in the filter until it has a status. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'rule'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'unsupported-media'
  | 'too-many'
  | 'unavailable';

/** One reason of a refusal; worded in the reader's language at the edge, by its code. */
export interface Refusal {
  readonly code: string;
  /** JSON Pointer to the field, RFC 6901. */
  readonly pointer?: string;
  readonly confirmable?: boolean;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A refusal the caller can act on. Everything else that is thrown is a 500 that says nothing but its request id. */
export class ProblemError extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly details: {
      readonly errors?: readonly Refusal[];
      readonly open?: readonly string[];
      readonly currentVersion?: number;
      readonly params?: Readonly<Record<string, unknown>>;
      /** What was behind it: for the operator, never for the reader. */
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, { cause: details.cause });
  }
}

/** Refuses invalid input when there is anything wrong, all errors at once. */
export function refuseInvalid(errors: readonly Refusal[]): void {
  if (errors.length > 0) throw new ProblemError('invalid', 'request.invalid', { errors });
}
