import type { Titles } from '../../../../platform/src/contract.js';

/** Why a field of an item is refused. `{{name}}` stands for a parameter of the error. */
export const DETAIL_TEXTS = {
  'field.required': { nl: 'Vul dit veld in.', en: 'Fill in this field.' },
  'field.unknown': { nl: 'Dit veld bestaat niet bij deze soort.', en: 'This class has no such field.' },
  'field.not-an-object': { nl: 'Geef de kenmerken als velden met een naam.', en: 'Give the details as named fields.' },
  'field.not-text': { nl: 'Geef hier tekst op.', en: 'Give text here.' },
  'field.empty': { nl: 'Laat het veld weg of vul het in; alleen spaties kan niet.', en: 'Leave the field out or fill it in; spaces alone will not do.' },
  'field.too-long': { nl: 'Gebruik ten hoogste {{max}} tekens.', en: 'Use at most {{max}} characters.' },
  'field.control-characters': { nl: 'Dit veld bevat onzichtbare stuurtekens.', en: 'This field holds invisible control characters.' },
  'field.not-integer': { nl: 'Geef een geheel getal op.', en: 'Give a whole number.' },
  'field.not-decimal': {
    nl: 'Geef een getal op, met een punt voor de decimalen en zonder scheidingstekens voor duizendtallen.',
    en: 'Give a number, with a point before the decimals and no thousands separators.',
  },
  'field.too-many-digits': { nl: 'Gebruik ten hoogste {{max}} cijfers.', en: 'Use at most {{max}} digits.' },
  'field.too-many-decimals': { nl: 'Gebruik ten hoogste {{max}} decimalen.', en: 'Use at most {{max}} decimals.' },
  'field.negative': { nl: 'Een bedrag of aantal kan niet negatief zijn.', en: 'An amount or number cannot be negative.' },
  'field.zero': { nl: 'Geef een aantal groter dan nul op.', en: 'Give a number greater than zero.' },
  'field.not-a-date': { nl: 'Geef een bestaande datum op (jjjj-mm-dd).', en: 'Give a date that exists (yyyy-mm-dd).' },
  'field.date-in-future': { nl: 'Deze datum ligt in de toekomst.', en: 'This date lies in the future.' },
  'field.unknown-choice': { nl: 'Kies een van de aangeboden waarden.', en: 'Choose one of the values offered.' },
  'field.not-boolean': { nl: 'Kies ja of nee.', en: 'Choose yes or no.' },
  'field.unknown-currency': { nl: 'Dit is geen valutacode (ISO 4217), zoals EUR.', en: 'This is not a currency code (ISO 4217) such as EUR.' },
  'field.unknown-country': { nl: 'Dit is geen landcode (ISO 3166), zoals NL.', en: 'This is not a country code (ISO 3166) such as NL.' },
  'field.not-sha-256': { nl: 'Een SHA-256 bestaat uit 64 hexadecimale tekens.', en: 'A SHA-256 is 64 hexadecimal characters.' },
  'field.not-denominations': { nl: 'Geef coupures op als waarde en aantal.', en: 'Give denominations as value and count.' },
  'identifier.check-failed': {
    nl: '{{detail}} Verbeter het nummer, of bevestig met een reden dat het er zo staat.',
    en: '{{detail}} Correct the number, or confirm with a reason that it is what is written there.',
  },
  'item.unknown-asset-class': { nl: 'Deze soort bestaat niet.', en: 'This class does not exist.' },
  'item.secret': {
    nl: 'Dit lijkt op een privésleutel of herstelzin. Die hoort nooit in het register; noteer alleen waar zij bewaard wordt.',
    en: 'This looks like a private key or seed phrase. It never belongs in the register; record only where it is kept.',
  },
  'cash.amount-missing': { nl: 'Vul het getelde bedrag in.', en: 'Fill in the amount counted.' },
  'cash.denominations-differ': {
    nl: 'De coupures tellen op tot {{sum}}, maar het bedrag is {{amount}}.',
    en: 'The denominations add up to {{sum}}, but the amount is {{amount}}.',
  },
  'cash.denomination-twice': { nl: 'Deze coupure staat er al.', en: 'This denomination is already there.' },
  'bank-balance.account-missing': { nl: 'Vul de IBAN of het rekeningnummer in.', en: 'Fill in the IBAN or the account number.' },
  'crypto.place-missing': {
    nl: 'Vul het adres in, of het handelsplatform waar het tegoed staat.',
    en: 'Fill in the address, or the exchange that holds the balance.',
  },
} as const satisfies Readonly<Record<string, Titles>>;

export type DetailCode = keyof typeof DETAIL_TEXTS;
