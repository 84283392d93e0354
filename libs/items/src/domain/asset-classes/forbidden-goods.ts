import type { DetailsOf, Field } from './field.js';

/**
 * Goods whose uncontrolled possession is unlawful or against the public interest. They can only be destroyed (art. 117(2) Sv),
 * so an item of this class always carries the forbidden mark.
 */
export const FORBIDDEN_GOODS_FIELDS = [
  {
    name: 'forbiddenType',
    title: { nl: 'Soort', en: 'Type' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'drugs', title: { nl: 'Verdovende middelen', en: 'Drugs' } },
      { value: 'precursor', title: { nl: 'Grondstof voor drugs (precursor)', en: 'Drug precursor' } },
      { value: 'firearm', title: { nl: 'Vuurwapen', en: 'Firearm' } },
      { value: 'other-weapon', title: { nl: 'Ander wapen', en: 'Other weapon' } },
      { value: 'ammunition', title: { nl: 'Munitie', en: 'Ammunition' } },
      { value: 'explosive', title: { nl: 'Explosief of vuurwerk', en: 'Explosive or fireworks' } },
      { value: 'counterfeit', title: { nl: 'Namaak of vals geld', en: 'Counterfeit goods or money' } },
      { value: 'other', title: { nl: 'Ander verboden goed', en: 'Other forbidden goods' } },
    ],
  },
  { name: 'substance', title: { nl: 'Stof', en: 'Substance' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'casNumber', title: { nl: 'CAS-nummer', en: 'CAS number' }, kind: 'identifier', identifier: 'cas-number', required: false, maxLength: 64 },
  { name: 'unNumber', title: { nl: 'UN-nummer (gevaarlijke stof)', en: 'UN number (dangerous goods)' }, kind: 'text', required: false, maxLength: 6 },
  { name: 'grossWeight', title: { nl: 'Brutogewicht', en: 'Gross weight' }, kind: 'decimal', required: false, unit: 'kg' },
  { name: 'netWeight', title: { nl: 'Nettogewicht', en: 'Net weight' }, kind: 'decimal', required: false, unit: 'kg' },
  { name: 'sampleNumbers', title: { nl: 'Nummers van de monsters', en: 'Sample numbers' }, kind: 'text', required: false, maxLength: 300 },
  { name: 'laboratoryReport', title: { nl: 'Rapport van het laboratorium', en: 'Laboratory report' }, kind: 'text', required: false, maxLength: 120 },
  { name: 'make', title: { nl: 'Merk', en: 'Make' }, kind: 'text', required: false, maxLength: 60 },
  { name: 'model', title: { nl: 'Model', en: 'Model' }, kind: 'text', required: false, maxLength: 80 },
  { name: 'calibre', title: { nl: 'Kaliber', en: 'Calibre' }, kind: 'text', required: false, maxLength: 40 },
  { name: 'serialNumber', title: { nl: 'Serienummer', en: 'Serial number' }, kind: 'text', required: false, maxLength: 60 },
  {
    name: 'weaponCategory',
    title: { nl: 'Categorie van de Wet wapens en munitie', en: 'Category of the Weapons and Ammunition Act' },
    kind: 'choice',
    required: false,
    choices: [
      { value: 'I', title: { nl: 'Categorie I', en: 'Category I' } },
      { value: 'II', title: { nl: 'Categorie II', en: 'Category II' } },
      { value: 'III', title: { nl: 'Categorie III', en: 'Category III' } },
      { value: 'IV', title: { nl: 'Categorie IV', en: 'Category IV' } },
    ],
  },
  { name: 'hazard', title: { nl: 'Gevaar', en: 'Hazard' }, kind: 'text', required: false, maxLength: 200 },
] as const satisfies readonly Field[];

export interface ForbiddenGoodsDetails extends DetailsOf<typeof FORBIDDEN_GOODS_FIELDS> {}
