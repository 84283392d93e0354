import type { DetailsOf, Field } from './field.js';

/** Food, plants, feed and other goods that lose their value within weeks; the keeper is the service for agriculture. */
export const PERISHABLES_FIELDS = [
  { name: 'product', title: { nl: 'Product', en: 'Product' }, kind: 'text', required: true, maxLength: 120 },
  {
    name: 'perishableType',
    title: { nl: 'Soort', en: 'Type' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'food', title: { nl: 'Voedsel of drank', en: 'Food or drink' } },
      { value: 'plants', title: { nl: 'Planten of bloemen', en: 'Plants or flowers' } },
      { value: 'feed', title: { nl: 'Diervoeder', en: 'Animal feed' } },
      { value: 'medicine', title: { nl: 'Geneesmiddelen', en: 'Medicines' } },
      { value: 'other', title: { nl: 'Ander bederfelijk goed', en: 'Other perishable goods' } },
    ],
  },
  { name: 'batch', title: { nl: 'Partijnummer', en: 'Batch number' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'keepsUntil', title: { nl: 'Houdbaar tot', en: 'Keeps until' }, kind: 'date', mayBeFuture: true, required: false },
  { name: 'weight', title: { nl: 'Gewicht', en: 'Weight' }, kind: 'decimal', required: false, unit: 'kg' },
  { name: 'storageTemperature', title: { nl: 'Bewaren bij', en: 'Keep at' }, kind: 'text', required: false, maxLength: 40 },
  { name: 'inspectedOn', title: { nl: 'Gekeurd op', en: 'Inspected on' }, kind: 'date', required: false },
] as const satisfies readonly Field[];

export interface PerishablesDetails extends DetailsOf<typeof PERISHABLES_FIELDS> {}
