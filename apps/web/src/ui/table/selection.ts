/** Chosen rows by key; the rows themselves are kept, because an act on them needs their versions. */
export type Selection<Row> = ReadonlyMap<string, Row>;

/** The selection with one row put in, or taken out when it was there. */
export function withToggled<Row>(selection: Selection<Row>, key: string, row: Row): Selection<Row> {
  const next = new Map(selection);
  if (!next.delete(key)) next.set(key, row);
  return next;
}

/** The selection with a run of rows put in. */
export function withRange<Row>(selection: Selection<Row>, rows: readonly Row[], keyOf: (row: Row) => string): Selection<Row> {
  return new Map([...selection, ...rows.map((row) => [keyOf(row), row] as const)]);
}
