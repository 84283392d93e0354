import type { FieldSpec } from '@contract/items';
import { editOf, noEdit } from './bulk-edit-values.js';

const title = { nl: 'x', en: 'x' };
const fields: readonly FieldSpec[] = [
  { name: 'colour', title, kind: 'text', required: false },
  { name: 'keys', title, kind: 'integer', required: false },
  { name: 'insurance', title, kind: 'text', required: false },
];

describe('a change of some facts of many items', () => {
  it('sends what was chosen and nothing else; a chosen field that is left empty is taken away', () => {
    const typed = { ...noEdit('vehicle'), chosen: ['keys', 'insurance'], details: { colour: 'wit', keys: '2', insurance: ' ' }, description: 'Niet gekozen', reason: 'Zelfde partij.' };

    expect(editOf(typed, fields, 'nl')).toEqual({ assetClass: 'vehicle', details: { keys: 2, insurance: null }, reason: 'Zelfde partij.' });
  });

  it('sends the description when that was chosen', () => {
    expect(editOf({ ...noEdit('vehicle'), chosen: ['description'], description: 'Bestelbus', reason: 'r' }, fields, 'nl')).toEqual({ assetClass: 'vehicle', description: 'Bestelbus', details: {}, reason: 'r' });
  });
});
