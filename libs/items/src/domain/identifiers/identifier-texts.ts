import type { Titles } from '../../../../platform/src/contract.js';
import type { AnimalChipCode } from './animal-chip.js';
import type { BagIdCode } from './bag-id.js';
import type { BicCode } from './bic.js';
import type { CadastralDesignationCode } from './cadastral-designation.js';
import type { CasNumberCode } from './cas-number.js';
import type { ContainerNumberCode } from './container-number.js';
import type { CryptoAddressCode } from './crypto-address.js';
import type { DutchPlateCode } from './dutch-plate.js';
import type { EniCode } from './eni.js';
import type { IbanCode } from './iban.js';
import type { IccidCode } from './iccid.js';
import type { IdentifierKind } from './identifier-rule.js';
import type { ImeiCode } from './imei.js';
import type { ImoNumberCode } from './imo-number.js';
import type { IsinCode } from './isin.js';
import type { KvkCode } from './kvk.js';
import type { LeiCode } from './lei.js';
import type { VinCode } from './vin.js';

/** The rule an identifier did not meet, or that could not be applied to it. */
export type IdentifierCode =
  | IbanCode
  | BicCode
  | VinCode
  | DutchPlateCode
  | ImoNumberCode
  | ContainerNumberCode
  | CryptoAddressCode
  | CadastralDesignationCode
  | ImeiCode
  | IsinCode
  | EniCode
  | LeiCode
  | KvkCode
  | CasNumberCode
  | IccidCode
  | AnimalChipCode
  | BagIdCode;

export const IDENTIFIER_TITLES: Readonly<Record<IdentifierKind, Titles>> = {
  iban: { nl: 'IBAN', en: 'IBAN' },
  bic: { nl: 'BIC', en: 'BIC' },
  vin: { nl: 'Voertuigidentificatienummer (VIN)', en: 'Vehicle identification number (VIN)' },
  'dutch-plate': { nl: 'Kenteken', en: 'Registration plate' },
  'imo-number': { nl: 'IMO-nummer', en: 'IMO number' },
  'container-number': { nl: 'Containernummer', en: 'Container number' },
  'crypto-address': { nl: 'Crypto-adres', en: 'Crypto address' },
  'cadastral-designation': { nl: 'Kadastrale aanduiding', en: 'Cadastral designation' },
  imei: { nl: 'IMEI', en: 'IMEI' },
  isin: { nl: 'ISIN', en: 'ISIN' },
  eni: { nl: 'ENI-nummer', en: 'ENI number' },
  lei: { nl: 'LEI', en: 'LEI' },
  kvk: { nl: 'KvK-nummer', en: 'Trade register number (KvK)' },
  'cas-number': { nl: 'CAS-nummer', en: 'CAS number' },
  iccid: { nl: 'ICCID', en: 'ICCID' },
  'animal-chip': { nl: 'Chipnummer', en: 'Chip number' },
  'bag-id': { nl: 'BAG-nummer', en: 'Building register number (BAG)' },
};

