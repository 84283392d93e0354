/** The place of the table row that an event happened in; null outside of rows. */
export function rowIndexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('tr[data-index]') : null;
  return row instanceof HTMLElement ? Number(row.dataset.index) : null;
}
