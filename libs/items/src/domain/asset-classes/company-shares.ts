import type { DetailsOf, Field } from './field.js';

export const COMPANY_SHARES_FIELDS = [
  { name: 'company', title: { nl: 'Vennootschap', en: 'Company' }, kind: 'text', required: true, maxLength: 200 },
  { name: 'kvk', title: { nl: 'KvK-nummer', en: 'Trade register number (KvK)' }, kind: 'identifier', identifier: 'kvk', required: false, maxLength: 64 },
  { name: 'lei', title: { nl: 'LEI', en: 'LEI' }, kind: 'identifier', identifier: 'lei', required: false, maxLength: 64 },
  {
    name: 'shareType',
    title: { nl: 'Soort', en: 'Type' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'registered', title: { nl: 'Op naam', en: 'Registered' } },
      { value: 'bearer', title: { nl: 'Aan toonder', en: 'Bearer' } },
      { value: 'depositary-receipt', title: { nl: 'Certificaat van aandeel', en: 'Depositary receipt' } },
    ],
  },
  { name: 'units', title: { nl: 'Aantal', en: 'Number of units' }, kind: 'decimal', required: false },
  { name: 'shareNumbers', title: { nl: 'Nummers van de aandelen', en: 'Share numbers' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'nominalValue', title: { nl: 'Nominale waarde per stuk', en: 'Nominal value each' }, kind: 'decimal', required: false },
  { name: 'nominalCurrency', title: { nl: 'Valuta van de nominale waarde', en: 'Currency of the nominal value' }, kind: 'currency', required: false },
  { name: 'voting', title: { nl: 'Stemrecht', en: 'Right to vote' }, kind: 'boolean', required: false },
  { name: 'dividend', title: { nl: 'Recht op dividend', en: 'Right to dividend' }, kind: 'boolean', required: false },
  { name: 'administrator', title: { nl: 'Bewindvoerder of bestuurder', en: 'Administrator or director' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'employees', title: { nl: 'Aantal werknemers', en: 'Number of employees' }, kind: 'integer', required: false },
  { name: 'licences', title: { nl: 'Vergunningen', en: 'Licences' }, kind: 'text', required: false, maxLength: 300 },
  { name: 'registeredOn', title: { nl: 'Beslag aangetekend op', en: 'Attachment noted on' }, kind: 'date', required: false },
  { name: 'servedOn', title: { nl: 'Betekend aan de vennootschap op', en: 'Served on the company on' }, kind: 'date', required: false },
  { name: 'goingConcern', title: { nl: 'Lopende onderneming', en: 'Going concern' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface CompanySharesDetails extends DetailsOf<typeof COMPANY_SHARES_FIELDS> {}
