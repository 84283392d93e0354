import type { AssetClassSpec } from '@contract/items';
import { toldChanges } from './told-changes.js';

const classes: readonly AssetClassSpec[] = [
  {
    id: 'vehicle',
    group: 'goods',
    title: { nl: 'Voertuig', en: 'Vehicle' },
    listColumns: [],
    fields: [{ name: 'mileage', title: { nl: 'Kilometerstand', en: 'Mileage' }, kind: 'integer', required: false }],
  },
];

describe('the changes of an event', () => {
  it('name the details that changed and leave out those that did not', () => {
    const change = { field: 'details', from: { vin: 'A' }, to: { vin: 'A', mileage: 48213 } };
    expect(toldChanges([change], classes, 'nl')).toEqual([{ field: 'mileage', from: undefined, to: 48213, title: 'Kilometerstand', kind: 'integer' }]);
  });

  it('stay as they are for every other field', () => {
    const change = { field: 'description', from: 'Golf', to: 'Golf 8' };
    expect(toldChanges([change], classes, 'nl')).toEqual([change]);
  });
});
