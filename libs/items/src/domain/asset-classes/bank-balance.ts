import type { DetailsOf, Field } from './field.js';

/** The amount attached stands on the item; the balance is what the account held when the notice reached the bank. */
export const BANK_BALANCE_FIELDS = [
  { name: 'bank', title: { nl: 'Bank', en: 'Bank' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'iban', title: { nl: 'IBAN', en: 'IBAN' }, kind: 'identifier', identifier: 'iban', required: false, maxLength: 64 },
  { name: 'accountNumber', title: { nl: 'Rekeningnummer (geen IBAN)', en: 'Account number (no IBAN)' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'bic', title: { nl: 'BIC', en: 'BIC' }, kind: 'identifier', identifier: 'bic', required: false, maxLength: 64 },
  { name: 'accountHolder', title: { nl: 'Rekeninghouder', en: 'Account holder' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'jointAccount', title: { nl: 'Gezamenlijke rekening', en: 'Joint account' }, kind: 'boolean', required: false },
  { name: 'balance', title: { nl: 'Saldo bij kennisgeving', en: 'Balance at the notice' }, kind: 'decimal', required: false },
  { name: 'accountCurrency', title: { nl: 'Valuta van de rekening', en: 'Currency of the account' }, kind: 'currency', required: false },
  { name: 'exemptAmount', title: { nl: 'Beslagvrij bedrag', en: 'Exempt amount' }, kind: 'decimal', required: false },
  { name: 'offsetAccount', title: { nl: 'Gekoppeld aan hypotheek of krediet', en: 'Tied to a mortgage or credit' }, kind: 'boolean', required: false },
  { name: 'noticeServedOn', title: { nl: 'Kennisgeving aan de bank op', en: 'Notice served on the bank on' }, kind: 'date', required: false },
  { name: 'declaredOn', title: { nl: 'Verklaring van de bank op', en: 'Declaration of the bank on' }, kind: 'date', required: false },
] as const satisfies readonly Field[];

export interface BankBalanceDetails extends DetailsOf<typeof BANK_BALANCE_FIELDS> {}
