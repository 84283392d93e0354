/**
 * Kinds of identifiers a column can hold, named as in the item register, which checks each by its own published
 * algorithm; hull and serial numbers have none.
 */
export const IDENTIFIER_KINDS = [
  'vin',
  'dutch-plate',
  'iban',
  'imei',
  'imo-number',
  'hull-number',
  'container-number',
  'crypto-address',
  'cadastral-designation',
  'serial-number',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Other numbers under which the same case is known. */
export const REFERENCE_KINDS = ['parket', 'police-report', 'court-file', 'other'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Details of an item that a register may keep in a column of their own. */
export const DETAIL_NAMES = ['make', 'model', 'year', 'colour', 'holder', 'bank', 'material'] as const;
export type DetailName = (typeof DETAIL_NAMES)[number];

/** Targets that take one column. */
const SINGLE_TARGETS = [
  'case.reference',
  'item.class',
  'item.value',
  'item.amount',
  'item.estimatedValue',
  'item.currency',
  'item.quantity',
  'item.seizedOn',
  'item.place.locality',
  'item.place.region',
  'item.place.postalCode',
  'item.place.country',
  'item.active',
  'outcome.text',
  'outcome.forfeitedOn',
  'outcome.forfeitedValue',
] as const;

/** Targets that may take several columns, and what stands between their texts. */
export const JOINED_TARGETS = {
  'case.title': ' ',
  'item.reference': '/',
  'item.description': ', ',
  'item.place': ', ',
} as const;

export type Target =
  | (typeof SINGLE_TARGETS)[number]
  | keyof typeof JOINED_TARGETS
  | `case.otherReference.${ReferenceKind}`
  | `item.identifier.${IdentifierKind}`
  | `item.detail.${DetailName}`;

/** Every field of a case or an item that a column can go to. A column with no target is kept verbatim. */
export const TARGETS: readonly Target[] = [
  ...SINGLE_TARGETS,
  ...(Object.keys(JOINED_TARGETS) as (keyof typeof JOINED_TARGETS)[]),
  ...REFERENCE_KINDS.map((kind) => `case.otherReference.${kind}` as const),
  ...IDENTIFIER_KINDS.map((kind) => `item.identifier.${kind}` as const),
  ...DETAIL_NAMES.map((name) => `item.detail.${name}` as const),
];

export function isTarget(text: string): text is Target {
  return (TARGETS as readonly string[]).includes(text);
}

/** Whether only one column may go to this target: two dates of seizure would leave one of them out. */
export function takesOneColumn(target: Target): boolean {
  return (SINGLE_TARGETS as readonly string[]).includes(target) || target.startsWith('item.detail.');
}

/** The part of a target behind the last point: 'vin' of 'item.identifier.vin'. */
export function kindOf(target: Target): string {
  return target.slice(target.lastIndexOf('.') + 1);
}
