import { randomBytes } from 'node:crypto';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform';
import { isSecure } from './session-cookie.js';

type Settings = Pick<Config, 'ZEGEL_PUBLIC_URL'>;

const DAYS = 180;

/** By what a browser is known again, so that what others guess does not slow it down. It opens nothing. */
const nameOf = (config: Settings): string => (isSecure(config) ? '__Host-zegel-browser' : 'zegel-browser');

/** What it is known by, or something new for one that has nothing. */
export function browserOf(request: FastifyRequest, config: Settings): string {
  const value = request.cookies[nameOf(config)];
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : randomBytes(32).toString('base64url');
}

export function setBrowserCookie(reply: FastifyReply, config: Settings, value: string): void {
  void reply.setCookie(nameOf(config), value, { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(config), maxAge: DAYS * 86_400 });
}
