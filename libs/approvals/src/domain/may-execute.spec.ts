import { approvalFor } from './may-execute.js';

const stands = { status: 'return-ordered', lastFact: 7 };
const given = { requestedBy: 'asker', decidedBy: 'approver', before: stands, after: { action: 'return', ground: 'nl-sv-119-1', document: null } };
const about = { stands, action: 'return', ground: 'nl-sv-119-1' };

describe('approvalFor', () => {
  it('is the approval of exactly this, for a third person', () => {
    expect(approvalFor([given], about, 'third')).toBe(given);
  });

  it.each([
    ['nothing was approved', [], about, 'third', 'approval.needed'],
    ['the thing has changed', [given], { ...about, stands: { ...stands, lastFact: 8 } }, 'third', 'approval.void'],
    ['another act was approved', [given], { ...about, action: 'pay-value' }, 'third', 'approval.void'],
    ['another ground was approved', [given], { ...about, ground: 'other-law' }, 'third', 'approval.void'],
    ['who asked carries it out', [given], about, 'asker', 'approval.own-execution'],
    ['who approved carries it out', [given], about, 'approver', 'approval.own-execution'],
    ['it was approved by who asked', [{ ...given, decidedBy: 'asker' }], about, 'third', 'approval.own-execution'],
  ] as const)('refuses when %s', (_, all, what, actor, problem) => {
    expect(approvalFor(all, what, actor)).toBe(problem);
  });
});
