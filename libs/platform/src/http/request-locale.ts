import type { FastifyRequest } from 'fastify';
import type { Locale } from '../contract.js';

interface Range {
  readonly language: string;
  /** From 0, not wanted at all, to 1. */
  readonly weight: number;
}

const LOCALES: readonly Locale[] = ['en', 'nl'];

/**
 * The language to answer in: of Dutch and English the one that Accept-Language weighs heaviest (RFC 9110, 12.5.4), the first named of
 * two that weigh the same; English when it wants neither.
 */
export function localeOf(request: Pick<FastifyRequest, 'headers'>): Locale {
  const ranges = (request.headers['accept-language'] ?? '').split(',').map(rangeOf);
  const wanted = ranges.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const named = (locale: Locale): boolean => ranges.some(({ language }) => language === locale);
  for (const { language } of wanted) {
    const found = LOCALES.find((locale) => locale === language || (language === '*' && !named(locale)));
    if (found) return found;
  }
  return 'en';
}

/** A language and its weight; one whose weight cannot be read is not wanted. */
function rangeOf(text: string): Range {
  const [range = '', ...parameters] = text.toLowerCase().split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return { language: range.split('-')[0] ?? '', weight: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0 };
}
