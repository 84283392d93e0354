import type { AssetClassSpec, FieldSpec, Item, LotPart } from '@contract/items';
import type { Confirmations, Locale } from '@contract/platform';
import { parseDecimal } from '../../lib/parse-decimal.js';
import { given } from '../../ui/form/given.js';
import { readDetails, type TypedDetails } from '../fields/typed-details.js';

/** Details that measure a thing and are divided with it, as the server divides them. */
const measures: ReadonlySet<string> = new Set(['count', 'grossWeight', 'netWeight', 'pages', 'weight']);

/** One part as typed. */
export interface PartValues {
  readonly quantity: string;
  readonly description: string;
  readonly estimatedAmount: string;
  readonly details: TypedDetails;
}

export const emptyPart: PartValues = { quantity: '1', description: '', estimatedAmount: '', details: {} };

/** What is asked of each part: what tells it apart, and its share of what the lot measures. */
export function partFields(item: Pick<Item, 'details'>, spec: AssetClassSpec | undefined): readonly FieldSpec[] {
  return (spec?.fields ?? []).flatMap((field): readonly FieldSpec[] => {
    if (measures.has(field.name)) return item.details[field.name] === undefined ? [] : [{ ...field, required: true }];
    return field.kind === 'identifier' || field.name === 'serialNumber' ? [{ ...field, required: false }] : [];
  });
}

/** The typed parts as the server takes them; what a part does not state it has from the lot. */
export function readParts(typed: readonly PartValues[], item: Pick<Item, 'details'>, fields: readonly FieldSpec[], confirmations: Confirmations, locale: Locale): LotPart[] {
  const own = new Set(fields.map(({ name }) => name));
  const shared = Object.fromEntries(Object.entries(item.details).filter(([name]) => !own.has(name)));
  return typed.map(({ quantity, description, estimatedAmount, details }, place) => {
    const stated = readDetails(fields, details, locale);
    const reasons = Object.entries(confirmations).filter(([pointer]) => pointer.startsWith(`/parts/${place}/`));
    return {
      quantity: parseDecimal(quantity, locale) ?? quantity,
      ...given({ description: description.trim(), estimatedAmount: estimatedAmount.trim() && (parseDecimal(estimatedAmount, locale) ?? estimatedAmount) }),
      ...(Object.keys(stated).length > 0 ? { details: { ...shared, ...stated } } : {}),
      ...(reasons.length > 0 ? { confirmations: Object.fromEntries(reasons) } : {}),
    };
  });
}

/** What would be left, as far as the typed numbers can be read. */
export function restOf(quantity: string, typed: readonly Pick<PartValues, 'quantity'>[], locale: Locale): number | null {
  const parts = typed.map((part) => parseDecimal(part.quantity, locale));
  if (parts.some((part) => part === null)) return null;
  const rest = parts.reduce((left, part) => left - Number(part), Number(quantity));
  return Math.round(rest * 1e9) / 1e9;
}
