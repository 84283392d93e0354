import type { LegalDate } from '../../../../platform/src/contract.js';

/** A step of the prosecution as it stands after its corrections. */
export interface ProsecutionStep {
  /** The event that says so last. */
  readonly id: string;
  readonly type: string;
  /** Which court gave a verdict: `first`, `appeal` or `cassation`; null of every other step. */
  readonly instance: string | null;
  /** How the prosecution of one suspect ended without a verdict; null of every other step. */
  readonly how: string | null;
  /** The party whose step it is; null when it names nobody. */
  readonly suspect: string | null;
  readonly occurredOn: LegalDate;
}

/** What is known of the prosecution in a case. */
export interface Prosecution {
  /** Ids of the parties that are suspects or convicted. */
  readonly suspects: readonly string[];
  /** In the order in which they were first recorded; a remedy that is corrected to another suspect is new of him. */
  readonly steps: readonly ProsecutionStep[];
}

/** Steps that are of everyone when they name nobody: all are prosecuted or dismissed, and a remedy keeps the case of all open. */
const OF_ALL_UNLESS_NAMED: readonly string[] = ['case.dismissed', 'case.prosecuted', 'case.appealed', 'case.cassation-lodged'];

/** Whether a step is of this suspect; one that names nobody is of the only suspect there is. */
export function isOf(step: ProsecutionStep, suspect: string | null, { suspects }: Pick<Prosecution, 'suspects'>): boolean {
  if (step.suspect !== null) return step.suspect === suspect;
  return suspect === null || suspects.length <= 1 || OF_ALL_UNLESS_NAMED.includes(step.type);
}

/** Everybody whose prosecution the case has: its suspects, whoever a step names besides, and nobody when there is no one else. */
export function everySuspect({ suspects, steps }: Prosecution): readonly (string | null)[] {
  const named = new Set([...suspects, ...steps.flatMap(({ suspect }) => suspect ?? [])]);
  return named.size === 0 ? [null] : [...named];
}
