import { createHash } from 'node:crypto';
import { GENERAL_CLASS_RULES, GENERAL_OUTCOME_WORDS } from './general-class-rules.js';
import type { ImportMapping } from './mapping.js';
import type { DecimalSeparator } from './parse-amount.js';
import type { DateOrder } from './parse-date.js';
import type { Target } from './target.js';

export interface ColumnChoices {
  readonly name: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly columns: readonly { readonly header: string; readonly target: Target | null }[];
  readonly dateOrder: DateOrder;
  readonly decimalSeparator: DecimalSeparator;
  readonly currency?: string;
  readonly country?: string;
}

/**
 * A mapping from nothing but a target for each column, with the general rules for classes and outcomes. Rows of one
 * case reference are one case, or else of one other reference; a row is known by its case and its item number, or by
 * its whole content when one of them is missing. Without a column of case references the first other reference is its
 * case: lists of two cases both begin at number 1.
 */
export function mappingFromColumns(choices: ColumnChoices): ImportMapping {
  const chosen = choices.columns.flatMap(({ header, target }) => (target === null ? [] : [{ column: header, to: target }]));
  const headersOf = (is: (target: Target) => boolean) => chosen.filter(({ to }) => is(to)).map(({ column }) => column);
  const caseColumns = headersOf((to) => to === 'case.reference');
  const otherReferences = headersOf((to) => to.startsWith('case.otherReference.'));
  const itemNumbers = headersOf((to) => to === 'item.reference');
  return {
    name: choices.name,
    title: choices.title,
    source: sourceOf(choices.columns.map(({ header }) => header)),
    dateOrder: choices.dateOrder,
    decimalSeparator: choices.decimalSeparator,
    defaults: {
      ...(choices.currency !== undefined && { currency: choices.currency }),
      ...(choices.country !== undefined && { country: choices.country }),
      assetClass: 'other-goods',
    },
    caseKey: [...caseColumns, ...otherReferences].map((column) => [column]),
    rowKey: itemNumbers.length > 0 ? [...(caseColumns.length > 0 ? caseColumns : otherReferences.slice(0, 1)), ...itemNumbers] : [],
    columns: chosen,
    classes: GENERAL_CLASS_RULES,
    outcomeWords: GENERAL_OUTCOME_WORDS,
  };
}

/** Files with the same columns come from the same register, so far as we can know. */
function sourceOf(headers: readonly string[]): string {
  return `columns-${createHash('sha256').update(JSON.stringify(headers)).digest('hex').slice(0, 16)}`;
}
