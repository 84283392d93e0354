import { INVARIANTS } from './invariants.js';

/** Something that must be true and is not. */
export interface Violation {
  readonly name: string;
  readonly count: number;
  /** A few of them, for whoever looks. */
  readonly ids: readonly string[];
}

type Ask = (sql: string) => Promise<readonly { readonly count: string; readonly ids: readonly string[] | null }[]>;

const SHOWN = 5;

/** Asks of the whole database whether everything that must be true is. The asker must see every row. */
export async function findViolations(ask: Ask): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  for (const { name, sql } of INVARIANTS) {
    const [found] = await ask(`SELECT count(*) AS count, (array_agg(id ORDER BY id))[1:${SHOWN}] AS ids FROM (${sql}) violated`);
    if (Number(found?.count ?? 0) > 0) violations.push({ name, count: Number(found?.count), ids: found?.ids ?? [] });
  }
  return violations;
}
