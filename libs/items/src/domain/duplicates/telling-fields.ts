import type { AssetClass } from '../asset-class.js';

/**
 * Numbers that belong to one thing: two items of a case with the same one are probably one thing recorded twice. A number that
 * many things share (a substance, a company, the account that money was paid into) is not among them.
 */
export const TELLING_FIELDS: Readonly<Partial<Record<AssetClass, readonly string[]>>> = {
  'bank-balance': ['iban'],
  'crypto-asset': ['address'],
  vehicle: ['plate', 'vin'],
  vessel: ['imoNumber', 'eni'],
  electronics: ['imei', 'iccid'],
  livestock: ['chip'],
  'other-goods': ['containerNumber'],
  'real-estate': ['cadastralDesignation', 'bagId'],
};

/** One address holds many tokens, each an item of its own. */
export function tokenOf(details: Readonly<Record<string, unknown>>): string {
  return typeof details['token'] === 'string' ? details['token'].trim().toUpperCase() : '';
}

/** A seal as it is compared: without the signs between its letters and figures. */
export function sealMark(seal: string | null | undefined): string {
  return (seal ?? '').replace(/[^0-9a-z]/gi, '').toUpperCase();
}
