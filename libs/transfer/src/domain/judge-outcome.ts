import type { Coded } from './coded.js';
import type { RowNote } from './codes.js';
import { compareAmounts, differenceOf, sumOf } from './money-arithmetic.js';
import type { OutcomeReading } from './outcome.js';

export interface OutcomeContext {
  /** What the item was worth when seized, in the same currency as the figures in the text. */
  readonly value: string | undefined;
  /** The column with the amount that was forfeited. */
  readonly forfeitedValue: string | undefined;
}

interface Judgement {
  readonly outcome: OutcomeReading;
  readonly notes: readonly Coded<RowNote>[];
}

/**
 * Holds what the text says against the columns beside it. A figure that only one of them gives is taken over; where
 * they exclude each other the outcome becomes `doubtful` and a note says why. Nothing is corrected.
 */
export function judgeOutcome(reading: OutcomeReading, context: OutcomeContext): Judgement {
  switch (reading.kind) {
    case 'none':
    case 'other':
      return judgeWithoutText(reading, context);
    case 'split':
      return judgeSplit(reading, context);
    case 'forfeited':
      return judgeForfeited(reading, context);
    case 'released':
    case 'rescinded':
      return judgeReleased(reading, context);
  }
}

/** A forfeited amount beside an empty text still says that it was forfeited; beside an unread text it says nothing. */
function judgeWithoutText(reading: OutcomeReading, { forfeitedValue }: OutcomeContext): Judgement {
  if (reading.kind === 'other') return { outcome: reading, notes: [note('import.outcome-not-understood', { rest: reading.rest })] };
  if (!isPositive(forfeitedValue)) return { outcome: reading, notes: [] };
  return { outcome: { ...reading, kind: 'forfeited', forfeitedAmount: forfeitedValue }, notes: [] };
}

function judgeSplit(reading: OutcomeReading, { value, forfeitedValue }: OutcomeContext): Judgement {
  const { forfeitedAmount = '0', releasedAmount = '0' } = reading;
  if (forfeitedValue !== undefined && compareAmounts(forfeitedValue, forfeitedAmount) !== 0) {
    return doubtful(reading, { text: forfeitedAmount, column: forfeitedValue });
  }
  const total = sumOf(forfeitedAmount, releasedAmount);
  return checkTotal(reading, total, value);
}

function judgeForfeited(reading: OutcomeReading, { value, forfeitedValue }: OutcomeContext): Judgement {
  const stated = reading.forfeitedAmount;
  if (stated !== undefined && forfeitedValue !== undefined && compareAmounts(stated, forfeitedValue) !== 0) {
    return doubtful(reading, { text: stated, column: forfeitedValue });
  }
  const amount = stated ?? forfeitedValue;
  if (amount === undefined) return { outcome: reading, notes: [] };
  if (amount === '0') return doubtful(reading, { text: reading.kind, column: amount });
  return checkTotal({ ...reading, forfeitedAmount: amount }, amount, value);
}

function judgeReleased(reading: OutcomeReading, { value, forfeitedValue }: OutcomeContext): Judgement {
  const { releasedAmount } = reading;
  if (isPositive(forfeitedValue)) {
    const isTheRest =
      releasedAmount !== undefined &&
      value !== undefined &&
      compareAmounts(differenceOf(value, releasedAmount), forfeitedValue) === 0;
    if (!isTheRest) return doubtful(reading, { text: reading.kind, column: forfeitedValue });
    return { outcome: { ...reading, kind: 'split', forfeitedAmount: forfeitedValue }, notes: [] };
  }
  if (releasedAmount === undefined || value === undefined || compareAmounts(releasedAmount, value) === 0) {
    return { outcome: reading, notes: [] };
  }
  return { outcome: reading, notes: [note('import.outcome-partly-stated', { stated: releasedAmount, value })] };
}

function checkTotal(reading: OutcomeReading, total: string, value: string | undefined): Judgement {
  if (value === undefined || compareAmounts(total, value) === 0) return { outcome: reading, notes: [] };
  return {
    outcome: { ...reading, confidence: 'doubtful' },
    notes: [note('import.outcome-amounts-differ', { total, value })],
  };
}

function doubtful(reading: OutcomeReading, params: { text: string; column: string }): Judgement {
  return { outcome: { ...reading, confidence: 'doubtful' }, notes: [note('import.outcome-contradicted', params)] };
}

function note(code: RowNote, params: Readonly<Record<string, string | undefined>>): Coded<RowNote> {
  const known = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { code, params: Object.fromEntries(known) };
}

function isPositive(amount: string | undefined): amount is string {
  return amount !== undefined && amount !== '0';
}

