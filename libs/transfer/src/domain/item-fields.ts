import type { AssetClass } from './asset-class.js';
import type { MappedIdentifier } from './mapped-row.js';
import type { DetailName, IdentifierKind } from './target.js';

type Part = DetailName | IdentifierKind;

/** Which field of each class, as the item register names it, takes which part of a row. */
const FIELDS: Readonly<Record<AssetClass, Partial<Record<Part, string>>>> = {
  cash: {},
  'bank-balance': { bank: 'bank', holder: 'accountHolder', iban: 'iban' },
  'crypto-asset': { 'crypto-address': 'address' },
  vehicle: {
    make: 'make',
    model: 'model',
    year: 'modelYear',
    colour: 'colour',
    holder: 'registeredHolder',
    vin: 'vin',
    'dutch-plate': 'plate',
  },
  vessel: { year: 'buildYear', 'hull-number': 'hullNumber', 'imo-number': 'imoNumber' },
  aircraft: { make: 'manufacturer', model: 'model', year: 'buildYear', 'serial-number': 'serialNumber' },
  jewellery: { make: 'maker', model: 'model', material: 'material', 'serial-number': 'serialNumber' },
  art: { material: 'technique' },
  electronics: { make: 'make', model: 'model', 'serial-number': 'serialNumber', imei: 'imei' },
  livestock: {},
  perishables: {},
  'forbidden-goods': { make: 'make', model: 'model', 'serial-number': 'serialNumber' },
  documents: {},
  securities: {},
  'other-goods': { make: 'make', model: 'model', 'serial-number': 'serialNumber', 'container-number': 'containerNumber' },
  'real-estate': { 'cadastral-designation': 'cadastralDesignation' },
  'company-shares': {},
  claim: {},
};

/** An account number that is no IBAN has a field of its own. */
const NOT_AN_IBAN = 'accountNumber';
const YEARS: readonly string[] = ['modelYear', 'buildYear'];

/** The field for an identifier, or undefined when its class has none. */
export function fieldOfIdentifier(
  assetClass: AssetClass,
  { kind, wellFormed }: Pick<MappedIdentifier, 'kind' | 'wellFormed'>,
): string | undefined {
  if (assetClass === 'bank-balance' && kind === 'iban' && !wellFormed) return NOT_AN_IBAN;
  return FIELDS[assetClass][kind];
}

export interface PlacedDetails {
  readonly details: Readonly<Record<string, string | number>>;
  /** Parts that are not what their field holds: a year that is no year. */
  readonly unfit: readonly Part[];
}

/** Puts parts of a row in the fields of its class. A part that the class has no field for stays verbatim. */
export function placeDetails(assetClass: AssetClass, parts: Partial<Record<Part, string>>): PlacedDetails {
  const details: Record<string, string | number> = {};
  const unfit: Part[] = [];
  for (const [part, text] of Object.entries(parts) as [Part, string][]) {
    const field = FIELDS[assetClass][part];
    if (field === undefined) continue;
    if (!YEARS.includes(field)) details[field] = text;
    else if (/^\d{4}$/.test(text)) details[field] = Number(text);
    else unfit.push(part);
  }
  return { details, unfit };
}

/** What the item register will not do without, and a register of another office may not have. */
export function missingDetails(
  assetClass: AssetClass,
  details: Readonly<Record<string, string | number>>,
  hasAmount: boolean,
): readonly string[] {
  switch (assetClass) {
    case 'cash':
      return hasAmount ? [] : ['amount'];
    case 'bank-balance':
      return 'iban' in details || NOT_AN_IBAN in details ? [] : [NOT_AN_IBAN];
    case 'crypto-asset':
      return ['chain', 'token', 'quantity', 'custodyMethod', 'address'].filter((field) => !(field in details));
    case 'claim':
      return 'debtor' in details ? [] : ['debtor'];
    case 'company-shares':
      return 'company' in details ? [] : ['company'];
    case 'securities':
      return 'issuer' in details ? [] : ['issuer'];
    case 'perishables':
      return 'product' in details ? [] : ['product'];
    case 'forbidden-goods':
      return 'forbiddenType' in details ? [] : ['forbiddenType'];
    case 'livestock':
      return ['species', 'count'].filter((field) => !(field in details));
    default:
      return [];
  }
}
