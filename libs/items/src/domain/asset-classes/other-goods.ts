import type { DetailsOf, Field } from './field.js';

export const OTHER_GOODS_FIELDS = [
  {
    name: 'goodsType',
    title: { nl: 'Soort goed', en: 'Type of goods' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'clothing', title: { nl: 'Kleding en luxe', en: 'Clothing and luxury' } },
      { value: 'furniture', title: { nl: 'Huisraad', en: 'Household goods' } },
      { value: 'tools', title: { nl: 'Gereedschap en machines', en: 'Tools and machines' } },
      { value: 'merchandise', title: { nl: 'Handelsvoorraad', en: 'Merchandise' } },
      { value: 'fuel', title: { nl: 'Brandstof en chemicaliën', en: 'Fuel and chemicals' } },
      { value: 'collection', title: { nl: 'Verzameling (munten, postzegels)', en: 'Collection (coins, stamps)' } },
      { value: 'weapon', title: { nl: 'Wapen (bezit toegestaan)', en: 'Weapon (lawful to hold)' } },
      { value: 'container', title: { nl: 'Container', en: 'Freight container' } },
      { value: 'other', title: { nl: 'Overig', en: 'Other' } },
    ],
  },
  { name: 'make', title: { nl: 'Merk', en: 'Make' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'model', title: { nl: 'Model', en: 'Model' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'serialNumber', title: { nl: 'Serienummer', en: 'Serial number' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'containerNumber', title: { nl: 'Containernummer', en: 'Container number' }, kind: 'identifier', identifier: 'container-number', required: false, maxLength: 64 },
  { name: 'weight', title: { nl: 'Gewicht', en: 'Weight' }, kind: 'decimal', required: false, unit: 'kg' },
  {
    name: 'condition',
    title: { nl: 'Staat', en: 'Condition' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'new', title: { nl: 'Nieuw', en: 'New' } },
      { value: 'good', title: { nl: 'Goed', en: 'Good' } },
      { value: 'used', title: { nl: 'Gebruikt', en: 'Used' } },
      { value: 'damaged', title: { nl: 'Beschadigd', en: 'Damaged' } },
    ],
  },
  { name: 'hazard', title: { nl: 'Gevaar', en: 'Hazard' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'valuationBasis', title: { nl: 'Waarop de waarde berust', en: 'What the value rests on' }, kind: 'text', required: false, maxLength: 300 },
] as const satisfies readonly Field[];

export interface OtherGoodsDetails extends DetailsOf<typeof OTHER_GOODS_FIELDS> {}
