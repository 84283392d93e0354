import type { AssetClass, DetailsByClass } from '../asset-class.js';

/** Of fields that stand for each other one is enough: a plate or a VIN. */
type Wanted<Class extends AssetClass> = readonly (keyof DetailsByClass[Class] & string)[];

/** What makes the record of a thing of this class a good one, beyond what may not be left out. */
interface GoodRecord<Class extends AssetClass = AssetClass> {
  readonly wanted: readonly Wanted<Class>[];
  /** Whether it must say what the thing is worth. */
  readonly valued: boolean;
  /** After so many days a value tells nothing any more; null when it does not age. */
  readonly valueAgesIn: number | null;
}

/**
 * By class: what a reader needs to tell this thing from another, to find it in the registers of others, and to decide about it.
 * What only some things of a class have is not among them: who leaves it out has made no mistake.
 */
export const GOOD_RECORDS: { readonly [Class in AssetClass]: GoodRecord<Class> } = {
  cash: { wanted: [['denominations'], ['counterfeitCheck'], ['countedBy'], ['countedAgainBy'], ['sealNumber', 'depositedOn']], valued: true, valueAgesIn: null },
  'bank-balance': { wanted: [['bank'], ['iban', 'accountNumber'], ['accountHolder'], ['balance'], ['noticeServedOn']], valued: true, valueAgesIn: null },
  'crypto-asset': { wanted: [['address', 'exchange'], ['receivingAddress', 'exchangeReference', 'seedPhrasePlace']], valued: true, valueAgesIn: 7 },
  vehicle: { wanted: [['plate', 'vin'], ['vehicleType'], ['make'], ['model'], ['colour'], ['mileage'], ['keys']], valued: true, valueAgesIn: 180 },
  vessel: { wanted: [['imoNumber', 'eni', 'mmsi', 'hullNumber', 'registerEntry'], ['vesselType'], ['name'], ['length'], ['berth']], valued: true, valueAgesIn: 365 },
  aircraft: { wanted: [['registration', 'serialNumber'], ['manufacturer'], ['model'], ['hangar']], valued: true, valueAgesIn: 365 },
  jewellery: { wanted: [['jewelleryType'], ['maker', 'hallmark', 'material'], ['serialNumber', 'certificateNumber', 'weight']], valued: true, valueAgesIn: 365 },
  art: { wanted: [['artist', 'period'], ['technique'], ['height', 'width'], ['stolenWorksCheck']], valued: true, valueAgesIn: 730 },
  electronics: { wanted: [['deviceType'], ['make'], ['model'], ['serialNumber', 'imei', 'iccid']], valued: true, valueAgesIn: 180 },
  livestock: { wanted: [['chip', 'tags', 'holdingNumber'], ['health'], ['vetSeenOn']], valued: true, valueAgesIn: 30 },
  perishables: { wanted: [['perishableType'], ['keepsUntil'], ['weight'], ['storageTemperature']], valued: true, valueAgesIn: 7 },
  'forbidden-goods': { wanted: [['substance', 'make', 'serialNumber'], ['netWeight', 'grossWeight', 'calibre']], valued: false, valueAgesIn: null },
  documents: { wanted: [['documentType'], ['box', 'range', 'documentNumber']], valued: false, valueAgesIn: null },
  'other-goods': { wanted: [['goodsType'], ['condition'], ['make', 'model', 'serialNumber', 'containerNumber']], valued: true, valueAgesIn: 365 },
  'real-estate': { wanted: [['cadastralDesignation'], ['address'], ['propertyType'], ['right'], ['registeredOn', 'registerEntry'], ['servedOn']], valued: true, valueAgesIn: 365 },
  securities: { wanted: [['isin'], ['securityType'], ['units', 'nominalValue'], ['custodian'], ['account'], ['noticeServedOn']], valued: true, valueAgesIn: 30 },
  'company-shares': { wanted: [['kvk', 'lei'], ['shareType'], ['units', 'shareNumbers'], ['servedOn']], valued: true, valueAgesIn: 365 },
  claim: { wanted: [['claimType'], ['contractNumber', 'rightNumber'], ['noticeServedOn'], ['declaredOn']], valued: true, valueAgesIn: 365 },
};

/** Facts of every thing, beside the fields of its class. */
export const SEIZED_ON = 'seizedOn';
export const WORTH = 'worth';

/** All that a good record of this class says; each entry names fields of which one is enough. */
export function wantedOf(assetClass: AssetClass): readonly (readonly string[])[] {
  const { wanted, valued } = GOOD_RECORDS[assetClass];
  return [[SEIZED_ON], ...(valued ? [[WORTH]] : []), ...wanted];
}
