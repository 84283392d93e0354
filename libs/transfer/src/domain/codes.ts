/** Why a row is not imported. The row stays in the report of refused rows, to be mended and sent again. */
export const ROW_REFUSALS = [
  'import.row-too-long',
  'import.seizure-date-missing',
  'import.seizure-date-unreadable',
  'import.seizure-date-in-future',
  'import.seizure-date-too-old',
  'import.amount-negative',
  'import.currency-unknown',
  'import.currency-missing',
  'import.nothing-described',
  'import.row-key-repeated',
  'import.secret',
] as const;

/** What was not understood or is doubtful in a row that is imported: kept as written and marked for review. */
export const ROW_NOTES = [
  'import.text-cleaned',
  'import.text-may-be-cut',
  'import.row-short',
  'import.row-key-missing',
  'import.case-key-fallback',
  'import.case-key-missing',
  'import.reference-not-understood',
  'import.description-missing',
  'import.class-not-recognised',
  'import.class-doubtful',
  'import.amount-unreadable',
  'import.amount-refused',
  'import.value-differs-from-description',
  'import.identifier-malformed',
  'import.identifier-not-understood',
  'import.identifier-without-field',
  'import.detail-missing',
  'import.detail-not-understood',
  'import.active-not-understood',
  'import.outcome-not-understood',
  'import.outcome-amounts-differ',
  'import.outcome-contradicted',
  'import.outcome-partly-stated',
  'import.outcome-date-unreadable',
  'import.outcome-date-impossible',
  'import.outcome-value-unreadable',
] as const;

/** What is wrong with a mapping, or with a mapping for a file. */
export const MAPPING_PROBLEMS = [
  'mapping.malformed',
  'mapping.currency-unknown',
  'mapping.rule-without-condition',
  'mapping.target-taken',
  'mapping.target-missing',
  'import.column-missing',
] as const;

/** What a proposed mapping rests on without the file showing it. */
export const MAPPING_ASSUMPTIONS = ['mapping.date-order-assumed', 'mapping.decimal-separator-assumed'] as const;

export type MappingProblem = (typeof MAPPING_PROBLEMS)[number];
export type MappingAssumption = (typeof MAPPING_ASSUMPTIONS)[number];
export type RowRefusal = (typeof ROW_REFUSALS)[number];
export type RowNote = (typeof ROW_NOTES)[number];
