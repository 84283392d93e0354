const CURRENCIES = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** ISO 4217, withdrawn currencies included: old notes are found in safes. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && !['XXX', 'XTS'].includes(text) && CURRENCIES.of(text) !== undefined;
}

/** ISO 3166-1 alpha-2 of a country that exists. */
export function isCountry(text: string): boolean {
  return /^[A-Z]{2}$/.test(text) && !['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'].includes(text) && REGIONS.of(text) !== undefined;
}
