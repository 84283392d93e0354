import type { DetailsOf, Field } from './field.js';

/** Paper: records of a business, deeds, identity papers. A file that is stored is a document of the case, not an item. */
export const DOCUMENTS_FIELDS = [
  {
    name: 'documentType',
    title: { nl: 'Soort', en: 'Type' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'administration', title: { nl: 'Administratie', en: 'Business records' } },
      { value: 'identity-document', title: { nl: 'Identiteitsbewijs', en: 'Identity document' } },
      { value: 'deed', title: { nl: 'Akte of contract', en: 'Deed or contract' } },
      { value: 'payment-card', title: { nl: 'Betaal- of cadeaukaart', en: 'Payment or gift card' } },
      { value: 'notes', title: { nl: 'Aantekeningen', en: 'Notes' } },
      { value: 'other', title: { nl: 'Ander stuk', en: 'Other document' } },
    ],
  },
  { name: 'box', title: { nl: 'Doos of map', en: 'Box or folder' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'range', title: { nl: 'Van – tot en met (jaren of nummers)', en: 'Range (years or numbers)' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'pages', title: { nl: 'Aantal bladen', en: 'Number of sheets' }, kind: 'integer', required: false },
  { name: 'documentNumber', title: { nl: 'Nummer van het stuk', en: 'Number of the document' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'copyMadeOn', title: { nl: 'Kopie gemaakt op', en: 'Copied on' }, kind: 'date', required: false },
  { name: 'privilegedData', title: { nl: 'Verschoningsgerechtigde gegevens', en: 'Privileged data' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface DocumentsDetails extends DetailsOf<typeof DOCUMENTS_FIELDS> {}
