import { SetMetadata, createParamDecorator, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, WorkContext } from '../database/actor.js';

/** What a route does, for the guard, the log and the documentation. A route without one stops the start. */
export interface RouteAct {
  readonly act: string;
  readonly changes: boolean;
  /** The change is on a version the caller has seen: If-Match is required. */
  readonly versioned: boolean;
  /** No one needs to be signed in. */
  readonly open: boolean;
  /** Asked by other servers, which send no header of the web app; what they send proves itself. */
  readonly servers?: boolean;
}

export const ROUTE_ACT = Symbol('RouteAct');

/** A route that only looks. */
export function Reads(act: string): CustomDecorator<symbol> {
  return SetMetadata(ROUTE_ACT, { act, changes: false, versioned: false, open: false } satisfies RouteAct);
}

/** A route that makes something new: needs an Idempotency-Key. */
export function Creates(act: string): CustomDecorator<symbol> {
  return SetMetadata(ROUTE_ACT, { act, changes: true, versioned: false, open: false } satisfies RouteAct);
}

/** A route that changes what the caller has seen: needs an Idempotency-Key and If-Match. */
export function Changes(act: string): CustomDecorator<symbol> {
  return SetMetadata(ROUTE_ACT, { act, changes: true, versioned: true, open: false } satisfies RouteAct);
}

/** A route for anyone: sign-in, health. */
export function OpenToAll(): CustomDecorator<symbol> {
  return SetMetadata(ROUTE_ACT, { act: 'open', changes: false, versioned: false, open: true } satisfies RouteAct);
}

/** A route for other servers, who prove by what they send that they may. */
export function OpenToServers(): CustomDecorator<symbol> {
  return SetMetadata(ROUTE_ACT, { act: 'open', changes: false, versioned: false, open: true, servers: true } satisfies RouteAct);
}

/** What the guard leaves on the request. */
export interface ZegelRequest extends FastifyRequest {
  actor?: Actor;
  workContext?: WorkContext;
  expectedVersion?: number;
}

/** The context of this request's one transaction: who, which act, why, by which request and idempotency key. */
export const Work = createParamDecorator((_: unknown, context: ExecutionContext): WorkContext => {
  const { workContext } = context.switchToHttp().getRequest<ZegelRequest>();
  if (!workContext) throw new Error('The route has no work context: is it guarded?');
  return workContext;
});

/** The version of If-Match; present on every route marked with `Changes`. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { expectedVersion } = context.switchToHttp().getRequest<ZegelRequest>();
  if (expectedVersion === undefined) throw new Error('The route has no expected version: is it marked with Changes?');
  return expectedVersion;
});
