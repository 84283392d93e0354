import type { FastifyRequest } from 'fastify';
import type { Locale } from '../contract.js';

/** The language to answer in: the first of Dutch and English that Accept-Language names; English when it names neither. */
export function localeOf(request: Pick<FastifyRequest, 'headers'>): Locale {
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase().split(',');
  for (const language of wanted) {
    if (language.trim().startsWith('nl')) return 'nl';
    if (language.trim().startsWith('en')) return 'en';
  }
  return 'en';
}
