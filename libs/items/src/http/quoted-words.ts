import { fill, platformProblemTexts, type ProblemTexts, type Titles } from '#platform';
import { ASSET_CLASS_SPECS } from '../domain/asset-class.js';
import { IDENTIFIER_TITLES } from '../domain/identifiers/identifier-texts.js';
import { ITEM_STATUSES } from '../domain/item-status.js';
import { itemProblemTexts } from './problem-texts.js';

type Params = Readonly<Record<string, unknown>>;

/** A rule of the item register may be quoted by its code. */
export const QUOTED_RULES: ProblemTexts = { ...platformProblemTexts, ...itemProblemTexts };

const FIELDS = new Map(ASSET_CLASS_SPECS.flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)));

/** What can be said of an item beside the details of its class. */
const FACTS: Readonly<Record<string, Titles>> = {
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
const STANDS: Readonly<Record<string, Titles>> = {
  ...Object.fromEntries(ASSET_CLASS_SPECS.map(({ id, title }) => [id, title])),
  ...Object.fromEntries(Object.entries(ITEM_STATUSES).map(([id, { title }]) => [id, title])),
};

/** What a note quotes by its code (a rule, a kind of number, a field, a class or a state) in the words of both languages; the rest as it is. */
export function inBothLanguages(params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, (typeof value === 'string' && wordsOf(name, value, params)) || value]));
}

function wordsOf(name: string, value: string, params: Params): Titles | undefined {
  switch (name) {
    case 'rule':
      return ruleInWords(value, params);
    case 'kind':
      return (IDENTIFIER_TITLES as Readonly<Record<string, Titles>>)[value];
    case 'field':
      return fieldOf(value)?.title ?? FACTS[value];
    case 'from':
    case 'to':
      return STANDS[value];
    default:
      return undefined;
  }
}

/** The rule with what it asks for: the choices of the field by their titles. */
function ruleInWords(rule: string, params: Params): Titles | undefined {
  const text = QUOTED_RULES[rule];
  if (text === undefined) return undefined;
  const choices = fieldOf(params['field'])?.choices;
  const filled = (locale: keyof Titles): string => fill(text[locale], { ...params, ...(choices && { choices: choices.map(({ title }) => title[locale]) }) });
  return { nl: filled('nl'), en: filled('en') };
}

function fieldOf(name: unknown): { readonly title: Titles; readonly choices?: readonly { readonly title: Titles }[] } | undefined {
  return typeof name === 'string' ? FIELDS.get(name.replace(/^details\./, '')) : undefined;
}