/** What was found, in words for the person who typed it. */
export const IDENTIFIER_TEXTS: Readonly<Record<IdentifierCode, Titles>> = {
  'iban.unknown-country': { nl: 'De landcode van deze IBAN is niet bekend.', en: 'The country code of this IBAN is not known.' },
  'iban.length': { nl: 'Deze IBAN heeft niet de lengte die bij het land hoort.', en: 'This IBAN does not have the length of its country.' },
  'iban.format': { nl: 'Dit is niet de vorm van een IBAN.', en: 'This is not the form of an IBAN.' },
  'iban.check-digits': { nl: 'De controlecijfers van deze IBAN kloppen niet.', en: 'The check digits of this IBAN are wrong.' },
  'iban.national-check-digits': {
    nl: 'Het landelijke controlecijfer in deze IBAN klopt niet.',
    en: 'The national check digit inside this IBAN is wrong.',
  },
  'bic.format': { nl: 'Een BIC heeft 8 of 11 tekens, met de landcode op plaats 5 en 6.', en: 'A BIC has 8 or 11 characters, with the country code at 5 and 6.' },
  'vin.length': { nl: 'Een VIN heeft sinds 1981 precies 17 tekens.', en: 'A VIN has had exactly 17 characters since 1981.' },
  'vin.characters': { nl: 'Een VIN heeft geen I, O of Q en alleen letters en cijfers.', en: 'A VIN has no I, O or Q and only letters and digits.' },
  'vin.check-digit': { nl: 'Het controlecijfer (plaats 9) van deze VIN klopt niet.', en: 'The check digit (position 9) of this VIN is wrong.' },
  'vin.check-digit-not-mandatory': {
    nl: 'Het controlecijfer van deze VIN klopt niet. Buiten Noord-Amerika is het niet verplicht: vergelijk het nummer met het voertuig.',
    en: 'The check digit of this VIN is not right. Outside North America it is not mandatory: compare the number with the vehicle.',
  },
  'vin.no-check-digit': { nl: 'Deze VIN heeft geen verplicht controlecijfer; niet na te rekenen.', en: 'This VIN has no mandatory check digit; it cannot be checked.' },
  'dutch-plate.layout': { nl: 'Geen Nederlandse kentekenserie heeft deze indeling.', en: 'No Dutch plate series has this layout.' },
  'dutch-plate.letters': { nl: 'Deze letters worden in deze kentekenserie niet uitgegeven.', en: 'These letters are not issued in this plate series.' },
  'dutch-plate.foreign': { nl: 'Buitenlands kenteken; niet na te rekenen.', en: 'Foreign plate; it cannot be checked.' },
  'dutch-plate.reserved-layout': { nl: 'Deze kentekenserie is nog niet uitgegeven.', en: 'This plate series has not been issued yet.' },
  'imo-number.format': { nl: 'Een IMO-nummer heeft zeven cijfers.', en: 'An IMO number has seven digits.' },
  'imo-number.check-digit': { nl: 'Het controlecijfer van dit IMO-nummer klopt niet.', en: 'The check digit of this IMO number is wrong.' },
  'container-number.format': {
    nl: 'Een containernummer heeft vier letters (de vierde U, J of Z) en zeven cijfers.',
    en: 'A container number has four letters (the fourth U, J or Z) and seven digits.',
  },
  'container-number.check-digit': { nl: 'Het controlecijfer van dit containernummer klopt niet.', en: 'The check digit of this container number is wrong.' },
  'crypto-address.base58-checksum': { nl: 'De controlesom van dit adres klopt niet.', en: 'The checksum of this address is wrong.' },
  'crypto-address.bech32-checksum': { nl: 'De controlesom van dit segwit-adres klopt niet.', en: 'The checksum of this segwit address is wrong.' },
  'crypto-address.eip55-case': { nl: 'De hoofdletters van dit adres kloppen niet (EIP-55).', en: 'The capital letters of this address are wrong (EIP-55).' },
  'crypto-address.not-of-chain': { nl: 'Dit is geen adres van de gekozen keten.', en: 'This is not an address of the chosen chain.' },
  'crypto-address.no-checksum-in-lower-case': {
    nl: 'Zonder hoofdletters heeft dit adres geen controlesom; niet na te rekenen.',
    en: 'Without capital letters this address has no checksum; it cannot be checked.',
  },
  'crypto-address.unknown-chain': { nl: 'Voor deze keten is geen controle beschikbaar.', en: 'No check is available for this chain.' },
  'cadastral-designation.format': {
    nl: 'Een kadastrale aanduiding is gemeente, sectie en perceelnummer, bijvoorbeeld Apeldoorn K 4550.',
    en: 'A cadastral designation is municipality, section and parcel number, for instance Apeldoorn K 4550.',
  },
  'imei.format': { nl: 'Een IMEI heeft 15 cijfers.', en: 'An IMEI has 15 digits.' },
  'imei.check-digit': { nl: 'Het controlecijfer van deze IMEI klopt niet.', en: 'The check digit of this IMEI is wrong.' },
  'imei.software-version': { nl: 'De vorm met 16 cijfers (IMEISV) heeft geen controlecijfer.', en: 'The 16-digit form (IMEISV) has no check digit.' },
  'isin.format': { nl: 'Een ISIN heeft een landcode, negen tekens en een cijfer.', en: 'An ISIN has a country code, nine characters and a digit.' },
  'isin.check-digit': { nl: 'Het controlecijfer van deze ISIN klopt niet.', en: 'The check digit of this ISIN is wrong.' },
  'eni.format': { nl: 'Een ENI-nummer heeft acht cijfers.', en: 'An ENI number has eight digits.' },
  'lei.format': { nl: 'Een LEI heeft 20 tekens, waarvan de laatste twee cijfers zijn.', en: 'A LEI has 20 characters, the last two being digits.' },
  'lei.check-digits': { nl: 'De controlecijfers van deze LEI kloppen niet.', en: 'The check digits of this LEI are wrong.' },
  'kvk.format': { nl: 'Een KvK-nummer heeft 8 cijfers, of 12 voor een vestiging.', en: 'A KvK number has 8 digits, or 12 for a branch.' },
  'cas-number.format': { nl: 'Een CAS-nummer heeft vijf tot tien cijfers, bijvoorbeeld 50-36-2.', en: 'A CAS number has five to ten digits, for instance 50-36-2.' },
  'cas-number.check-digit': { nl: 'Het controlecijfer van dit CAS-nummer klopt niet.', en: 'The check digit of this CAS number is wrong.' },
  'iccid.format': { nl: 'Een ICCID begint met 89 en heeft 19 of 20 cijfers.', en: 'An ICCID starts with 89 and has 19 or 20 digits.' },
  'iccid.check-digit': { nl: 'Het controlecijfer van deze ICCID klopt niet.', en: 'The check digit of this ICCID is wrong.' },
  'animal-chip.format': { nl: 'Een chipnummer heeft 15 cijfers en begint met een landcode.', en: 'A chip number has 15 digits and starts with a country code.' },
  'bag-id.format': { nl: 'Een BAG-nummer heeft 16 cijfers: gemeente, soort object en volgnummer.', en: 'A BAG number has 16 digits: municipality, kind of object and serial.' },
};
