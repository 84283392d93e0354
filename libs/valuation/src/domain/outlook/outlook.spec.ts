import { chargesOf } from '../costs/charge.js';
import { curveOf } from '../curves/curve.js';
import { courseOf, outlookOn, type MeterInput } from './outlook.js';

const FROM = '2026-01-01';

function car(amount: string, perWeek: string): MeterInput {
  const keeping = { assetClass: 'vehicle', from: FROM, until: null, stays: [] };
  const tariffs = [{ id: 't', assetClass: null, placeKind: null, cost: 'storage', per: 'week', amount: perWeek, currency: 'EUR', validFrom: FROM, validUntil: null }] as const;
  return { keeping, marks: [{ on: FROM, amount, currency: 'EUR', source: 'appraisal' }], curve: curveOf('vehicle'), charges: chargesOf(keeping, tariffs, []), parts: [] };
}

describe('the outlook of a thing', () => {
  it('says what it is worth, has cost, costs a day and loses a day', () => {
    expect(outlookOn(car('36500', '70'), '2026-01-10')).toMatchObject({ value: '36320.00', cost: '140.00', costPerDay: '10.00', lossPerDay: '30.00', ratio: 0, threshold: 0 });
  });

  it.each([
    ['2026-03-18', 22, 0],
    ['2026-03-19', 25, 25],
    ['2026-06-04', 50, 50],
    ['2026-08-13', 75, 75],
    ['2026-12-31', 132, 100],
  ])('names on %s a ratio of %d %% and the threshold %d', (on, ratio, threshold) => {
    expect(outlookOn(car('4550', '91'), on)).toMatchObject({ ratio, threshold });
  });

  it('loses nothing any more once it is gone', () => {
    const gone = { ...car('4550', '91'), keeping: { assetClass: 'vehicle', from: FROM, until: '2026-02-01', stays: [] } };

    expect(outlookOn(gone, '2026-03-01')).toMatchObject({ costPerDay: '0.00', lossPerDay: '0.00' });
  });

  it('has a course in equal steps for a graph', () => {
    const course = courseOf(car('36500', '70'), FROM, 365);

    expect(course).toHaveLength(25);
    expect([course[0], course[24]]).toEqual([{ on: FROM, value: '36500.00', cost: '70.00' }, { on: '2027-01-01', value: '29200.00', cost: '3710.00' }]);
  });
});
