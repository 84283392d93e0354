/** What becomes of an item in a count. */
export const COUNT_OUTCOMES = ['found', 'missing', 'unexpected', 'left', 'beside'] as const;
export type CountOutcome = (typeof COUNT_OUTCOMES)[number];

/** What is known of an item in a count. */
export interface CountedItem {
  /** It was asked for when the count began: it stood there, and a sample had drawn it. */
  readonly asked: boolean;
  /** Its last scan that was not withdrawn; whether the register had it there at that moment. */
  readonly seen: { readonly asExpected: boolean } | null;
  /** Where the register has it now is in what is counted. */
  readonly standsHere: boolean;
}

/**
 * Every item of a count is one thing only:
 * - `found`: seen where the register had it at that moment;
 * - `unexpected`: seen where the register did not have it;
 * - `missing`: asked for, not seen, and still here by the register;
 * - `left`: asked for, not seen, and moved away since: not of this count any more;
 * - `beside`: seen where it belongs, but not drawn in the sample: no difference, and not counted.
 * Null when nothing of it counts: a scan that was withdrawn of a thing that nobody asked for.
 */
export function outcomeOf({ asked, seen, standsHere }: CountedItem, sampled: boolean): CountOutcome | null {
  if (seen !== null) {
    if (!seen.asExpected) return 'unexpected';
    return sampled && !asked ? 'beside' : 'found';
  }
  if (!asked) return null;
  return standsHere ? 'missing' : 'left';
}

export type CountNumbers = Readonly<Record<CountOutcome, number>>;

export function numbersOf(outcomes: readonly CountOutcome[]): CountNumbers {
  const of = (outcome: CountOutcome): number => outcomes.filter((each) => each === outcome).length;
  return { found: of('found'), missing: of('missing'), unexpected: of('unexpected'), left: of('left'), beside: of('beside') };
}
