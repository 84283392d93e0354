import { readBilledItems } from './read-billed-items.js';

describe('the items of a bill as typed', () => {
  it('are one a line, empty lines left out', () => {
    expect(readBilledItems(' Z2026-000001-1 \n\nZ2026-000001-2', false, 'nl')).toEqual([{ item: 'Z2026-000001-1' }, { item: 'Z2026-000001-2' }]);
  });

  it('carry their amounts in the way of the language, when split by hand', () => {
    expect(readBilledItems('Z2026-000001-1 1.045,50', true, 'nl')).toEqual([{ item: 'Z2026-000001-1', amount: '1045.50' }]);
    expect(readBilledItems('Z2026-000001-1 45.50', true, 'en')).toEqual([{ item: 'Z2026-000001-1', amount: '45.50' }]);
  });
});
