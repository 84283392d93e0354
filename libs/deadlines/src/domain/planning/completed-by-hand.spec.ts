import { holdsByHand } from './completed-by-hand.js';

const completed = { completedByHand: true, metOn: '2026-09-01' };
const open = { state: 'open', expiry: 'power-arises', start: '2026-06-02' } as const;

describe('completing a deadline by hand', () => {
  it.each([
    ['holds while its term runs as it did', completed, open, true],
    ['holds when no plan names it any more', completed, null, true],
    ['of a power that arises ends when the term has not begun, as after a late appeal', completed, { ...open, state: 'not-started', start: null } as const, false],
    ['of a power that arises ends when the term began later', completed, { ...open, start: '2026-10-01' }, false],
    ['of a duty holds, for who acted before the term began acted in time', completed, { ...open, expiry: 'inadmissible', start: '2026-10-01' } as const, true],
    ['holds when its rule withdrew it', completed, { ...open, state: 'withdrawn', start: null } as const, true],
    ['is not what the plan does', { ...completed, completedByHand: false }, open, false],
  ])('%s', (_what, stored, planned, expected) => {
    expect(holdsByHand(stored, planned)).toBe(expected);
  });
});
