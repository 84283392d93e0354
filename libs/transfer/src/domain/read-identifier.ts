import type { AssetClass } from './asset-class.js';
import type { MappedColumn } from './mapped-columns.js';
import type { MappedIdentifier } from './mapped-row.js';
import type { RowReport } from './row-report.js';
import { hasShape } from './shape.js';
import { kindOf, type IdentifierKind } from './target.js';

/** Length and alphabet only, without the spaces and dashes people put between; the sums are done where items are kept. */
const WELL_FORMED: Partial<Record<IdentifierKind, RegExp>> = {
  vin: /^[A-HJ-NPR-Z\d]{17}$/i,
  'dutch-plate': /^[A-Z\d]{4,12}$/i,
  iban: /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/i,
  imei: /^\d{15,16}$/,
  'imo-number': /^(IMO)?\d{7}$/i,
  'hull-number': /^[A-Z]{3}[A-Z\d]{9}$/i,
  'container-number': /^[A-Z]{4}\d{7}$/i,
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
  const wellFormed = WELL_FORMED[kind]?.test(text.replace(/[\s./-]/g, '')) ?? true;
  if (!wellFormed) report.note('import.identifier-malformed', column.header, { value: text, kind });
  return { kind, value: text, wellFormed };
}
