import { chosenColumns } from './chosen-columns.js';

const all = [{ id: 'reference' }, { id: 'status' }, { id: 'value' }];

describe('chosenColumns', () => {
  it.each([
    ['nothing is all of them', undefined, ['reference', 'status', 'value']],
    ['some, in the order that was chosen', 'value,reference', ['value', 'reference']],
    ['one that is not there is passed over', 'colour,status', ['status']],
    ['none that is there is all of them', 'colour', ['reference', 'status', 'value']],
    ['twice is once', 'value,value', ['value']],
  ])('%s', (_what, cols, ids) => {
    expect(chosenColumns(all, cols).map(({ id }) => id)).toEqual(ids);
  });
});
