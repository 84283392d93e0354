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

/** How many decimals the smallest coin of a currency has (ISO 4217): what was counted cannot have more. */
export function minorDigitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
