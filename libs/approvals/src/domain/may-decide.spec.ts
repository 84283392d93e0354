import { openApprovalActions } from './may-decide.js';

describe('openApprovalActions', () => {
  it.each([
    ['who asked may only take it back', 'waiting', 'me', true, ['withdraw']],
    ['another who may decide approves or refuses', 'waiting', 'other', true, ['approve', 'refuse']],
    ['another who may not decide does nothing', 'waiting', 'other', false, []],
    ['a correction is over once it is given', 'given', 'me', true, []],
    ['nothing is open once it is void', 'void', 'me', true, []],
  ] as const)('%s', (_, state, requestedBy, mayDecide, open) => {
    expect(openApprovalActions({ state, requestedBy, decidedBy: null }, 'me', mayDecide, false)).toEqual(open);
  });

  it.each([
    ['who asked', 'me', 'other', ['withdraw']],
    ['who approved', 'other', 'me', ['withdraw']],
    ['anyone else', 'other', 'third', []],
  ] as const)('a step that waits to be carried out is taken back by who asked or approved: %s', (_, requestedBy, decidedBy, open) => {
    expect(openApprovalActions({ state: 'given', requestedBy, decidedBy }, 'me', true, true)).toEqual(open);
  });
});
