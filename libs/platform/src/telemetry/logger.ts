import { Inject, Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { CONFIG, type Config } from '../config/config.js';

/** Fields that may be logged. Anything else is left out, so that a name, a number or a body cannot slip in. */
const ALLOWED = [
  'requestId', 'method', 'route', 'status', 'milliseconds', 'process', 'job', 'jobId', 'queue', 'attempt', 'count', 'lag', 'port', 'act',
  'caseId', 'importId', 'documentId', 'ruleId', 'signal', 'version', 'database', 'reason',
] as const;

type Field = (typeof ALLOWED)[number];
export type LogFields = { readonly [F in Field]?: string | number | boolean | null } & { readonly error?: unknown };

/** Structured log lines on standard output, without personal data: only allowed fields, and of an error its kind and place. */
@Injectable()
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(@Inject(CONFIG) config: Pick<Config, 'ZEGEL_LOG_LEVEL'>) {
    this.pino = pino({ level: config.ZEGEL_LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  info(message: string, fields: LogFields = {}): void {
    this.pino.info(allowed(fields), message);
  }
  warn(message: string, fields: LogFields = {}): void {
    this.pino.warn(allowed(fields), message);
  }
  error(message: string, fields: LogFields | string = {}): void {
    this.pino.error(typeof fields === 'string' ? {} : allowed(fields), message);
  }
  /** Nest's own lines of starting up are of use only when something is being found out. */
  log(message: string): void {
    this.pino.debug(message);
  }
  debug(message: string): void {
    this.pino.debug(message);
  }
}

function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of ALLOWED) if (fields[name] !== undefined) kept[name] = fields[name];
  if (fields.error !== undefined) kept['error'] = placeOf(fields.error);
  return kept;
}

/** An error's kind, code and stack. Its message is left out: a database puts the values of the row in it. */
function placeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint, table } = ((error as { driverError?: object }).driverError ?? error) as { code?: string; constraint?: string; table?: string };
  const stack = error.stack?.split('\n').filter((line) => line.trim().startsWith('at ')).slice(0, 12).map((line) => line.trim());
  return { kind: error.constructor.name, ...(code && { code }), ...(constraint && { constraint }), ...(table && { table }), stack };
}
