import { openApprovalActions } from './may-decide.js';

describe('openApprovalActions', () => {
  it.each([
    ['who asked may only take it back', 'waiting', 'me', true, ['withdraw']],
    ['another who may decide approves or refuses', 'waiting', 'other', true, ['approve', 'refuse']],
    ['another who may not decide does nothing', 'waiting', 'other', false, []],
    ['nothing is open once it is given', 'given', 'other', true, []],
    ['nothing is open once it is void', 'void', 'me', true, []],
  ] as const)('%s', (_, state, requestedBy, mayDecide, open) => {
    expect(openApprovalActions({ state, requestedBy }, 'me', mayDecide)).toEqual(open);
  });
});
