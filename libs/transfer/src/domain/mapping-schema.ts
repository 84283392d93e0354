import { z } from 'zod';
import { ASSET_CLASSES } from './asset-class.js';
import type { Coded } from './coded.js';
import { MAPPING_PROBLEMS, type MappingProblem } from './codes.js';
import { readCurrency } from './currency.js';
import type { ImportMapping } from './mapping.js';
import { IDENTIFIER_KINDS, takesOneColumn, TARGETS } from './target.js';

const MOST_COLUMNS = 500;
const MOST_RULES = 500;
const MOST_WORDS = 2_000;

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const line = z.string().min(1).max(200);
const header = z.string().min(1).max(500);
const words = z.array(line).min(1).max(MOST_WORDS);
const assetClass = z.enum(ASSET_CLASSES);

const column = z.strictObject({
  column: header,
  to: z.enum(TARGETS as [string, ...string[]]),
  kindByClass: z.partialRecord(assetClass, z.enum(IDENTIFIER_KINDS)).optional(),
  notShapes: z.array(line).max(100).optional(),
  values: z.record(line, z.boolean()).optional(),
  cutAt: z.int().min(1).max(100_000).optional(),
});

const condition = z
  .strictObject({
    equals: words.optional(),
    startsWith: words.optional(),
    words: words.optional(),
    withoutWords: words.optional(),
    template: line.optional(),
  })
  .refine((when) => Boolean(when.equals ?? when.startsWith ?? when.words ?? when.template), { error: 'mapping.rule-without-condition' });

const classRule = z.strictObject({
  id: name,
  assetClass,
  when: condition,
  details: z.record(z.string().max(60), z.string().max(500)).optional(),
  valueIsEstimate: z.boolean().optional(),
  doubtful: z.boolean().optional(),
});

const vocabulary = z.strictObject({
  forfeit: words,
  release: words,
  rescind: z.array(line).max(MOST_WORDS),
  settle: words.optional(),
  vacate: words.optional(),
  administrative: words.optional(),
  exParte: words.optional(),
  court: words.optional(),
  noBond: words.optional(),
  bondToState: words.optional(),
  bondToClaimant: words.optional(),
  bondToLienholder: words.optional(),
  toClaimant: words.optional(),
  toLienholder: words.optional(),
  costs: words.optional(),
  noCosts: words.optional(),
  markers: words.optional(),
});

const mappingSchema = z.strictObject({
  name,
  title: z.strictObject({ nl: line, en: line }),
  source: name,
  jurisdiction: z.string().regex(/^[a-z]{2}(-[a-z0-9]{1,7})?$/).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  decimalSeparator: z.enum(['.', ',']),
  defaults: z.strictObject({
    currency: z
      .string()
      .refine((code) => readCurrency(code) === code, { error: 'mapping.currency-unknown' })
      .optional(),
    country: z.string().regex(/^[A-Z]{2}$/).optional(),
    assetClass,
  }),
  caseKey: z.array(z.array(header).min(1).max(10)).max(10),
  rowKey: z.array(header).max(10),
  columns: z.array(column).min(1).max(MOST_COLUMNS),
  classes: z.array(classRule).max(MOST_RULES),
  makes: words.optional(),
  valueInDescription: z.boolean().optional(),
  outcomeWords: vocabulary.optional(),
});

export type MappingReading =
  | { readonly ok: true; readonly mapping: ImportMapping }
  | { readonly ok: false; readonly errors: readonly Coded<MappingProblem>[] };

/**
 * Takes unknown data for a mapping, or tells everything that is wrong with it. Each error names the place in the data
 * as a JSON Pointer in `params.pointer`.
 */
export function parseMapping(data: unknown): MappingReading {
  const parsed = mappingSchema.safeParse(data);
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(errorOf) };
  const mapping = parsed.data as ImportMapping;
  const errors = [...columnsUsedTwice(mapping), ...requiredTargets(mapping)];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, mapping };
}

function errorOf(issue: z.core.$ZodIssue): Coded<MappingProblem> {
  const own = MAPPING_PROBLEMS.find((code) => code === issue.message);
  return {
    code: own ?? 'mapping.malformed',
    params: { pointer: issue.path.map((step) => `/${String(step)}`).join(''), reason: issue.code },
  };
}

function columnsUsedTwice(mapping: ImportMapping): readonly Coded<MappingProblem>[] {
  const twice = mapping.columns.filter(({ to }, index) => {
    return takesOneColumn(to) && mapping.columns.findIndex((other) => other.to === to) !== index;
  });
  return twice.map(({ column: at, to }) => ({ code: 'mapping.target-taken', column: at, params: { target: to } }));
}

/** Without a day of seizure no row can become an item. */
function requiredTargets(mapping: ImportMapping): readonly Coded<MappingProblem>[] {
  const hasDate = mapping.columns.some(({ to }) => to === 'item.seizedOn');
  return hasDate ? [] : [{ code: 'mapping.target-missing', params: { target: 'item.seizedOn' } }];
}
