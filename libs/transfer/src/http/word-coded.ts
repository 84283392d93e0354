import { itemProblemTexts } from '#items';
import { fill, platformProblemTexts, type Locale, type ProblemTexts } from '#platform';
import type { ImportMessage } from '../contract.js';
import type { Coded } from '../domain/coded.js';
import { transferProblemTexts } from './problem-texts.js';

const ORDERS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  dmy: { nl: 'dag-maand-jaar', en: 'day-month-year' },
  mdy: { nl: 'maand-dag-jaar', en: 'month-day-year' },
  ymd: { nl: 'jaar-maand-dag', en: 'year-month-day' },
};

/** A rule of the item register may be quoted by its code. */
const QUOTED: ProblemTexts = { ...platformProblemTexts, ...itemProblemTexts };

/** Something told about a file or a row, in the reader's language. */
export function wordCoded({ code, column, params }: Coded, locale: Locale): ImportMessage {
  const text = transferProblemTexts[code]?.[locale] ?? QUOTED[code]?.[locale] ?? code;
  return { column: column ?? null, code, detail: fill(text, inWords(params ?? {}, locale)) };
}

function inWords(params: NonNullable<Coded['params']>, locale: Locale): Readonly<Record<string, unknown>> {
  const { rule, order } = params;
  return {
    ...params,
    ...(typeof rule === 'string' && { rule: QUOTED[rule]?.[locale] ?? rule }),
    ...(typeof order === 'string' && { order: ORDERS[order]?.[locale] ?? order }),
  };
}
