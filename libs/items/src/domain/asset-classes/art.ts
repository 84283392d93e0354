import type { DetailsOf, Field } from './field.js';

export const ART_FIELDS = [
  { name: 'artist', title: { nl: 'Kunstenaar', en: 'Artist' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'title', title: { nl: 'Titel', en: 'Title' }, kind: 'text', required: false, maxLength: 200 },
  { name: 'technique', title: { nl: 'Techniek en materiaal', en: 'Technique and material' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'period', title: { nl: 'Jaar of periode', en: 'Year or period' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'height', title: { nl: 'Hoogte', en: 'Height' }, kind: 'decimal', required: false, unit: 'cm' },
  { name: 'width', title: { nl: 'Breedte', en: 'Width' }, kind: 'decimal', required: false, unit: 'cm' },
  { name: 'depth', title: { nl: 'Diepte', en: 'Depth' }, kind: 'decimal', required: false, unit: 'cm' },
  { name: 'signature', title: { nl: 'Signatuur', en: 'Signature' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'provenance', title: { nl: 'Herkomst', en: 'Provenance' }, kind: 'text', required: false, maxLength: 1000 },
  {
    name: 'stolenWorksCheck',
    title: { nl: 'Controle gestolen kunst', en: 'Stolen works check' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'not-done', title: { nl: 'Niet gedaan', en: 'Not done' } },
      { value: 'no-hit', title: { nl: 'Geen treffer', en: 'No hit' } },
      { value: 'hit', title: { nl: 'Treffer', en: 'Hit' } },
    ],
  },
  { name: 'culturalGoods', title: { nl: 'Beschermd cultuurgoed', en: 'Protected cultural goods' }, kind: 'boolean', required: false },
] as const satisfies readonly Field[];

export interface ArtDetails extends DetailsOf<typeof ART_FIELDS> {}
