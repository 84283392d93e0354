import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform';

/** The cookie of the session: out of reach of scripts and other sites; bound to host and https where there is https. */
export function sessionCookieName(config: Pick<Config, 'ZEGEL_PUBLIC_URL'>): string {
  return isSecure(config) ? '__Host-zegel' : 'zegel';
}

export function readSessionCookie(request: FastifyRequest, config: Pick<Config, 'ZEGEL_PUBLIC_URL'>): string | undefined {
  return request.cookies[sessionCookieName(config)];
}

export function setSessionCookie(reply: FastifyReply, config: Pick<Config, 'ZEGEL_PUBLIC_URL'>, token: string): void {
  void reply.setCookie(sessionCookieName(config), token, { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(config) });
}

export function clearSessionCookie(reply: FastifyReply, config: Pick<Config, 'ZEGEL_PUBLIC_URL'>): void {
  void reply.clearCookie(sessionCookieName(config), { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(config) });
}

/** Whether people come over https; only then may a cookie be of https alone. */
export function isSecure({ ZEGEL_PUBLIC_URL }: Pick<Config, 'ZEGEL_PUBLIC_URL'>): boolean {
  return ZEGEL_PUBLIC_URL.startsWith('https://');
}
