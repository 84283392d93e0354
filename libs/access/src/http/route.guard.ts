import { createHash } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Reflector } from '@nestjs/core';
import { CONFIG, ProblemError, ROUTE_ACT, Rights, type Actor, type Config, type RouteAct, type WorkContext, type ZegelRequest } from '#platform';
import { ApiClients } from '../application/api-clients.service.js';
import { Sessions } from '../application/sessions.service.js';
import { FRESH_SECONDS, needsStepUp, type Act } from '../domain/policy.js';
import { askAgain } from './ask-again.js';
import { readSessionCookie } from './session-cookie.js';
import { isTooDeep } from './too-deep.js';

/**
 * The one guard, in front of every route: signed in, from this site, allowed by the policy table, and, for a change, with the
 * idempotency key and the version it needs. A route that says nothing of its act is refused.
 */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly clients: ApiClients,
    private readonly rights: Rights,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteAct | undefined>(ROUTE_ACT, context.getHandler());
    if (!route) throw new ProblemError('forbidden', 'access.forbidden');
    const request = context.switchToHttp().getRequest<ZegelRequest>();
    const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    // A key is sent on purpose; a cookie goes along with whatever page asks.
    if (request.method !== 'GET' && !route.servers && key === undefined) this.refuseOtherSites(request);
    refuseOtherThanFields(request.body);
    if (route.open) return true;
    const actor = key === undefined ? await this.signedIn(request) : await this.withKey(key, context);
    this.rights.require(actor, route.act);
    if (route.changes && needsStepUp(route.act, actor.askedSecondsAgo ?? 0)) throw askAgain(context.switchToHttp().getResponse<FastifyReply>(), FRESH_SECONDS[route.act as Act]);
    if (isTooDeep(request.body)) throw new ProblemError('invalid', 'request.malformed');
    if (route.versioned) request.expectedVersion = versionOf(request);
    request.actor = actor;
    request.workContext = {
      actor,
      act: route.act,
      purpose: purposeOf(request),
      requestId: request.id,
      ...(route.changes && { idempotency: idempotencyOf(request) }),
    };
    return true;
  }

  /** Another system: the same guard and the same rights, of its role and no more than its key was given. */
  private async withKey(key: string, context: ExecutionContext): Promise<Actor> {
    const http = context.switchToHttp();
    const actor = await this.clients.findActor(key, http.getRequest<ZegelRequest>().id);
    if (actor) return actor;
    void http.getResponse<FastifyReply>().header('www-authenticate', 'Bearer error="invalid_token"');
    throw new ProblemError('unauthenticated', 'access.key');
  }

  private async signedIn(request: ZegelRequest): Promise<Actor> {
    const token = readSessionCookie(request, this.config);
    const actor = token === undefined ? null : await this.sessions.findActor(token, request.id);
    if (!actor) throw new ProblemError('unauthenticated', 'access.sign-in');
    return actor;
  }

  /** Besides SameSite: a header no form can send, and the browser's own word on where the request comes from. */
  private refuseOtherSites(request: ZegelRequest): void {
    const site = request.headers['sec-fetch-site'];
    if (request.headers['x-requested-with'] !== 'zegel' || (site !== undefined && site !== 'same-origin')) {
      throw new ProblemError('forbidden', 'request.cross-site');
    }
  }
}

/** JSON may be a lone text, a number or a list; every route takes fields. */
function refuseOtherThanFields(body: unknown): void {
  if (Array.isArray(body)) throw new ProblemError('invalid', 'request.invalid');
  if (body !== undefined && body !== null && typeof body !== 'object') throw new ProblemError('invalid', 'request.malformed');
}

function purposeOf(request: ZegelRequest): string {
  const stated = request.headers['x-purpose'];
  return typeof stated === 'string' && stated.length > 0 ? stated.slice(0, 200) : 'case assignment';
}

function versionOf(request: ZegelRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) throw new ProblemError('precondition-required', 'request.version-missing');
  const version = /^(?:W\/)?"v(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new ProblemError('invalid', 'request.version-malformed');
  return Number(version);
}

function idempotencyOf(request: ZegelRequest): NonNullable<WorkContext['idempotency']> {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') throw new ProblemError('invalid', 'request.idempotency-key-missing');
  if (typeof key !== 'string' || !/^[\w.-]{8,80}$/.test(key)) throw new ProblemError('invalid', 'request.idempotency-key-malformed');
  const requestHash = createHash('sha256').update(JSON.stringify([request.headers['if-match'] ?? '', request.headers['content-length'] ?? '', request.body ?? null])).digest('base64url');
  return { key, route: `${request.method} ${request.url}`, requestHash };
}
