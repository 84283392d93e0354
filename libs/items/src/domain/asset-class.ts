import type { AssetClassSpec, AssetGroup, FieldSpec } from '../contract.js';
import type { Titles } from '../../../platform/src/contract.js';
import { AIRCRAFT_FIELDS, type AircraftDetails } from './asset-classes/aircraft.js';
import { ART_FIELDS, type ArtDetails } from './asset-classes/art.js';
import { BANK_BALANCE_FIELDS, type BankBalanceDetails } from './asset-classes/bank-balance.js';
import { CASH_FIELDS, type CashDetails } from './asset-classes/cash.js';
import { CLAIM_FIELDS, type ClaimDetails } from './asset-classes/claim.js';
import { COMPANY_SHARES_FIELDS, type CompanySharesDetails } from './asset-classes/company-shares.js';
import { CRYPTO_ASSET_FIELDS, type CryptoAssetDetails } from './asset-classes/crypto-asset.js';
import { DOCUMENTS_FIELDS, type DocumentsDetails } from './asset-classes/documents.js';
import { ELECTRONICS_FIELDS, type ElectronicsDetails } from './asset-classes/electronics.js';
import type { Field } from './asset-classes/field.js';
import { FORBIDDEN_GOODS_FIELDS, type ForbiddenGoodsDetails } from './asset-classes/forbidden-goods.js';
import { JEWELLERY_FIELDS, type JewelleryDetails } from './asset-classes/jewellery.js';
import { LIST_COLUMNS } from './asset-classes/list-columns.js';
import { LIVESTOCK_FIELDS, type LivestockDetails } from './asset-classes/livestock.js';
import { OTHER_GOODS_FIELDS, type OtherGoodsDetails } from './asset-classes/other-goods.js';
import { PERISHABLES_FIELDS, type PerishablesDetails } from './asset-classes/perishables.js';
import { REAL_ESTATE_FIELDS, type RealEstateDetails } from './asset-classes/real-estate.js';
import { SECURITIES_FIELDS, type SecuritiesDetails } from './asset-classes/securities.js';
import { VEHICLE_FIELDS, type VehicleDetails } from './asset-classes/vehicle.js';
import { VESSEL_FIELDS, type VesselDetails } from './asset-classes/vessel.js';

/** What the details of an item hold, by its class. */
export interface DetailsByClass {
  readonly cash: CashDetails;
  readonly 'bank-balance': BankBalanceDetails;
  readonly 'crypto-asset': CryptoAssetDetails;
  readonly vehicle: VehicleDetails;
  readonly vessel: VesselDetails;
  readonly aircraft: AircraftDetails;
  readonly jewellery: JewelleryDetails;
  readonly art: ArtDetails;
  readonly electronics: ElectronicsDetails;
  readonly livestock: LivestockDetails;
  readonly perishables: PerishablesDetails;
  readonly 'forbidden-goods': ForbiddenGoodsDetails;
  readonly documents: DocumentsDetails;
  readonly 'other-goods': OtherGoodsDetails;
  readonly 'real-estate': RealEstateDetails;
  readonly securities: SecuritiesDetails;
  readonly 'company-shares': CompanySharesDetails;
  readonly claim: ClaimDetails;
}

export type AssetClass = keyof DetailsByClass;

interface AssetClassEntry {
  readonly group: AssetGroup;
  readonly title: Titles;
  readonly fields: readonly Field[];
}

export const ASSET_CLASSES: Readonly<Record<AssetClass, AssetClassEntry>> = {
  cash: { group: 'money', title: { nl: 'Contant geld', en: 'Cash' }, fields: CASH_FIELDS },
  'bank-balance': { group: 'money', title: { nl: 'Banktegoed', en: 'Bank balance' }, fields: BANK_BALANCE_FIELDS },
  'crypto-asset': { group: 'money', title: { nl: 'Cryptovaluta', en: 'Crypto-asset' }, fields: CRYPTO_ASSET_FIELDS },
  vehicle: { group: 'goods', title: { nl: 'Voertuig', en: 'Vehicle' }, fields: VEHICLE_FIELDS },
  vessel: { group: 'goods', title: { nl: 'Vaartuig', en: 'Vessel' }, fields: VESSEL_FIELDS },
  aircraft: { group: 'goods', title: { nl: 'Luchtvaartuig', en: 'Aircraft' }, fields: AIRCRAFT_FIELDS },
  jewellery: { group: 'goods', title: { nl: 'Sieraden en horloges', en: 'Jewellery and watches' }, fields: JEWELLERY_FIELDS },
  art: { group: 'goods', title: { nl: 'Kunst en antiek', en: 'Art and antiques' }, fields: ART_FIELDS },
  electronics: { group: 'goods', title: { nl: 'Elektronica en gegevensdragers', en: 'Electronics and data carriers' }, fields: ELECTRONICS_FIELDS },
  livestock: { group: 'goods', title: { nl: 'Dieren', en: 'Livestock' }, fields: LIVESTOCK_FIELDS },
  perishables: { group: 'goods', title: { nl: 'Bederfelijke waar', en: 'Perishables' }, fields: PERISHABLES_FIELDS },
  'forbidden-goods': { group: 'goods', title: { nl: 'Drugs, wapens en verboden goederen', en: 'Drugs, weapons and forbidden goods' }, fields: FORBIDDEN_GOODS_FIELDS },
  documents: { group: 'goods', title: { nl: 'Documenten en administratie', en: 'Documents and records' }, fields: DOCUMENTS_FIELDS },
  'other-goods': { group: 'goods', title: { nl: 'Overige goederen', en: 'Other goods' }, fields: OTHER_GOODS_FIELDS },
  'real-estate': { group: 'property', title: { nl: 'Onroerende zaak', en: 'Real estate' }, fields: REAL_ESTATE_FIELDS },
  securities: { group: 'property', title: { nl: 'Effecten', en: 'Securities' }, fields: SECURITIES_FIELDS },
  'company-shares': { group: 'property', title: { nl: 'Aandelen in een onderneming', en: 'Company shares' }, fields: COMPANY_SHARES_FIELDS },
  claim: { group: 'property', title: { nl: 'Vordering', en: 'Claim' }, fields: CLAIM_FIELDS },
};

export const ASSET_CLASS_IDS = Object.keys(ASSET_CLASSES) as readonly AssetClass[];

/** The classes as the reference list and the web form take them. */
export const ASSET_CLASS_SPECS: readonly AssetClassSpec[] = ASSET_CLASS_IDS.map((id) => ({ id, ...ASSET_CLASSES[id], listColumns: LIST_COLUMNS[id] ?? [] }));

const OF_A_LIST = (kind: FieldSpec['kind']): boolean => kind !== 'denominations';

/** Fields that can be a column of a list, by name. */
export const LISTED_FIELDS: readonly string[] = [...new Set(ASSET_CLASS_SPECS.flatMap(({ fields }) => fields.filter(({ kind }) => OF_A_LIST(kind)).map(({ name }) => name)))];

export function isAssetClass(text: string): text is AssetClass {
  return Object.hasOwn(ASSET_CLASSES, text);
}

/** Classes of goods that can only be destroyed (art. 117(2) Sv), whatever anyone ticks. */
export function isForbiddenByClass(assetClass: string): boolean {
  return assetClass === 'forbidden-goods';
}
