import type { FieldSpec } from '@contract/items';
import { emptyPart, partFields, readParts, restOf } from './split-values.js';

const field = (name: string, kind: FieldSpec['kind'] = 'text'): FieldSpec => ({ name, kind, title: { nl: name, en: name }, required: false });
const spec = { id: 'electronics', group: 'goods' as const, title: { nl: '', en: '' }, listColumns: [], fields: [field('make'), field('imei', 'identifier'), field('serialNumber'), field('weight', 'decimal')] };

describe('a part of a lot, as typed', () => {
  it('is asked what tells it apart, and its share of what the lot measures', () => {
    expect(partFields({ details: { make: 'Nokia', weight: '3' } }, spec).map(({ name, required }) => [name, required])).toEqual([['imei', false], ['serialNumber', false], ['weight', true]]);
    expect(partFields({ details: { make: 'Nokia' } }, spec).map(({ name }) => name)).toEqual(['imei', 'serialNumber']);
  });

  it('has from the lot what it does not state, and its own number instead of that of the lot', () => {
    const item = { details: { make: 'Nokia', imei: '1' } };

    expect(readParts([{ ...emptyPart, quantity: '2,5', details: { imei: '2' } }, { ...emptyPart, description: ' Een ' }], item, partFields(item, spec), { '/parts/0/details/imei': 'zo gelezen' }, 'nl')).toEqual([
      { quantity: '2.5', details: { make: 'Nokia', imei: '2' }, confirmations: { '/parts/0/details/imei': 'zo gelezen' } },
      { quantity: '1', description: 'Een' },
    ]);
  });

  it('leaves a rest that is known as soon as every number can be read', () => {
    expect([restOf('30', [{ quantity: '1' }, { quantity: '0,3' }], 'nl'), restOf('30', [{ quantity: 'x' }], 'nl')]).toEqual([28.7, null]);
  });
});
