import { readList } from './url-list.js';

interface Choosable {
  readonly id: string;
  /** Shown when it is chosen only. */
  readonly unusual?: boolean;
}

/** What is shown as long as nobody has chosen. */
export const usualColumns = <C extends Choosable>(all: readonly C[]): readonly C[] => all.filter(({ unusual }) => unusual !== true);

/** The columns that the address names, in its order; the usual ones when it names none that is there. */
export function chosenColumns<C extends Choosable>(all: readonly C[], cols: string | undefined): readonly C[] {
  const chosen = (readList(cols) ?? []).flatMap((id) => all.find((column) => column.id === id) ?? []);
  return chosen.length > 0 ? [...new Set(chosen)] : usualColumns(all);
}
