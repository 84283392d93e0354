import type { DetailsOf, Field } from './field.js';

export const AIRCRAFT_FIELDS = [
  { name: 'registration', title: { nl: 'Registratie (PH-…)', en: 'Registration (PH-…)' }, kind: 'text', required: false, maxLength: 12 },
  { name: 'icaoAddress', title: { nl: 'ICAO-adres (24 bit)', en: 'ICAO address (24 bit)' }, kind: 'text', form: 'icao-address', required: false, maxLength: 6 },
  { name: 'manufacturer', title: { nl: 'Fabrikant', en: 'Manufacturer' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'model', title: { nl: 'Type', en: 'Model' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'serialNumber', title: { nl: 'Serienummer', en: 'Serial number' }, kind: 'text', required: false, maxLength: 40 },
  { name: 'engineSerials', title: { nl: 'Serienummers motoren', en: 'Engine serial numbers' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'buildYear', title: { nl: 'Bouwjaar', en: 'Year built' }, kind: 'integer', form: 'year-built', required: false },
  { name: 'hangar', title: { nl: 'Hangar', en: 'Hangar' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'internationalInterest', title: { nl: 'Internationaal zakelijk recht (Kaapstad)', en: 'International interest (Cape Town)' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface AircraftDetails extends DetailsOf<typeof AIRCRAFT_FIELDS> {}
