import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform';
import { isSecure } from './session-cookie.js';

type Settings = Pick<Config, 'ZEGEL_PUBLIC_URL'>;

const SECONDS = 600;

/**
 * What binds sign-ins under way to this browser. It must come along when the provider sends the browser back, which is a
 * step from another site: Lax, not Strict. It opens nothing by itself.
 */
const nameOf = (config: Settings): string => (isSecure(config) ? '__Host-zegel-sign-in' : 'zegel-sign-in');

export function readAttemptCookie(request: FastifyRequest, config: Settings): string | undefined {
  const value = request.cookies[nameOf(config)];
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

export function setAttemptCookie(reply: FastifyReply, config: Settings, value: string): void {
  void reply.setCookie(nameOf(config), value, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(config), maxAge: SECONDS });
}

export function clearAttemptCookie(reply: FastifyReply, config: Settings): void {
  void reply.clearCookie(nameOf(config), { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(config) });
}
