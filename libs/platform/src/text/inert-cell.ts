/** Signs with which a spreadsheet takes a text for a formula, with any apostrophes before them. */
export const FORMULA = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

/** A cell that no spreadsheet runs: one more apostrophe before what it would take for a formula. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
