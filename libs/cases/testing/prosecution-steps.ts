import type { Prosecution, ProsecutionStep } from '../src/domain/prosecution/prosecution.js';

export type Said = Omit<ProsecutionStep, 'id'>;

/** A step of the prosecution of somebody, or of whoever it does not name. */
export function step(type: string, occurredOn: string, suspect: string | null = null, instance = 'first'): Said {
  return { type, occurredOn, suspect, instance: type === 'case.verdict-given' ? instance : null, how: null };
}

/** The end of the prosecution of one suspect without a verdict. */
export function ended(how: string, occurredOn: string, suspect: string): Said {
  return { ...step('prosecution.ended-for-suspect', occurredOn, suspect), how };
}

export function inOrder(steps: readonly Said[]): Prosecution['steps'] {
  return steps.map((said, at) => ({ ...said, id: `step ${at}` }));
}
