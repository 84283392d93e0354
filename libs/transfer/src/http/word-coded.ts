import { ASSET_CLASS_SPECS, IDENTIFIER_TITLES, ITEM_STATUSES, itemProblemTexts } from '#items';
import { fill, platformProblemTexts, type Locale, type ProblemTexts, type Titles } from '#platform';
import type { ImportMessage } from '../contract.js';
import type { Coded } from '../domain/coded.js';
import { transferProblemTexts } from './problem-texts.js';

const ORDERS: Readonly<Record<string, Titles>> = {
  dmy: { nl: 'dag-maand-jaar', en: 'day-month-year' },
  mdy: { nl: 'maand-dag-jaar', en: 'month-day-year' },
  ymd: { nl: 'jaar-maand-dag', en: 'year-month-day' },
};

/** A rule of the item register may be quoted by its code. */
const QUOTED: ProblemTexts = { ...platformProblemTexts, ...itemProblemTexts };

/** What a row can say of an item, as people call it. */
const FIELDS: Readonly<Record<string, Titles>> = {
  ...Object.fromEntries(ASSET_CLASS_SPECS.flatMap(({ fields }) => fields.map(({ name, title }) => [`details.${name}`, title] as const))),
  assetClass: { nl: 'Soort', en: 'Class' },
  description: { nl: 'Omschrijving', en: 'Description' },
  quantity: { nl: 'Aantal', en: 'Quantity' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  estimatedValue: { nl: 'Geschatte waarde', en: 'Estimated value' },
  seizedPlace: { nl: 'Plaats van inbeslagneming', en: 'Place of seizure' },
  seizedOn: { nl: 'Datum van inbeslagneming', en: 'Date of seizure' },
  case: { nl: 'Zaak', en: 'Case' },
  status: { nl: 'Stand', en: 'State' },
};

/** A class or a state, where one is replaced by another. */
const STANDS: Readonly<Record<string, Titles>> = { ...Object.fromEntries(ASSET_CLASS_SPECS.map(({ id, title }) => [id, title] as const)), ...Object.fromEntries(Object.entries(ITEM_STATUSES).map(([id, { title }]) => [id, title] as const)) };

/** Parameters that are codes themselves, by the words each has. */
const WORDED: Readonly<Record<string, Readonly<Record<string, Titles>>>> = { rule: QUOTED, order: ORDERS, kind: IDENTIFIER_TITLES, field: FIELDS, from: STANDS, to: STANDS };

/** Something told about a file or a row, in the reader's language. */
export function wordCoded({ code, column, params }: Coded, locale: Locale): ImportMessage {
  const text = transferProblemTexts[code]?.[locale] ?? QUOTED[code]?.[locale] ?? code;
  return { column: column ?? null, code, detail: fill(text, inWords(params ?? {}, locale)) };
}

function inWords(params: NonNullable<Coded['params']>, locale: Locale): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, (typeof value === 'string' && WORDED[name]?.[value]?.[locale]) || value]));
}
