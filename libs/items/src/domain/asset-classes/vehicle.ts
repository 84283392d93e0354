import type { DetailsOf, Field } from './field.js';

export const VEHICLE_FIELDS = [
  { name: 'plate', title: { nl: 'Kenteken', en: 'Registration plate' }, kind: 'identifier', identifier: 'dutch-plate', required: false, maxLength: 64 },
  { name: 'registrationCountry', title: { nl: 'Land van registratie', en: 'Country of registration' }, kind: 'text', required: false, maxLength: 2 },
  { name: 'vin', title: { nl: 'VIN (chassisnummer)', en: 'VIN (chassis number)' }, kind: 'identifier', identifier: 'vin', required: false, maxLength: 64 },
  {
    name: 'vehicleType',
    title: { nl: 'Soort voertuig', en: 'Type of vehicle' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'car', title: { nl: 'Personenauto', en: 'Car' } },
      { value: 'van', title: { nl: 'Bestelauto', en: 'Van' } },
      { value: 'lorry', title: { nl: 'Vrachtauto', en: 'Lorry' } },
      { value: 'motorcycle', title: { nl: 'Motorfiets', en: 'Motorcycle' } },
      { value: 'moped', title: { nl: 'Bromfiets of scooter', en: 'Moped or scooter' } },
      { value: 'bicycle', title: { nl: 'Fiets', en: 'Bicycle' } },
      { value: 'trailer', title: { nl: 'Aanhanger of oplegger', en: 'Trailer' } },
      { value: 'camper', title: { nl: 'Camper of caravan', en: 'Camper or caravan' } },
      { value: 'tractor', title: { nl: 'Tractor of werktuig', en: 'Tractor or machine' } },
      { value: 'other', title: { nl: 'Ander voertuig', en: 'Other vehicle' } },
    ],
  },
  { name: 'make', title: { nl: 'Merk', en: 'Make' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'model', title: { nl: 'Model', en: 'Model' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'modelYear', title: { nl: 'Bouwjaar', en: 'Model year' }, kind: 'integer', form: 'year-built', required: false },
  { name: 'colour', title: { nl: 'Kleur', en: 'Colour' }, kind: 'text', required: false, maxLength: 40 },
  { name: 'firstRegisteredOn', title: { nl: 'Eerste toelating', en: 'First registered on' }, kind: 'date', required: false },
  { name: 'testedUntil', title: { nl: 'APK geldig tot', en: 'Roadworthy until' }, kind: 'date', mayBeFuture: true, required: false },
  { name: 'mileage', title: { nl: 'Kilometerstand', en: 'Mileage' }, kind: 'integer', required: false, unit: 'km' },
  { name: 'keys', title: { nl: 'Aantal sleutels', en: 'Number of keys' }, kind: 'integer', required: false },
  { name: 'registeredHolder', title: { nl: 'Tenaamgestelde', en: 'Registered holder' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'leaseCompany', title: { nl: 'Lease- of financieringsmaatschappij', en: 'Lease or finance company' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'insurance', title: { nl: 'Verzekering', en: 'Insurance' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'registerMeasure', title: { nl: 'Maatregel bij de RDW (kenmerk)', en: 'Measure in the vehicle register (reference)' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'batteryCare', title: { nl: 'Accu onderhouden', en: 'Battery cared for' }, kind: 'boolean', required: false },
  { name: 'hiddenCompartment', title: { nl: 'Verborgen ruimte', en: 'Hidden compartment' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface VehicleDetails extends DetailsOf<typeof VEHICLE_FIELDS> {}
