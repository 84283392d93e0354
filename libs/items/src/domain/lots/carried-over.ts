/** A fact as far as a correction changes it. */
export interface CorrectableState {
  readonly occurredOn: string;
  /** UTC; null without a time of day. */
  readonly occurredAt: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What makes a copy a copy is never carried over. */
const OF_THE_COPY = 'copiedFrom';

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Of a correction of a fact, what a copy takes over: what was changed, where the copy still says what the fact said before. Null for nothing. */
export function carriedOver(before: CorrectableState, after: CorrectableState, copy: CorrectableState): Partial<CorrectableState> | null {
  const moved = before.occurredOn !== after.occurredOn || before.occurredAt !== after.occurredAt;
  const when = moved && copy.occurredOn === before.occurredOn && copy.occurredAt === before.occurredAt ? { occurredOn: after.occurredOn, occurredAt: after.occurredAt } : {};
  const names = [...new Set([...Object.keys(before.data), ...Object.keys(after.data)])].filter((name) => name !== OF_THE_COPY && name !== 'void');
  const changed = names.filter((name) => !isSame(before.data[name], after.data[name]) && isSame(copy.data[name], before.data[name]));
  const data = Object.fromEntries(changed.map((name) => [name, after.data[name] ?? null]));
  const change = { ...when, ...(changed.length > 0 && { data }) };
  return Object.keys(change).length === 0 ? null : change;
}
