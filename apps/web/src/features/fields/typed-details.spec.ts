import type { FieldSpec } from '@contract/items';
import { readDetails, typedDetails } from './typed-details.js';

const title = { nl: 'x', en: 'x' };
const fields: readonly FieldSpec[] = [
  { name: 'plate', title, kind: 'identifier', required: false },
  { name: 'keys', title, kind: 'integer', required: false },
  { name: 'weight', title, kind: 'decimal', required: false },
  { name: 'let', title, kind: 'boolean', required: false },
  { name: 'denominations', title, kind: 'denominations', required: false },
];

describe('the fields of an asset class in a form', () => {
  it('go to the server in their own kinds', () => {
    const typed = { plate: ' G-482-XK ', keys: '2', weight: '84,5', let: 'false', denominations: [{ value: '50', count: '20' }] };
    expect(readDetails(fields, typed, 'nl')).toEqual({
      plate: 'G-482-XK',
      keys: 2,
      weight: '84.5',
      let: false,
      denominations: [{ value: '50', count: 20 }],
    });
  });

  it('are left out when nothing was filled in', () => {
    const typed = { plate: ' ', keys: '', weight: '', let: '', denominations: [{ value: '50', count: '' }] };
    expect(readDetails(fields, typed, 'nl')).toEqual({});
  });

  it('sends what is no number as it was typed, for the server to refuse on its field', () => {
    expect(readDetails(fields, { weight: 'zwaar' }, 'nl')).toEqual({ weight: 'zwaar' });
  });

  it('come back into the form as the reader writes them', () => {
    const known = { plate: 'G-482-XK', keys: 2, weight: '84.5', let: true, denominations: [{ value: '0.20', count: 3 }] };
    expect(typedDetails(fields, known, 'nl')).toEqual({
      plate: 'G-482-XK',
      keys: '2',
      weight: '84,5',
      let: 'true',
      denominations: [{ value: '0,20', count: '3' }],
    });
  });
});
