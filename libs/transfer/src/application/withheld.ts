import { findSecret } from '#items';

/** Stands where something was that may be kept nowhere. */
const WITHHELD = '***';

export function isSecret(text: string): boolean {
  return findSecret(text) !== undefined;
}

/** The cells of a row without what gives power over a wallet. */
export function withheld(cells: readonly string[], isKeptNowhere = isSecret): readonly string[] {
  return cells.map((cell) => (isKeptNowhere(cell) ? WITHHELD : cell));
}
