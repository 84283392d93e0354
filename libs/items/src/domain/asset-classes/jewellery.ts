import type { DetailsOf, Field } from './field.js';

export const JEWELLERY_FIELDS = [
  {
    name: 'jewelleryType',
    title: { nl: 'Soort', en: 'Type' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'watch', title: { nl: 'Horloge', en: 'Watch' } },
      { value: 'ring', title: { nl: 'Ring', en: 'Ring' } },
      { value: 'necklace', title: { nl: 'Ketting', en: 'Necklace' } },
      { value: 'bracelet', title: { nl: 'Armband', en: 'Bracelet' } },
      { value: 'earrings', title: { nl: 'Oorbellen', en: 'Earrings' } },
      { value: 'gemstone', title: { nl: 'Losse steen', en: 'Loose gemstone' } },
      { value: 'bullion', title: { nl: 'Baar of munt van edelmetaal', en: 'Bullion bar or coin' } },
      { value: 'other', title: { nl: 'Ander sieraad', en: 'Other' } },
    ],
  },
  { name: 'maker', title: { nl: 'Merk of maker', en: 'Brand or maker' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'model', title: { nl: 'Model of referentie', en: 'Model or reference' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'serialNumber', title: { nl: 'Serienummer', en: 'Serial number' }, kind: 'text', required: false, maxLength: 40 },
  { name: 'material', title: { nl: 'Materiaal', en: 'Material' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'hallmark', title: { nl: 'Keurmerk', en: 'Hallmark' }, kind: 'text', required: false, maxLength: 40 },
  { name: 'weight', title: { nl: 'Gewicht', en: 'Weight' }, kind: 'decimal', required: false, unit: 'g' },
  { name: 'certificateNumber', title: { nl: 'Certificaatnummer', en: 'Certificate number' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'boxAndPapers', title: { nl: 'Doos en papieren', en: 'Box and papers' }, kind: 'boolean', required: false },
  { name: 'stolenGoodsCheckedOn', title: { nl: 'Nagezocht als gestolen op', en: 'Checked against stolen goods on' }, kind: 'date', required: false },
] as const satisfies readonly Field[];

export interface JewelleryDetails extends DetailsOf<typeof JEWELLERY_FIELDS> {}
