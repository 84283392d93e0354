import type { AssetClass } from '../asset-class.js';
import type { SchemeId } from './schemes.js';

type Codes = Readonly<Partial<Record<SchemeId, string>>>;

interface ClassMapping {
  /** What holds for the class, and for a kind that says nothing else. */
  readonly all: Codes;
  /** The field that says the kind. */
  readonly field?: string;
  /** By kind; every kind of the field has a line, so that a new one is not forgotten. */
  readonly kinds?: Readonly<Record<string, Codes>>;
}

const MOVABLE = { 'eu-property': 'corporeal-movable' } as const;
const RIGHT = { 'eu-property': 'incorporeal' } as const;
const IMMOVABLE = { 'eu-property': 'corporeal-immovable' } as const;
const same = (...kinds: readonly string[]): Readonly<Record<string, Codes>> => Object.fromEntries(kinds.map((kind) => [kind, {}]));
const cn = (chapter: string): Codes => ({ 'cn-chapter': chapter });
const esa = (category: string): Codes => ({ 'esa-2010': category });

/** Our classes and kinds in the lists of others. Where a list has no place for a kind (crypto-assets in ESA 2010) there is no code. */
export const MAPPING: Readonly<Record<AssetClass, ClassMapping>> = {
  cash: { all: { ...MOVABLE, ...esa('AF.21') } },
  'bank-balance': { all: { ...RIGHT, ...esa('AF.22') } },
  'crypto-asset': { all: RIGHT },
  vehicle: { all: { ...MOVABLE, ...esa('AN.1131'), ...cn('87') }, field: 'vehicleType', kinds: same('car', 'van', 'lorry', 'motorcycle', 'moped', 'bicycle', 'trailer', 'camper', 'tractor', 'other') },
  vessel: { all: { ...MOVABLE, ...esa('AN.1131'), ...cn('89') }, field: 'vesselType', kinds: same('yacht', 'speedboat', 'inland', 'fishing', 'merchant', 'jet-ski', 'other') },
  aircraft: { all: { ...MOVABLE, ...esa('AN.1131'), ...cn('88') } },
  jewellery: {
    all: { ...MOVABLE, ...esa('AN.131'), ...cn('71') },
    field: 'jewelleryType',
    kinds: { ...same('ring', 'necklace', 'bracelet', 'earrings', 'gemstone', 'bullion', 'other'), watch: cn('91') },
  },
  art: { all: { ...MOVABLE, ...esa('AN.132'), ...cn('97') } },
  electronics: {
    all: { ...MOVABLE, ...esa('AN.1132'), ...cn('85') },
    field: 'deviceType',
    kinds: { ...same('phone', 'storage', 'sim-card', 'television', 'other'), tablet: cn('84'), computer: cn('84'), miner: cn('84'), drone: { ...cn('88'), ...esa('AN.1131') } },
  },
  livestock: { all: { ...MOVABLE, ...esa('AN.115'), ...cn('01') } },
  perishables: { all: { ...MOVABLE, ...esa('AN.12') }, field: 'perishableType', kinds: { ...same('food', 'other'), plants: cn('06'), feed: cn('23'), medicine: cn('30') } },
  'forbidden-goods': {
    all: MOVABLE,
    field: 'forbiddenType',
    kinds: { ...same('drugs', 'counterfeit', 'other'), precursor: cn('29'), firearm: cn('93'), 'other-weapon': cn('93'), ammunition: cn('93'), explosive: cn('36') },
  },
  documents: {
    all: { ...MOVABLE, ...cn('49') },
    field: 'documentType',
    kinds: { ...same('administration', 'identity-document', 'payment-card', 'notes', 'other'), deed: { 'eu-property': 'instrument' } },
  },
  'other-goods': {
    all: MOVABLE,
    field: 'goodsType',
    kinds: { ...same('clothing', 'merchandise', 'other'), furniture: cn('94'), tools: { ...cn('82'), ...esa('AN.1139') }, fuel: { ...cn('27'), ...esa('AN.12') }, collection: { ...cn('97'), ...esa('AN.132') }, weapon: cn('93'), container: { ...cn('86'), ...esa('AN.1131') } },
  },
  'real-estate': {
    all: IMMOVABLE,
    field: 'propertyType',
    kinds: { house: esa('AN.111'), apartment: esa('AN.111'), business: esa('AN.112'), farm: esa('AN.112'), land: esa('AN.211'), garage: esa('AN.112'), other: {} },
  },
  securities: {
    all: RIGHT,
    field: 'securityType',
    kinds: { 'listed-share': esa('AF.51'), bond: esa('AF.3'), 'fund-unit': esa('AF.52'), 'depositary-receipt': esa('AF.51'), derivative: esa('AF.7'), other: {} },
  },
  'company-shares': { all: { ...RIGHT, ...esa('AF.51') }, field: 'shareType', kinds: same('registered', 'bearer', 'depositary-receipt') },
  claim: {
    all: { ...RIGHT, ...esa('AF.8') },
    field: 'claimType',
    kinds: { ...same('invoice', 'tax-refund', 'inheritance', 'other'), loan: esa('AF.4'), insurance: esa('AF.6'), pension: esa('AF.6'), deposit: esa('AF.29'), 'intellectual-property': esa('AN.117') },
  },
};
