import { QUOTED_RULES, inBothLanguages } from '#items';
import { fill, type Locale, type Titles } from '#platform';
import type { ImportMessage } from '../contract.js';
import type { Coded } from '../domain/coded.js';
import { transferProblemTexts } from './problem-texts.js';

const ORDERS: Readonly<Record<string, Titles>> = {
  dmy: { nl: 'dag-maand-jaar', en: 'day-month-year' },
  mdy: { nl: 'maand-dag-jaar', en: 'month-day-year' },
  ymd: { nl: 'jaar-maand-dag', en: 'year-month-day' },
};

/** Something told about a file or a row, in the reader's language. */
export function wordCoded({ code, column, params }: Coded, locale: Locale): ImportMessage {
  const text = transferProblemTexts[code]?.[locale] ?? QUOTED_RULES[code]?.[locale] ?? code;
  return { column: column ?? null, code, detail: fill(text, inWords(params ?? {}, locale)) };
}

function inWords(params: NonNullable<Coded['params']>, locale: Locale): Readonly<Record<string, unknown>> {
  const { order, ...others } = params;
  const worded = Object.entries(inBothLanguages(others)).map(([name, value]) => [name, isTitles(value) ? value[locale] : value]);
  return { ...Object.fromEntries(worded), ...(order !== undefined && { order: (typeof order === 'string' && ORDERS[order]?.[locale]) || order }) };
}

function isTitles(value: unknown): value is Titles {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;
}
