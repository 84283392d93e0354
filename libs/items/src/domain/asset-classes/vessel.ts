import type { DetailsOf, Field } from './field.js';

export const VESSEL_FIELDS = [
  { name: 'name', title: { nl: 'Naam', en: 'Name' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'imoNumber', title: { nl: 'IMO-nummer', en: 'IMO number' }, kind: 'identifier', identifier: 'imo-number', required: false, maxLength: 64 },
  { name: 'eni', title: { nl: 'ENI-nummer', en: 'ENI number' }, kind: 'identifier', identifier: 'eni', required: false, maxLength: 64 },
  { name: 'mmsi', title: { nl: 'MMSI', en: 'MMSI' }, kind: 'text', form: 'mmsi', required: false, maxLength: 9 },
  { name: 'hullNumber', title: { nl: 'Rompnummer (HIN/CIN)', en: 'Hull number (HIN/CIN)' }, kind: 'text', required: false, maxLength: 40 },
  {
    name: 'vesselType',
    title: { nl: 'Soort vaartuig', en: 'Type of vessel' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'yacht', title: { nl: 'Jacht', en: 'Yacht' } },
      { value: 'speedboat', title: { nl: 'Snelle motorboot', en: 'Speedboat' } },
      { value: 'inland', title: { nl: 'Binnenschip', en: 'Inland vessel' } },
      { value: 'fishing', title: { nl: 'Vissersschip', en: 'Fishing vessel' } },
      { value: 'merchant', title: { nl: 'Koopvaardijschip', en: 'Merchant ship' } },
      { value: 'jet-ski', title: { nl: 'Waterscooter', en: 'Jet ski' } },
      { value: 'other', title: { nl: 'Ander vaartuig', en: 'Other vessel' } },
    ],
  },
  { name: 'flag', title: { nl: 'Vlag', en: 'Flag' }, kind: 'text', required: false, maxLength: 2 },
  { name: 'registerEntry', title: { nl: 'Register en nummer', en: 'Register and entry number' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'length', title: { nl: 'Lengte', en: 'Length' }, kind: 'decimal', required: false, unit: 'm' },
  { name: 'buildYear', title: { nl: 'Bouwjaar', en: 'Year built' }, kind: 'integer', form: 'year-built', required: false },
  { name: 'engineNumbers', title: { nl: 'Motornummers', en: 'Engine numbers' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'berth', title: { nl: 'Ligplaats', en: 'Berth' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'mortgaged', title: { nl: 'Hypotheek', en: 'Mortgaged' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface VesselDetails extends DetailsOf<typeof VESSEL_FIELDS> {}
