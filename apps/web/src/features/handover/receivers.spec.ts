import type { HandOverRow } from '../../api/deadlines.js';
import { exceptionsOf, stay, unresolvedIn } from './receivers.js';

const row = (id: string, mayReceive: boolean): HandOverRow => ({ deadline: { id }, mayReceive }) as HandOverRow;

describe('exceptions of a handover', () => {
  it('name who gets it, or that it stays; what follows the rest is none', () => {
    expect(exceptionsOf({ a: 'els', b: stay, c: '' })).toEqual([{ deadlineId: 'a', toId: 'els' }, { deadlineId: 'b' }]);
  });

  it('are wanted for all that the receiver may not see, also beyond the rows in sight', () => {
    const rows = [row('a', true), row('b', false), row('c', false)];

    expect(unresolvedIn(rows, 5, {})).toBe(5);
    expect(unresolvedIn(rows, 5, { a: 'els', b: stay, c: 'els' })).toBe(3);
  });
});
