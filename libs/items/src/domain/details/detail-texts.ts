import type { Titles } from '../../../../platform/src/contract.js';

/** Codes of single fields that the platform words. */
export type FieldCode =
  | 'field.required'
  | 'field.unknown'
  | 'field.object'
  | 'field.text'
  | 'field.too-long'
  | 'field.characters'
  | 'field.number'
  | 'field.decimal'
  | 'field.negative'
  | 'field.date'
  | 'field.date-in-future'
  | 'field.choice'
  | 'field.flag'
  | 'field.currency'
  | 'field.list';

/** Why a field of an item is refused, beside what the platform words. `{name}` stands for a parameter of the error. */
export const DETAIL_TEXTS = {
  'item.not-for-many': { nl: 'Dit stel je per voorwerp vast: het onderscheidt voorwerpen, of er moet een tweede persoon naar kijken.', en: 'This is said of each item by itself: it tells items apart, or a second person must look at it.' },
  'field.digits': { nl: 'Hooguit {max} cijfers.', en: 'At most {max} digits.' },
  'field.decimals': { nl: 'Hooguit {max} cijfers achter de komma.', en: 'At most {max} decimals.' },
  'field.zero': { nl: 'Dit moet meer dan nul zijn.', en: 'This must be more than zero.' },
  'field.country': { nl: 'Dit is geen landcode, zoals NL.', en: 'This is not a country code, such as NL.' },
  'field.mmsi': { nl: 'Een MMSI heeft negen cijfers.', en: 'An MMSI has nine digits.' },
  'field.icao-address': { nl: 'Een ICAO-adres heeft zes hexadecimale tekens, zoals 484506.', en: 'An ICAO address has six hexadecimal characters, such as 484506.' },
  'field.share': { nl: 'Een aandeel is een deel van het geheel, zoals 1/2.', en: 'A share is a part of the whole, such as 1/2.' },
  'cash.amount-precision': { nl: '{currency} heeft hooguit {max} cijfers achter de komma.', en: '{currency} has at most {max} decimals.' },
  'field.sha-256': { nl: 'Een SHA-256 is 64 hexadecimale tekens.', en: 'A SHA-256 is 64 hexadecimal characters.' },
  'identifier.check-failed': {
    nl: '{inDutch} Verbeter het, of bevestig met een reden dat het er zo staat.',
    en: '{inEnglish} Correct it, or confirm with a reason that it is what is written there.',
  },
  'item.unknown-asset-class': { nl: 'Deze soort voorwerp bestaat niet.', en: 'This class of item does not exist.' },
  'item.secret': {
    nl: 'Dit lijkt op een privésleutel of herstelzin. Die hoort nooit in het register; noteer alleen waar zij bewaard wordt.',
    en: 'This looks like a private key or seed phrase. It never belongs in the register; record only where it is kept.',
  },
  'cash.amount-missing': { nl: 'Vul het getelde bedrag in.', en: 'Fill in the amount counted.' },
  'cash.denominations-differ': {
    nl: 'De coupures tellen op tot {sum}, maar het bedrag is {amount}.',
    en: 'The denominations add up to {sum}, but the amount is {amount}.',
  },
  'cash.denomination-twice': { nl: 'Deze coupure staat er al.', en: 'This denomination is already there.' },
  'cash.denomination-unknown': { nl: 'Zo’n coupure is er niet in {currency}. Er zijn: {values}.', en: 'There is no such denomination in {currency}. There are: {values}.' },
  'bank-balance.account-missing': { nl: 'Vul de IBAN of het rekeningnummer in.', en: 'Fill in the IBAN or the account number.' },
  'crypto.place-missing': {
    nl: 'Vul het adres in, of het handelsplatform waar het tegoed staat.',
    en: 'Fill in the address, or the exchange that holds the balance.',
  },
} as const satisfies Readonly<Record<string, Titles>>;

export type DetailCode = FieldCode | keyof typeof DETAIL_TEXTS;
