import type { DetailsOf, Field } from './field.js';

/** What is traded and kept in an account: listed shares, bonds, units of a fund. Shares in one's own company are `company-shares`. */
export const SECURITIES_FIELDS = [
  { name: 'isin', title: { nl: 'ISIN', en: 'ISIN' }, kind: 'identifier', identifier: 'isin', required: false, maxLength: 64 },
  { name: 'issuer', title: { nl: 'Uitgevende instelling of fonds', en: 'Issuer or fund' }, kind: 'text', required: true, maxLength: 200 },
  {
    name: 'securityType',
    title: { nl: 'Soort', en: 'Type' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'listed-share', title: { nl: 'Beursgenoteerd aandeel', en: 'Listed share' } },
      { value: 'bond', title: { nl: 'Obligatie', en: 'Bond' } },
      { value: 'fund-unit', title: { nl: 'Deelneming in een fonds', en: 'Fund unit' } },
      { value: 'depositary-receipt', title: { nl: 'Certificaat van aandeel', en: 'Depositary receipt' } },
      { value: 'derivative', title: { nl: 'Optie of ander derivaat', en: 'Option or other derivative' } },
      { value: 'other', title: { nl: 'Ander effect', en: 'Other security' } },
    ],
  },
  { name: 'units', title: { nl: 'Aantal', en: 'Number of units' }, kind: 'decimal', required: false },
  { name: 'nominalValue', title: { nl: 'Nominale waarde', en: 'Nominal value' }, kind: 'decimal', required: false },
  { name: 'nominalCurrency', title: { nl: 'Valuta van de nominale waarde', en: 'Currency of the nominal value' }, kind: 'currency', required: false },
  { name: 'custodian', title: { nl: 'Bewaarder of bank', en: 'Custodian or bank' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'account', title: { nl: 'Effectenrekening', en: 'Securities account' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'priceSource', title: { nl: 'Bron van de koers', en: 'Source of the price' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'corporateActions', title: { nl: 'Dividend, splitsing, aflossing', en: 'Dividend, split, redemption' }, kind: 'text', required: false, maxLength: 500 },
  { name: 'encumbered', title: { nl: 'Verpand of als onderpand gegeven', en: 'Pledged or margined' }, kind: 'boolean', required: false },
  { name: 'noticeServedOn', title: { nl: 'Kennisgeving aan de bewaarder op', en: 'Notice served on the custodian on' }, kind: 'date', required: false },
] as const satisfies readonly Field[];

export interface SecuritiesDetails extends DetailsOf<typeof SECURITIES_FIELDS> {}
