import type { DetailsOf, Field } from './field.js';

export const ELECTRONICS_FIELDS = [
  {
    name: 'deviceType',
    title: { nl: 'Soort apparaat', en: 'Type of device' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'phone', title: { nl: 'Telefoon', en: 'Phone' } },
      { value: 'tablet', title: { nl: 'Tablet', en: 'Tablet' } },
      { value: 'computer', title: { nl: 'Computer', en: 'Computer' } },
      { value: 'storage', title: { nl: 'Gegevensdrager', en: 'Storage medium' } },
      { value: 'sim-card', title: { nl: 'Simkaart', en: 'SIM card' } },
      { value: 'miner', title: { nl: 'Rekenapparaat (mining)', en: 'Mining machine' } },
      { value: 'television', title: { nl: 'Televisie of geluid', en: 'Television or audio' } },
      { value: 'drone', title: { nl: 'Drone', en: 'Drone' } },
      { value: 'other', title: { nl: 'Ander apparaat', en: 'Other device' } },
    ],
  },
  { name: 'make', title: { nl: 'Merk', en: 'Make' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'model', title: { nl: 'Model', en: 'Model' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'serialNumber', title: { nl: 'Serienummer', en: 'Serial number' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'imei', title: { nl: 'IMEI', en: 'IMEI' }, kind: 'identifier', identifier: 'imei', required: false, maxLength: 64 },
  { name: 'iccid', title: { nl: 'ICCID (simkaart)', en: 'ICCID (SIM card)' }, kind: 'identifier', identifier: 'iccid', required: false, maxLength: 64 },
  { name: 'imagedOn', title: { nl: 'Kopie gemaakt op', en: 'Image made on' }, kind: 'date', required: false },
  { name: 'imageHash', title: { nl: 'SHA-256 van de kopie', en: 'SHA-256 of the image' }, kind: 'text', required: false, maxLength: 64 },
  { name: 'encrypted', title: { nl: 'Versleuteld', en: 'Encrypted' }, kind: 'boolean', required: false },
  { name: 'privilegedData', title: { nl: 'Verschoningsgerechtigde gegevens', en: 'Privileged data' }, kind: 'boolean', required: false },
  { name: 'laterDataOrderedOn', title: { nl: 'Bevel latere gegevens (556 Sv) op', en: 'Order on later data (556 Sv) on' }, kind: 'date', required: false },
  { name: 'returnableAfterImage', title: { nl: 'Terug te geven na kopie', en: 'Returnable once imaged' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface ElectronicsDetails extends DetailsOf<typeof ELECTRONICS_FIELDS> {}
