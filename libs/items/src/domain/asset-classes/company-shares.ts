import type { DetailsOf, Field } from './field.js';

export const COMPANY_SHARES_FIELDS = [
  { name: 'company', title: { nl: 'Vennootschap', en: 'Company' }, kind: 'text', required: true, maxLength: 200 },
  { name: 'kvk', title: { nl: 'KvK-nummer', en: 'Trade register number (KvK)' }, kind: 'identifier', identifier: 'kvk', required: false, maxLength: 64 },
  { name: 'lei', title: { nl: 'LEI', en: 'LEI' }, kind: 'identifier', identifier: 'lei', required: false, maxLength: 64 },
  { name: 'isin', title: { nl: 'ISIN', en: 'ISIN' }, kind: 'identifier', identifier: 'isin', required: false, maxLength: 64 },
  {
    name: 'shareType',
    title: { nl: 'Soort', en: 'Type' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'registered', title: { nl: 'Op naam', en: 'Registered' } },
      { value: 'bearer', title: { nl: 'Aan toonder', en: 'Bearer' } },
      { value: 'listed', title: { nl: 'Beursgenoteerd', en: 'Listed' } },
      { value: 'depositary-receipt', title: { nl: 'Certificaat van aandeel', en: 'Depositary receipt' } },
      { value: 'fund-unit', title: { nl: 'Deelneming in een fonds', en: 'Fund unit' } },
      { value: 'bond', title: { nl: 'Obligatie', en: 'Bond' } },
    ],
  },
  { name: 'units', title: { nl: 'Aantal', en: 'Number of units' }, kind: 'decimal', required: false },
  { name: 'shareNumbers', title: { nl: 'Nummers van de aandelen', en: 'Share numbers' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'nominalValue', title: { nl: 'Nominale waarde per stuk', en: 'Nominal value each' }, kind: 'decimal', required: false },
  { name: 'nominalCurrency', title: { nl: 'Valuta van de nominale waarde', en: 'Currency of the nominal value' }, kind: 'currency', required: false },
  { name: 'custodian', title: { nl: 'Bewaarder of bank', en: 'Custodian or bank' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'registeredOn', title: { nl: 'Beslag aangetekend op', en: 'Attachment noted on' }, kind: 'date', required: false },
  { name: 'goingConcern', title: { nl: 'Lopende onderneming', en: 'Going concern' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface CompanySharesDetails extends DetailsOf<typeof COMPANY_SHARES_FIELDS> {}
