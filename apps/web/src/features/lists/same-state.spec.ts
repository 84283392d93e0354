import { sameState, viewStateOf } from './same-state.js';

describe('sameState', () => {
  it.each([
    ['the same in another order', { status: 'seized', mine: true }, { mine: true, status: 'seized' }, true],
    ['more than the other', { status: 'seized', mine: true }, { status: 'seized' }, false],
    ['another value', { status: 'seized' }, { status: 'noticed' }, false],
    ['nothing and nothing', {}, {}, true],
  ] as const)('%s', (_what, one, other, same) => {
    expect(sameState(one, other)).toBe(same);
  });
});

it('a view keeps what the address says and nothing that is not said', () => {
  expect(viewStateOf({ status: 'seized', mine: true, desc: undefined, unit: '' })).toEqual({ status: 'seized', mine: true });
});
