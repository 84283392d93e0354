import type { DetailsOf, Field } from './field.js';

export const LIVESTOCK_FIELDS = [
  { name: 'species', title: { nl: 'Diersoort', en: 'Species' }, kind: 'text', required: true, maxLength: 80 },
  { name: 'count', title: { nl: 'Aantal dieren', en: 'Number of animals' }, kind: 'integer', required: true },
  { name: 'holdingNumber', title: { nl: 'UBN', en: 'Holding number (UBN)' }, kind: 'text', required: false, maxLength: 20 },
  { name: 'chip', title: { nl: 'Chipnummer', en: 'Chip number' }, kind: 'identifier', identifier: 'animal-chip', required: false, maxLength: 64 },
  { name: 'tags', title: { nl: 'Oormerken of chips', en: 'Ear tags or chips' }, kind: 'text', required: false, maxLength: 2000 },
  { name: 'health', title: { nl: 'Gezondheid', en: 'Health' }, kind: 'text', required: false, maxLength: 500 },
  { name: 'vetSeenOn', title: { nl: 'Dierenarts op', en: 'Seen by a vet on' }, kind: 'date', required: false },
  { name: 'saleUrgent', title: { nl: 'Verkoop dringend', en: 'Sale urgent' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface LivestockDetails extends DetailsOf<typeof LIVESTOCK_FIELDS> {}
