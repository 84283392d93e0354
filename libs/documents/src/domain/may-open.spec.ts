import { refusalToOpen } from './may-open.js';

describe('the bytes of a document', () => {
  it.each([
    ['waiting', 'document.in-quarantine'],
    ['infected', 'document.infected'],
    ['clean', null],
    ['not-scanned', null],
  ] as const)('that is %s', (state, refusal) => {
    expect(refusalToOpen(state)).toBe(refusal);
  });
});
