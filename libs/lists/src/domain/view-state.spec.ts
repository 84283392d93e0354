import { checkViewState } from './view-state.js';

describe('checkViewState', () => {
  it('lets filters, columns and order of an address through', () => {
    expect(checkViewState({ status: 'seized,noticed', mine: true, from: '2026-01-31', unit: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', cols: 'reference,description', sort: 'value', desc: true })).toEqual([]);
  });

  it.each([
    ['words to search for', { text: 'wulp' }, '/state/text'],
    ['a name', { unit: 'Jan de Vries' }, '/state/unit'],
    ['an empty value', { status: '' }, '/state/status'],
    ['a number', { from: 2026 }, '/state/from'],
    ['a part', { filter: { status: 'seized' } }, '/state/filter'],
    ['a name that is none', { 'a/b': true }, '/state/a~1b'],
  ])('refuses %s', (_what, state, pointer) => {
    expect(checkViewState(state)).toEqual([{ code: 'list-view.state', pointer }]);
  });

  it('refuses more than a list has', () => {
    expect(checkViewState(Object.fromEntries([...'abcdefghijklmnopqrstuv'].map((name) => [name, true])))).toEqual([{ code: 'list-view.state', pointer: '/state' }]);
  });
});
