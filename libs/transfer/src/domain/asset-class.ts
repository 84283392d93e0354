/** What a row can be taken for; the same values as the asset classes of the item register. */
export const ASSET_CLASSES = [
  'cash',
  'bank-balance',
  'crypto-asset',
  'vehicle',
  'vessel',
  'aircraft',
  'jewellery',
  'art',
  'electronics',
  'livestock',
  'perishables',
  'forbidden-goods',
  'documents',
  'other-goods',
  'real-estate',
  'securities',
  'company-shares',
  'claim',
] as const;

export type AssetClass = (typeof ASSET_CLASSES)[number];

/** The classes whose worth is an amount of money that was taken, not an estimate of what a thing would bring. */
const COUNTED: readonly AssetClass[] = ['cash', 'bank-balance'];

export function isCounted(assetClass: AssetClass): boolean {
  return COUNTED.includes(assetClass);
}
