/** A fact as far as it tells what the register knew: when it was recorded, and what it changed. */
export interface RecordedFact {
  readonly id: string;
  /** Facts follow each other by this number; the recorder's clock is only for the reader. */
  readonly sequence: number;
  readonly type: string;
  readonly occurredOn: string;
  /** ISO 8601 in UTC. */
  readonly recordedAt: string;
  readonly corrects: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown }[];
  readonly data: Readonly<Record<string, unknown>>;
}

export type Known = Readonly<Record<string, unknown>>;

/** Recorded before the moment. */
function isKnown({ recordedAt }: RecordedFact, before: string): boolean {
  return Date.parse(recordedAt) < Date.parse(before);
}

/** What the row calls the fields of a correction: a seizure whose day was corrected is the item's day of seizure. Others it has not. */
const CORRECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'item.seized': { occurredOn: 'seizedOn', occurredAt: 'seizedAt' }, 'case.opened': { occurredOn: 'openedOn' } };

/** What a changed field is called in the row; undefined when the row does not carry it. */
function rowField({ type, corrects }: RecordedFact, field: string): string | undefined {
  return corrects === null ? field : CORRECTED[type]?.[field];
}

/** A move changes where the thing is, which its chain tells; the place of the row is what was said when it was taken. */
function tellsOfTheRow({ data }: RecordedFact): boolean {
  return data['moveId'] === undefined;
}

/**
 * What a row said before the moment: from what it says now, every change that was recorded since is undone, the last first. Null when
 * nothing was recorded of it yet. Only fields that the row has are looked at; grounds are stated anew by each fact that sets them.
 */
export function asKnownBefore<Row extends Known>(now: Row, history: readonly RecordedFact[], before: string): Row | null {
  if (history.length > 0 && !history.some((fact) => isKnown(fact, before))) return null;
  const oldestFirst = history.toSorted((a, b) => a.sequence - b.sequence);
  const since = oldestFirst.filter((fact) => !isKnown(fact, before) && tellsOfTheRow(fact)).toReversed();
  const undone = since.reduce<Record<string, unknown>>((row, fact) => {
    const fields = fact.changes.map(({ field, from }) => [rowField(fact, field) ?? '', from] as const).filter(([field]) => Object.hasOwn(row, field));
    return { ...row, ...Object.fromEntries(fields) };
  }, { ...now });
  const grounds = Object.hasOwn(now, 'grounds') ? oldestFirst.findLast((fact) => isKnown(fact, before) && fact.corrects === null && Array.isArray(fact.data['grounds']))?.data['grounds'] : undefined;
  return { ...undone, ...(grounds !== undefined && { grounds }) } as unknown as Row;
}

/** The facts that stood before the moment, the newest first: known by then, not corrected by then, and not said never to have happened. */
export function factsKnownBefore<Fact extends RecordedFact>(history: readonly Fact[], before: string): readonly Fact[] {
  const known = history.filter((fact) => isKnown(fact, before));
  const corrected = new Set(known.flatMap(({ corrects }) => corrects ?? []));
  return known
    .filter(({ id, data }) => !corrected.has(id) && data['void'] !== true)
    .toSorted((a, b) => b.occurredOn.localeCompare(a.occurredOn) || b.sequence - a.sequence);
}

/** How many facts were recorded since. */
export function recordedSince(history: readonly RecordedFact[], before: string): number {
  return history.filter((fact) => !isKnown(fact, before)).length;
}
