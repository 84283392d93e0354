import type { DetailsOf, Field } from './field.js';

export const CLAIM_FIELDS = [
  { name: 'debtor', title: { nl: 'Schuldenaar', en: 'Debtor' }, kind: 'text', required: true, maxLength: 200 },
  { name: 'debtorKvk', title: { nl: 'KvK-nummer van de schuldenaar', en: 'Trade register number of the debtor' }, kind: 'identifier', identifier: 'kvk', required: false, maxLength: 64 },
  {
    name: 'claimType',
    title: { nl: 'Soort vordering', en: 'Type of claim' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'loan', title: { nl: 'Lening', en: 'Loan' } },
      { value: 'invoice', title: { nl: 'Factuur', en: 'Invoice' } },
      { value: 'insurance', title: { nl: 'Verzekering', en: 'Insurance' } },
      { value: 'pension', title: { nl: 'Pensioen', en: 'Pension' } },
      { value: 'tax-refund', title: { nl: 'Belastingteruggave', en: 'Tax refund' } },
      { value: 'deposit', title: { nl: 'Waarborgsom', en: 'Deposit' } },
      { value: 'inheritance', title: { nl: 'Erfdeel', en: 'Inheritance' } },
      { value: 'intellectual-property', title: { nl: 'Intellectuele eigendom', en: 'Intellectual property' } },
      { value: 'other', title: { nl: 'Andere vordering', en: 'Other claim' } },
    ],
  },
  { name: 'contractNumber', title: { nl: 'Contract- of polisnummer', en: 'Contract or policy number' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'surrenderValue', title: { nl: 'Afkoopwaarde', en: 'Surrender value' }, kind: 'decimal', required: false },
  { name: 'noticeServedOn', title: { nl: 'Kennisgeving aan de schuldenaar op', en: 'Notice served on the debtor on' }, kind: 'date', required: false },
  { name: 'declaredOn', title: { nl: 'Verklaring van de schuldenaar op', en: 'Declaration of the debtor on' }, kind: 'date', required: false },
  { name: 'rightNumber', title: { nl: 'Octrooi- of merknummer', en: 'Patent or trade mark number' }, kind: 'text', required: false, maxLength: 60 },
] as const satisfies readonly Field[];

export interface ClaimDetails extends DetailsOf<typeof CLAIM_FIELDS> {}
