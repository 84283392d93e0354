import { ProblemError } from '#platform';
import { createRowMapper } from '../domain/map-row.js';
import type { ImportMapping } from '../domain/mapping.js';
import type { ListedThing } from '../domain/comparison/things.js';
import type { AcceptRequest } from '../contract.js';
import { contentOf } from './item-content.js';

/** Stands for a date of seizure that is said once for the whole list. */
const SAID_DATE = 'Zegel: seizedOn';

export interface NewItemOfRow {
  readonly listed: ListedThing;
  readonly mapping: ImportMapping;
  readonly headers: readonly string[];
  readonly seizure: NonNullable<AcceptRequest['seizure']>;
  readonly today: string;
}

/** A row of a list as the seizure that somebody would record of it by hand. @throws ProblemError with every reason */
export function seizureOfRow({ listed, mapping, headers, seizure, today }: NewItemOfRow): Readonly<Record<string, unknown>> {
  const hasDate = mapping.columns.some(({ to }) => to === 'item.seizedOn');
  const dated = hasDate ? mapping : { ...mapping, columns: [...mapping.columns, { column: SAID_DATE, to: 'item.seizedOn' as const }] };
  const cells = headers.map((_, index) => listed.cells[index] ?? '');
  const map = createRowMapper(dated, hasDate ? headers : [...headers, SAID_DATE], { today });
  const result = map({ rowNumber: listed.rowNumber, cells: hasDate ? cells : [...cells, seizure.seizedOn ?? ''] });
  if (result.status === 'refused') throw new ProblemError('invalid', 'comparison.row-not-new', { errors: result.row.errors });
  const content = contentOf(result.row, mapping.decimalSeparator, today);
  if (content.errors.length > 0) throw new ProblemError('invalid', 'comparison.row-not-new', { errors: content.errors });
  const { assetClass, description, quantity, amount, estimatedValue, details, seizedOn } = content;
  return {
    seizedOn,
    grounds: seizure.grounds,
    place: seizure.place,
    things: [{ assetClass, description, quantity, details, ...(amount && { amount }), ...(estimatedValue && { estimatedValue }), ...(listed.place && { place: listed.place.text }) }],
  };
}
