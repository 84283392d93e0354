import type { AssetClass } from './asset-class.js';
import { foldText } from './folded-text.js';

/** How registers name the classes themselves, in Dutch and English, one word or two. */
const NAMES: Readonly<Record<AssetClass, readonly string[]>> = {
  cash: ['cash', 'money', 'currency', 'geld', 'contant geld', 'contanten', 'chartaal geld', 'bankbiljetten'],
  'bank-balance': ['bank balance', 'bank account', 'account', 'banktegoed', 'bankrekening', 'banksaldo', 'saldo', 'giraal geld'],
  securities: ['securities', 'listed shares', 'bonds', 'effecten', 'obligaties', 'beleggingen'],
  'crypto-asset': ['crypto asset', 'crypto', 'cryptocurrency', 'bitcoin', 'cryptovaluta', 'virtuele valuta'],
  vehicle: ['vehicle', 'car', 'motor vehicle', 'motorcycle', 'voertuig', 'auto', 'personenauto', 'motorfiets', 'motor', 'bromfiets', 'scooter'],
  vessel: ['vessel', 'boat', 'ship', 'vaartuig', 'boot', 'schip'],
  aircraft: ['aircraft', 'plane', 'airplane', 'luchtvaartuig', 'vliegtuig'],
  jewellery: ['jewellery', 'jewelry', 'watch', 'sieraad', 'sieraden', 'horloge', 'juwelen'],
  art: ['art', 'artwork', 'painting', 'kunst', 'kunstvoorwerp', 'schilderij'],
  electronics: ['electronics', 'computer', 'phone', 'mobile phone', 'gegevensdrager', 'elektronica', 'telefoon', 'laptop', 'gsm'],
  livestock: ['livestock', 'animal', 'animals', 'vee', 'dier', 'dieren'],
  perishables: ['perishables', 'perishable goods', 'food', 'bederfelijke waar', 'bederfelijk', 'voedsel', 'planten'],
  'forbidden-goods': ['forbidden goods', 'drugs', 'weapon', 'firearm', 'verboden goederen', 'wapen', 'vuurwapen', 'munitie', 'verdovende middelen'],
  documents: ['documents', 'records', 'documenten', 'administratie', 'papieren', 'bescheiden'],
  'other-goods': ['other goods', 'goods', 'other', 'overige goederen', 'overig', 'goederen', 'overige'],
  'real-estate': ['real estate', 'property', 'house', 'onroerend goed', 'onroerende zaak', 'woning', 'vastgoed', 'perceel'],
  'company-shares': ['company shares', 'shares', 'aandelen', 'aandeel'],
  claim: ['claim', 'receivable', 'vordering', 'vorderingsrecht'],
};

const BY_NAME: ReadonlyMap<string, AssetClass> = new Map(
  (Object.entries(NAMES) as [AssetClass, readonly string[]][]).flatMap(([assetClass, names]) => [
    [foldText(assetClass), assetClass] as const,
    ...names.map((name) => [foldText(name), assetClass] as const),
  ]),
);

/** The class a cell names outright, or undefined when it names none we know. */
export function readClassName(text: string): AssetClass | undefined {
  return BY_NAME.get(foldText(text));
}
