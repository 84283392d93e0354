import type { DetailsOf, Field } from './field.js';

/** The counted amount and its currency stand on the item; the denominations must add up to it. */
export const CASH_FIELDS = [
  { name: 'denominations', title: { nl: 'Coupures', en: 'Denominations' }, kind: 'denominations', required: false },
  {
    name: 'counterfeitCheck',
    title: { nl: 'Echtheidscontrole', en: 'Counterfeit check' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'not-done', title: { nl: 'Niet gedaan', en: 'Not done' } },
      { value: 'genuine', title: { nl: 'Echt', en: 'Genuine' } },
      { value: 'suspect', title: { nl: 'Verdacht', en: 'Suspect' } },
      { value: 'counterfeit', title: { nl: 'Vals', en: 'Counterfeit' } },
    ],
  },
  { name: 'countedBy', title: { nl: 'Eerste telling door', en: 'First count by' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'countedAgainBy', title: { nl: 'Tweede telling door', en: 'Second count by' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'sealNumber', title: { nl: 'Zak- of zegelnummer', en: 'Bag or seal number' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'serialSample', title: { nl: 'Steekproef serienummers', en: 'Sample of serial numbers' }, kind: 'text', required: false, maxLength: 500 },
  { name: 'depositedOn', title: { nl: 'Gestort op', en: 'Deposited on' }, kind: 'date', required: false },
  { name: 'depositAccount', title: { nl: 'Gestort op rekening', en: 'Deposited to account' }, kind: 'identifier', identifier: 'iban', required: false, maxLength: 64 },
] as const satisfies readonly Field[];

export interface CashDetails extends DetailsOf<typeof CASH_FIELDS> {}
