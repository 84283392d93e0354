import type { AssetClassSpec } from '@contract/items';
import { emptySeizure, emptyThing, readSeizure, type SeizureValues } from './seizure-values.js';

const title = { nl: 'x', en: 'x' };
const classes: readonly AssetClassSpec[] = [
  { id: 'cash', group: 'money', title, listColumns: [], fields: [{ name: 'denominations', title, kind: 'denominations', required: false }] },
  { id: 'crypto-asset', group: 'money', title, listColumns: [], fields: [{ name: 'quantity', title, kind: 'decimal', required: true }] },
  { id: 'vehicle', group: 'goods', title, listColumns: [], fields: [{ name: 'plate', title, kind: 'identifier', required: false }] },
];

const seizure: SeizureValues = {
  ...emptySeizure('2026-11-23'),
  time: '06:10',
  grounds: ['nl-sv-94'],
  place: 'Kerkstraat 1',
  things: [
    { ...emptyThing, assetClass: 'cash', description: 'Geld', quantity: '3', amount: { amount: '1.000,00', currency: 'EUR' }, details: { denominations: [{ value: '50', count: '20' }] } },
    { ...emptyThing, assetClass: 'vehicle', description: 'Golf', amount: { amount: '5', currency: 'EUR' }, estimatedValue: { amount: '18.500', currency: 'EUR' }, details: { plate: 'G-482-XK' } },
  ],
};

describe('a seizure from the form', () => {
  it('carries the wall time with the offset of the day', () => {
    expect(readSeizure(seizure, classes, {}, 'nl')).toMatchObject({ seizedOn: '2026-11-23', seizedAt: '2026-11-23T06:10+01:00' });
  });

  it('sends for each thing what fits its class and nothing else', () => {
    const { things } = readSeizure(seizure, classes, {}, 'nl');
    expect(things).toEqual([
      { assetClass: 'cash', description: 'Geld', amount: { amount: '1000.00', currency: 'EUR' }, details: { denominations: [{ value: '50', count: 20 }] } },
      { assetClass: 'vehicle', description: 'Golf', estimatedValue: { amount: '18500', currency: 'EUR' }, details: { plate: 'G-482-XK' } },
    ]);
  });

  it('gives a crypto-asset an estimate, never a counted amount', () => {
    const crypto = { ...emptyThing, assetClass: 'crypto-asset', amount: { amount: '9', currency: 'EUR' }, details: { quantity: '1,48201733' } };
    const [thing] = readSeizure({ ...seizure, things: [crypto] }, classes, {}, 'nl').things;
    expect(thing).toEqual({ assetClass: 'crypto-asset', description: '', details: { quantity: '1.48201733' } });
  });

  it('puts each reason with the thing whose value it confirms', () => {
    const reasons = { '/things/1/details/plate': 'Vals kenteken, zo aangetroffen' };
    const { things } = readSeizure(seizure, classes, reasons, 'nl');
    expect(things[0]).not.toHaveProperty('confirmations');
    expect(things[1]).toHaveProperty('confirmations', reasons);
  });

  it('leaves the authorisation out when there is none', () => {
    expect(readSeizure(seizure, classes, {}, 'nl')).not.toHaveProperty('authorisation');
  });
});
