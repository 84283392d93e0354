import type { AssetClass } from './asset-class.js';
import type { MappedColumn } from './mapped-columns.js';
import type { MappedIdentifier } from './mapped-row.js';
import type { RowReport } from './row-report.js';
import { hasShape } from './shape.js';
import { kindOf, type IdentifierKind } from './target.js';

/** Length and alphabet only; the sums are done where items are kept. */
const WELL_FORMED: Partial<Record<IdentifierKind, RegExp>> = {
  vin: /^[A-HJ-NPR-Z\d]{17}$/i,
  'dutch-plate': /^[A-Z\d][A-Z\d -]{2,10}[A-Z\d]$/i,
  iban: /^[A-Z]{2}\d{2}[A-Z\d ]{11,40}$/i,
  imei: /^\d[\d /-]{13,18}\d$/,
  'imo-number': /^(IMO ?)?\d{7}$/i,
  'hull-number': /^[A-Z]{3}[A-Z\d]{9}$/i,
  'container-number': /^[A-Z]{4} ?\d{6}[ -]?\d$/i,
};

/** Fewer letters and digits than this name no single thing. */
const SHORTEST = 6;

/**
 * The identifier in a cell. What has the shape of another number of the register, or is too short to name anything, is
 * no identifier: it stays verbatim. What may be one with a typing error is passed on, marked.
 */
export function readIdentifier(
  text: string,
  column: MappedColumn,
  assetClass: AssetClass,
  report: RowReport,
): Omit<MappedIdentifier, 'field'> | undefined {
  if (text === '') return undefined;
  const kind = column.kindByClass?.[assetClass] ?? (kindOf(column.to) as IdentifierKind);
  const isSomethingElse = column.notShapes?.some((shape) => hasShape(text, shape)) ?? false;
  if (isSomethingElse || text.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST) {
    report.note('import.identifier-not-understood', column.header, { value: text, kind });
    return undefined;
  }
  const wellFormed = WELL_FORMED[kind]?.test(text) ?? true;
  if (!wellFormed) report.note('import.identifier-malformed', column.header, { value: text, kind });
  return { kind, value: text, wellFormed };
}
