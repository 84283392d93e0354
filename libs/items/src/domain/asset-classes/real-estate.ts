import type { DetailsOf, Field } from './field.js';

/** The entry of the attachment must be served on the debtor within three days, so both dates are asked. */
export const REAL_ESTATE_FIELDS = [
  { name: 'cadastralDesignation', title: { nl: 'Kadastrale aanduiding', en: 'Cadastral designation' }, kind: 'identifier', identifier: 'cadastral-designation', required: false, maxLength: 64 },
  { name: 'bagId', title: { nl: 'BAG-nummer', en: 'Building register number (BAG)' }, kind: 'identifier', identifier: 'bag-id', required: false, maxLength: 64 },
  { name: 'address', title: { nl: 'Adres', en: 'Address' }, kind: 'text', required: false, maxLength: 300 },
  { name: 'country', title: { nl: 'Land', en: 'Country' }, kind: 'text', required: false, maxLength: 2 },
  {
    name: 'propertyType',
    title: { nl: 'Soort', en: 'Type' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'house', title: { nl: 'Woning', en: 'House' } },
      { value: 'apartment', title: { nl: 'Appartement', en: 'Apartment' } },
      { value: 'business', title: { nl: 'Bedrijfspand', en: 'Business premises' } },
      { value: 'farm', title: { nl: 'Boerderij', en: 'Farm' } },
      { value: 'land', title: { nl: 'Grond', en: 'Land' } },
      { value: 'garage', title: { nl: 'Garage of box', en: 'Garage' } },
      { value: 'other', title: { nl: 'Ander', en: 'Other' } },
    ],
  },
  {
    name: 'right',
    title: { nl: 'Recht', en: 'Right' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'ownership', title: { nl: 'Eigendom', en: 'Ownership' } },
      { value: 'co-ownership', title: { nl: 'Mede-eigendom', en: 'Co-ownership' } },
      { value: 'apartment-right', title: { nl: 'Appartementsrecht', en: 'Apartment right' } },
      { value: 'leasehold', title: { nl: 'Erfpacht', en: 'Leasehold' } },
      { value: 'superficies', title: { nl: 'Opstal', en: 'Right of superficies' } },
      { value: 'usufruct', title: { nl: 'Vruchtgebruik', en: 'Usufruct' } },
    ],
  },
  { name: 'share', title: { nl: 'Aandeel (bijv. 1/2)', en: 'Share (e.g. 1/2)' }, kind: 'text', form: 'share', required: false, maxLength: 20 },
  { name: 'area', title: { nl: 'Oppervlakte', en: 'Area' }, kind: 'decimal', required: false, unit: 'm²' },
  { name: 'mortgageAmount', title: { nl: 'Hypotheek (hoofdsom)', en: 'Mortgage (principal)' }, kind: 'decimal', required: false },
  { name: 'mortgageLender', title: { nl: 'Hypotheekhouder', en: 'Mortgage lender' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'let', title: { nl: 'Verhuurd', en: 'Let' }, kind: 'boolean', required: false },
  { name: 'tenant', title: { nl: 'Huurder', en: 'Tenant' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'rent', title: { nl: 'Huur per maand', en: 'Rent a month' }, kind: 'decimal', required: false },
  { name: 'manager', title: { nl: 'Beheerder', en: 'Manager' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'contamination', title: { nl: 'Verontreiniging', en: 'Contamination' }, kind: 'text', required: false, maxLength: 300 },
  { name: 'assessedValue', title: { nl: 'WOZ-waarde', en: 'Assessed value (WOZ)' }, kind: 'decimal', required: false },
  { name: 'assessedOn', title: { nl: 'WOZ-peildatum', en: 'Assessed as on' }, kind: 'date', required: false },
  { name: 'registerEntry', title: { nl: 'Inschrijving beslag (deel en nummer)', en: 'Entry of the attachment (part and number)' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'registeredOn', title: { nl: 'Beslag ingeschreven op', en: 'Attachment registered on' }, kind: 'date', required: false },
  { name: 'servedOn', title: { nl: 'Betekend aan de schuldenaar op', en: 'Served on the debtor on' }, kind: 'date', required: false },
] as const satisfies readonly Field[];

export interface RealEstateDetails extends DetailsOf<typeof REAL_ESTATE_FIELDS> {}
