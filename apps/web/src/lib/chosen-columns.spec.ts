import { chosenColumns } from './chosen-columns.js';

const all = [{ id: 'reference' }, { id: 'status' }, { id: 'value' }, { id: 'vehicle.colour', unusual: true }];

describe('chosenColumns', () => {
  it.each([
    ['nothing is all that are usual', undefined, ['reference', 'status', 'value']],
    ['some, in the order that was chosen', 'value,reference', ['value', 'reference']],
    ['one that is not there is passed over', 'colour,status', ['status']],
    ['one that is unusual, when it is chosen', 'vehicle.colour,status', ['vehicle.colour', 'status']],
    ['none that is there is all that are usual', 'colour', ['reference', 'status', 'value']],
    ['twice is once', 'value,value', ['value']],
  ])('%s', (_what, cols, ids) => {
    expect(chosenColumns(all, cols).map(({ id }) => id)).toEqual(ids);
  });
});
