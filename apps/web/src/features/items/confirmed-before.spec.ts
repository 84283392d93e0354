import type { FieldSpec, Item } from '@contract/items';
import { confirmedBefore } from './confirmed-before.js';

const title = { nl: 'x', en: 'x' };
const fields: readonly FieldSpec[] = [
  { name: 'vin', title, kind: 'identifier', identifier: 'vin', required: false },
  { name: 'plate', title, kind: 'identifier', identifier: 'dutch-plate', required: false },
];
const item = {
  details: { vin: 'FALSE', plate: 'G-482-XK' },
  identifiers: [
    { kind: 'vin', value: 'FALSE', normalised: 'FALSE', outcome: 'confirmed', reason: 'As stamped' },
    { kind: 'dutch-plate', value: 'G-482-XK', normalised: 'G482XK', outcome: 'valid', reason: null },
  ],
} as unknown as Item;

describe('a confirmed identifier', () => {
  it('keeps its reason while it is not changed', () => {
    expect(confirmedBefore(item, fields, { vin: 'FALSE', plate: 'G-482-XK' })).toEqual({ '/details/vin': 'As stamped' });
  });

  it('is asked about anew when it is changed', () => {
    expect(confirmedBefore(item, fields, { vin: 'OTHER', plate: 'G-482-XK' })).toEqual({});
  });
});
