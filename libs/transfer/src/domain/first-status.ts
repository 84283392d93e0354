import type { Coded } from './coded.js';
import type { MappedRow } from './mapped-row.js';
import type { MappedOutcome } from './outcome.js';
import type { WriteNote } from './write-codes.js';

/** The states of the item register in which an imported item can begin. */
export type FirstStatus = 'seized' | 'forfeited' | 'returned';

export interface FirstState {
  readonly status: FirstStatus;
  /** Why the state is not the whole of what the register says. */
  readonly notes: readonly Coded<WriteNote>[];
}

/** A part was released, and of the rest nothing is said. */
const PARTLY: WriteNote = 'import.outcome-partly-stated';

/**
 * The legal state an item begins in. Only a certain outcome of the whole item becomes one; anything else leaves the item
 * seized and marked, for a wrong "returned" hides a seizure and a wrong "seized" does not. See docs/decisions/0010.
 */
export function firstStateOf({ outcome, item, notes }: Pick<MappedRow, 'outcome' | 'item' | 'notes'>): FirstState {
  const isDoubted = outcome?.confidence !== 'certain' || notes.some(({ code }) => code === PARTLY);
  if (outcome !== undefined && outcome.kind !== 'none') return isDoubted ? { status: 'seized', notes: [] } : certainState(outcome);
  const hasEnded = item.active === false;
  return { status: 'seized', notes: hasEnded ? [{ code: 'import.ended-without-outcome' }] : [] };
}

function certainState({ kind, text, forfeitedAmount = '', releasedAmount = '' }: MappedOutcome): FirstState {
  switch (kind) {
    case 'forfeited':
      return { status: 'forfeited', notes: [] };
    case 'released':
      return { status: 'returned', notes: [] };
    case 'split':
      return { status: 'seized', notes: [{ code: 'import.outcome-split', params: { text, forfeited: forfeitedAmount, released: releasedAmount } }] };
    case 'rescinded':
      return { status: 'seized', notes: [{ code: 'import.outcome-rescinded', params: { text } }] };
    case 'other':
    case 'none':
      return { status: 'seized', notes: [] };
  }
}
