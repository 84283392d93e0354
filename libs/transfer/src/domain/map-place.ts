import { JOINED_TARGETS } from './target.js';
import { textAt, type MappedColumns } from './mapped-columns.js';
import type { MappedPlace } from './mapped-row.js';

/** Where the item was taken, in parts as far as the register has parts, and on one line. */
export function mapPlace(columns: MappedColumns, texts: readonly string[], defaultCountry: string | undefined): MappedPlace | undefined {
  const part = (name: 'locality' | 'region' | 'postalCode' | 'country') => textAt(texts, columns.one(`item.place.${name}`));
  const free = columns.to('item.place').map((column) => textAt(texts, column));
  const locality = part('locality');
  const region = abbreviationInCapitals(part('region'));
  const postalCode = part('postalCode');
  const statedCountry = part('country');

  const text = [...free, locality, [region, postalCode].filter(isFilled).join(' '), statedCountry].filter(isFilled);
  if (text.length === 0) return undefined;
  const country = isFilled(statedCountry) ? statedCountry : defaultCountry;
  return {
    text: text.join(JOINED_TARGETS['item.place']),
    ...(isFilled(locality) && { locality }),
    ...(isFilled(region) && { region }),
    ...(isFilled(postalCode) && { postalCode }),
    ...(country !== undefined && { country }),
  };
}

/** "Il" and "IL" are one state. */
function abbreviationInCapitals(region: string): string {
  return /^[a-z]{2}$/i.test(region) ? region.toUpperCase() : region;
}

function isFilled(text: string): boolean {
  return text !== '';
}
