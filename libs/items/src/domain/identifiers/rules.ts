import { ANIMAL_CHIP } from './animal-chip.js';
import { BAG_ID } from './bag-id.js';
import { BIC } from './bic.js';
import { CADASTRAL_DESIGNATION } from './cadastral-designation.js';
import { CAS_NUMBER } from './cas-number.js';
import { CONTAINER_NUMBER } from './container-number.js';
import { CRYPTO_ADDRESS } from './crypto-address.js';
import { DUTCH_PLATE } from './dutch-plate.js';
import { ENI } from './eni.js';
import { IBAN } from './iban.js';
import { ICCID } from './iccid.js';
import type { IdentifierKind, IdentifierRule } from './identifier-rule.js';
import type { IdentifierCode } from './identifier-texts.js';
import { IMEI } from './imei.js';
import { IMO_NUMBER } from './imo-number.js';
import { ISIN } from './isin.js';
import { KVK } from './kvk.js';
import { LEI } from './lei.js';
import { VIN } from './vin.js';

export const IDENTIFIER_RULES: Readonly<Record<IdentifierKind, IdentifierRule<IdentifierCode>>> = {
  iban: IBAN,
  bic: BIC,
  vin: VIN,
  'dutch-plate': DUTCH_PLATE,
  'imo-number': IMO_NUMBER,
  'container-number': CONTAINER_NUMBER,
  'crypto-address': CRYPTO_ADDRESS,
  'cadastral-designation': CADASTRAL_DESIGNATION,
  imei: IMEI,
  isin: ISIN,
  eni: ENI,
  lei: LEI,
  kvk: KVK,
  'cas-number': CAS_NUMBER,
  iccid: ICCID,
  'animal-chip': ANIMAL_CHIP,
  'bag-id': BAG_ID,
};

export function isIdentifierKind(text: string): text is IdentifierKind {
  return Object.hasOwn(IDENTIFIER_RULES, text);
}
