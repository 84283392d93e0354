import type { WhatIfField } from '@contract/deadlines';
import { readFields } from './read-fields.js';

const title = { nl: '', en: '' };
const fields: readonly WhatIfField[] = [
  { name: 'suspectPresent', title, values: [{ value: true, title }, { value: false, title }] },
  { name: 'grounds', title, values: [{ value: 'nl-sv-94', title }] },
  { name: 'instance', title, values: [{ value: 'appeal', title }] },
];

describe('what is said of an event that may happen', () => {
  it('keeps a yes a yes, a list a list, and leaves out what was not said', () => {
    expect(readFields(fields, { suspectPresent: 'false', grounds: 'nl-sv-94', instance: '' })).toEqual({ suspectPresent: false, grounds: ['nl-sv-94'] });
  });
});
