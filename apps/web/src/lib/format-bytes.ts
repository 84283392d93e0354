import type { Locale } from '@contract/platform';
import { localeTag } from './locale.js';

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** A file size in decimal units, one digit behind the point from kB on: '1,2 MB'. */
export function formatBytes(bytes: number, locale: Locale): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const format = new Intl.NumberFormat(localeTag[locale], { maximumFractionDigits: step === 0 ? 0 : 1 });
  return `${format.format(bytes / 1000 ** step)}\u00a0${units[step]}`;
}
