import { readList } from './url-list.js';

/** The columns that the address names, in its order; all of them when it names none that is there. */
export function chosenColumns<C extends { readonly id: string }>(all: readonly C[], cols: string | undefined): readonly C[] {
  const chosen = (readList(cols) ?? []).flatMap((id) => all.find((column) => column.id === id) ?? []);
  return chosen.length > 0 ? [...new Set(chosen)] : all;
}
