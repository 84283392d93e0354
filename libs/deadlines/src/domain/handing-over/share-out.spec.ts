import { shareOut } from './share-out.js';

const HELD = [
  { id: 'd1', caseId: 'open', caseReference: 'NST-1' },
  { id: 'd2', caseId: 'open', caseReference: 'NST-1' },
  { id: 'd3', caseId: 'closed-off', caseReference: 'NST-2' },
  { id: 'd4', caseId: 'closed-off', caseReference: 'NST-2' },
];
/** Els sees everything, Bas one case only. */
const maySee = (userId: string, caseId: string): boolean => userId === 'els' || caseId === 'open';

describe('handing over all deadlines of a person', () => {
  it('gives all to one receiver', () => {
    const { handed, refusals } = shareOut(HELD, 'els', [], maySee);

    expect(handed.map(({ held, toId }) => `${held.id} ${toId}`)).toEqual(['d1 els', 'd2 els', 'd3 els', 'd4 els']);
    expect(refusals).toEqual([]);
  });

  it('refuses a receiver who may not see a case, once a case', () => {
    expect(shareOut(HELD, 'bas', [], maySee).refusals).toEqual([{ code: 'handover.receiver-outside', pointer: '/toId', params: { case: 'NST-2' } }]);
  });

  it('follows the exceptions: one to somebody else, one stays', () => {
    const { handed, stayed, refusals } = shareOut(HELD, 'bas', [{ deadlineId: 'd3', toId: 'els' }, { deadlineId: 'd4' }], maySee);

    expect(handed.map(({ held, toId }) => `${held.id} ${toId}`)).toEqual(['d1 bas', 'd2 bas', 'd3 els']);
    expect([stayed, refusals]).toEqual([1, []]);
  });

  it('keeps the place of each exception where one before it is not in form', () => {
    expect(shareOut(HELD, 'els', [undefined, { deadlineId: 'of-another' }], maySee).refusals).toEqual([{ code: 'handover.not-theirs', pointer: '/exceptions/1/deadlineId' }]);
  });

  it('points at the exception that is wrong', () => {
    const { refusals } = shareOut(HELD, 'els', [{ deadlineId: 'd3', toId: 'bas' }, { deadlineId: 'of-another', toId: 'els' }], maySee);

    expect(refusals).toEqual([
      { code: 'handover.not-theirs', pointer: '/exceptions/1/deadlineId' },
      { code: 'handover.receiver-outside', pointer: '/exceptions/0/toId', params: { case: 'NST-2' } },
    ]);
  });
});
