import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale, Problem } from '../contract.js';
import { ProblemError, type ProblemKind } from '../database/problem-error.js';
import { constraintOf, isDatabaseAway } from '../database/sql-state.js';
import { CHOICE_TITLES, withChoicesInWords, type ChoiceTitles } from '../i18n/choice-titles.js';
import { PROBLEM_TEXTS, fill, type ProblemTexts } from '../i18n/problem-texts.js';
import { Logger } from '../telemetry/logger.js';
import { localeOf } from './request-locale.js';

const STATUS: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  rule: 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media': 415,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
};

/** Turns whatever was thrown into an RFC 9457 problem in the reader's language. Faults of ours say nothing but their request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly texts: ProblemTexts;

  constructor(
    @Inject(PROBLEM_TEXTS) texts: readonly ProblemTexts[],
    @Inject(CHOICE_TITLES) private readonly choices: readonly ChoiceTitles[],
    private readonly logger: Logger,
  ) {
    this.texts = Object.assign({}, ...texts) as ProblemTexts;
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    this.answer(thrown, request, host.switchToHttp().getResponse<FastifyReply>());
  }

  /** The same answer for what is thrown outside Nest's routes. */
  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const error = asProblem(thrown, request.body);
    // The reader is only told to try again; what was away, the operator reads here.
    if (error?.kind === 'unavailable') this.logger.warn('request found something away', { requestId: request.id, method: request.method, route: request.routeOptions.url, error: error.cause ?? thrown });
    const problem = error ? this.problemOf(error, localeOf(request), request.id) : this.fault(thrown, request);
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (problem.status === 503) void reply.header('retry-after', '2');
    void reply.status(problem.status).header('cache-control', 'no-store').type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }

  /** A refusal as a problem in words; used as well where a refusal of some time ago is told. */
  problemOf(error: Pick<ProblemError, 'kind' | 'code' | 'details'>, locale: Locale, requestId: string): Problem {
    const { errors, open, currentVersion, params } = error.details;
    return {
      type: `/problems/${error.code}`,
      title: this.text('problem.' + error.kind, locale),
      status: STATUS[error.kind],
      detail: this.text(error.code, locale, params),
      code: error.code,
      requestId,
      ...(errors && errors.length > 0 && { errors: errors.map((refusal) => ({ ...refusal, detail: this.text(refusal.code, locale, refusal.params) })) }),
      ...(open && { open }),
      ...(currentVersion !== undefined && { currentVersion }),
    };
  }

  private fault(thrown: unknown, request: FastifyRequest): Problem {
    this.logger.error('request failed', { requestId: request.id, method: request.method, route: request.routeOptions.url, error: thrown });
    const locale = localeOf(request);
    return {
      type: '/problems/service.fault',
      title: this.text('problem.fault', locale),
      status: 500,
      detail: this.text('service.fault', locale),
      code: 'service.fault',
      requestId: request.id,
    };
  }

  /** A code in words; used where refusals are part of an answer that succeeded, as in bulk acts. */
  text(code: string, locale: Locale, params: Readonly<Record<string, unknown>> = {}): string {
    const text = this.texts[code] ?? (code.startsWith('constraint.') ? this.texts['record.exists'] : undefined);
    return fill(text?.[locale] ?? code, withChoicesInWords(params, this.choices, locale));
  }
}

/**
 * What was thrown as a refusal; null when it is a fault of ours.
 * @param sent  the body that was refused, to name the field of it
 */
export function asProblem(thrown: unknown, sent?: unknown): ProblemError | null {
  if (thrown instanceof ProblemError) return thrown;
  if (isDatabaseAway(thrown)) return new ProblemError('unavailable', 'service.unavailable');
  const constraint = constraintOf(thrown);
  if (constraint?.endsWith('_unique')) return new ProblemError('conflict', `constraint.${constraint}`);
  if (constraint?.endsWith('_fk')) {
    const pointer = referringField(constraint, sent);
    return new ProblemError('invalid', 'record.reference-unknown', pointer === null ? {} : { errors: [{ code: 'record.reference-unknown', pointer }] });
  }
  const { code, statusCode } = thrown as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE') return new ProblemError('too-large', 'request.too-large', { params: { limit: '1 MB' } });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new ProblemError('unsupported-media', 'request.media-type');
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCode;
  if (status === 404) return new ProblemError('not-found', 'request.no-route');
  if (status === 413) return new ProblemError('too-large', 'request.too-large', { params: { limit: '1 MB' } });
  if (status === 415) return new ProblemError('unsupported-media', 'request.media-type');
  if (status !== undefined && status >= 400 && status < 500) return new ProblemError('invalid', 'request.malformed');
  return null;
}

/** The field that names what is not there. Constraints are called `<table>_<thing>_fk`, and the field of a request `<thing>Id`; where only one thing is named, it is that one. */
function referringField(constraint: string, sent: unknown): string | null {
  const named = Object.keys(typeof sent === 'object' && sent !== null ? sent : {}).filter((field) => field.endsWith('Id'));
  const fitting = named.filter((field) => constraint.endsWith(`_${field.slice(0, -2).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_fk`));
  const [field] = fitting.length === 0 && named.length === 1 ? named : fitting;
  return field === undefined ? null : `/${field}`;
}
