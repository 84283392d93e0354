import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/** The SQLSTATE of a failed statement, or undefined when the error came from elsewhere. */
export function sqlStateOf(error: unknown): string | undefined {
  if (error instanceof QueryFailedError) return (error.driverError as { code?: string }).code;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The constraint a statement ran into. Constraints are named by hand, so that the name can be answered. */
export function constraintOf(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;
}

/** Serialisation failure and deadlock: the whole transaction may be tried again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '40001' || state === '40P01';
}

/** A row of the log was not written, for whatever reason that is no refusal of what it tells of: a fact may be refused by a rule of its table. */
export function isOfTheLog(error: unknown): boolean {
  if (!(error instanceof QueryFailedError) || isDatabaseAway(error)) return false;
  const { code = '', constraint, table } = error.driverError as { code?: string; constraint?: string; table?: string };
  return table === 'audit_event' || (constraint === undefined && !code.startsWith('ZG'));
}

/** Away, stopping, out of connections, of disk or of memory, slower than anyone waits, or lost to others more often than we try: to be tried again. */
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006', '08001', '08003', '53300', '53100', '53200', '57014', '57P05', '25P03', '55P03', '40001', '40P01']);

/** What pg, its pool and TypeORM say without a code. */
const SAID_IN_WORDS = /Connection terminated|is not queryable|Query read timeout|timeout expired|timeout exceeded when trying to connect|Driver not Connected/;

/** The database cannot be reached, is stopping, or has no room: the answer is 503, not a fault of ours. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof QueryFailedError) return isDatabaseAway(error.driverError);
  // TypeORM lets go of a connection that breaks between two statements; the next statement finds it gone.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const { code = '', message = '', syscall } = (error ?? {}) as { code?: string; message?: string; syscall?: string };
  const noSocket = code === 'ENOENT' && syscall === 'connect';
  return AWAY.has(code) || noSocket || SAID_IN_WORDS.test(message);
}
