import type { AssetClassSpec, FieldSpec } from '@contract/items';
import type { Locale } from '@contract/platform';
import { titleOf } from '../../lib/title-of.js';

/** What is seen and must be noted at the spot, class by class; the rest is filled in at the desk. */
const AT_THE_SPOT: Readonly<Record<string, readonly string[]>> = {
  cash: ['sealNumber'],
  'bank-balance': ['iban', 'bank'],
  'crypto-asset': ['chain', 'token', 'quantity', 'address', 'custodyMethod'],
  vehicle: ['plate', 'vin', 'make', 'model', 'keys'],
  vessel: ['imoNumber', 'eni', 'name', 'berth'],
  aircraft: ['registration', 'manufacturer', 'model'],
  jewellery: ['jewelleryType', 'maker', 'serialNumber'],
  art: ['artist', 'title'],
  electronics: ['deviceType', 'imei', 'make', 'model'],
  livestock: ['species', 'count', 'chip'],
  perishables: ['product', 'weight'],
  'forbidden-goods': ['forbiddenType', 'grossWeight', 'serialNumber'],
  documents: ['documentType', 'box'],
  'other-goods': ['goodsType', 'make', 'serialNumber'],
  'real-estate': ['address', 'cadastralDesignation'],
};

/** What is mostly taken, in the order of the buttons; the others are behind one more press. */
export const USUAL: readonly string[] = ['electronics', 'cash', 'vehicle', 'jewellery', 'forbidden-goods', 'documents', 'crypto-asset', 'art', 'other-goods'];

/** The fields of a class to ask at the spot: the chosen few and whatever the register will not do without. */
export function spotFields(spec: AssetClassSpec): readonly FieldSpec[] {
  const wanted = AT_THE_SPOT[spec.id] ?? [];
  const chosen = wanted.flatMap((name) => spec.fields.filter((field) => field.name === name));
  return [...chosen, ...spec.fields.filter((field) => field.required && !wanted.includes(field.name))];
}

const isCode = ({ kind, name }: FieldSpec): boolean => kind === 'identifier' || name === 'serialNumber' || name === 'sealNumber';
export const isScanned = isCode;

/** Words for a thing that was given none: its class with what was typed of make, model or kind. */
export function describeThing(spec: AssetClassSpec, details: Readonly<Record<string, unknown>>, locale: Locale): string {
  const words = spotFields(spec)
    .filter((field) => !isCode(field) && (field.kind === 'text' || field.kind === 'choice'))
    .flatMap(({ name, kind, choices }) => {
      const value = details[name];
      if (typeof value !== 'string' || value === '') return [];
      const choice = kind === 'choice' ? choices?.find((one) => one.value === value) : undefined;
      return [choice ? titleOf(choice.title, locale) : value];
    });
  return [titleOf(spec.title, locale), ...words].join(' · ').slice(0, 1000);
}
