import { validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import { failed, valid, type IdentifierRule } from './identifier-rule.js';
import { lettersAndDigits } from './plain-characters.js';

export type IbanCode =
  | 'iban.unknown-country'
  | 'iban.length'
  | 'iban.format'
  | 'iban.check-digits'
  | 'iban.national-check-digits';

/** The most telling cause first: a wrong length always gives wrong check digits too. */
const CAUSES: readonly (readonly [ValidationErrorsIBAN, IbanCode])[] = [
  [ValidationErrorsIBAN.NoIBANProvided, 'iban.format'],
  [ValidationErrorsIBAN.NoIBANCountry, 'iban.unknown-country'],
  [ValidationErrorsIBAN.WrongBBANLength, 'iban.length'],
  [ValidationErrorsIBAN.ChecksumNotNumber, 'iban.format'],
  [ValidationErrorsIBAN.WrongBBANFormat, 'iban.format'],
  [ValidationErrorsIBAN.WrongIBANChecksum, 'iban.check-digits'],
  [ValidationErrorsIBAN.WrongAccountBankBranchChecksum, 'iban.national-check-digits'],
];

/** International bank account number, ISO 13616: length by country, mod 97 = 1. */
export const IBAN: IdentifierRule<IbanCode> = {
  normalise: (text) => lettersAndDigits(text).replace(/^IBAN(?=[A-Z]{2}\d{2})/, ''),
  check(normalised) {
    const { valid: passes, errorCodes } = validateIBAN(normalised);
    if (passes) return valid('hard');
    const cause = CAUSES.find(([error]) => errorCodes.includes(error));
    return failed('hard', cause === undefined ? 'iban.format' : cause[1]);
  },
};
