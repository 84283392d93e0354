import { anEvent, aSeizure } from '../../../testing/plan-events.js';
import { inShort, plannedFor } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

const keep = (on: string, reviewOn?: string): PlanEvent => anEvent('item.kept', on, { data: { kind: 'keep', ...(reviewOn !== undefined && { reviewOn }) } });
const planOf = (ruleId: string, ...events: readonly PlanEvent[]): readonly string[] => inShort(plannedFor(...events), ruleId);

describe('keeping is deciding, for a time (NL-P2)', () => {
  it.each<[string, readonly PlanEvent[], readonly string[]]>([
    ['runs to the day that the decision to keep names', [keep('2026-11-02', '2027-02-01')], ['prosecutor open 2027-02-01']],
    ['runs from a decision to maintain that names a day', [anEvent('item.maintained', '2026-11-02', { data: { action: 'maintain', reviewOn: '2026-12-31' } })], ['prosecutor open 2026-12-31']],
    ['is not there for a keep of before days were named', [keep('2026-11-02')], []],
    ['is met by keeping anew, which starts its own', [keep('2026-11-02', '2027-02-01'), keep('2027-01-20', '2027-05-01')], ['prosecutor met 2027-02-01', 'prosecutor open 2027-05-01']],
    [
      'is not met by what was decided earlier on the day',
      [anEvent('item.maintained', '2026-11-02', { recordedAt: '2026-11-02T08:00:00Z', data: { action: 'maintain', reviewOn: '2026-12-31' } }), { ...keep('2026-11-02', '2027-02-01'), recordedAt: '2026-11-02T09:00:00Z' }],
      ['prosecutor met 2026-12-31', 'prosecutor open 2027-02-01'],
    ],
    ['is met by an order to return', [keep('2026-11-02', '2027-02-01'), anEvent('item.return-ordered', '2027-01-20')], ['prosecutor met 2027-02-01']],
    ['ends with the item', [keep('2026-11-02', '2027-02-01'), anEvent('item.returned', '2027-01-20')], ['prosecutor withdrawn 2027-02-01']],
  ])('%s', (_, events, expected) => {
    expect([...planOf('NL-P2', ...events)].sort()).toEqual(expected);
  });
});

const forecast = (on: string, breakEvenOn?: string): PlanEvent => anEvent('item.break-even-forecast', on, { data: { ...(breakEvenOn !== undefined && { breakEvenOn }) } });

describe('keeping does not eat what is kept (NL-P4)', () => {
  it.each<[string, readonly PlanEvent[], readonly string[]]>([
    ['runs to the day that was forecast', [forecast('2026-11-02', '2027-01-01')], ['prosecutor open 2027-01-01']],
    ['moves with the forecast', [forecast('2026-11-02', '2027-01-01'), forecast('2026-11-20', '2026-12-20')], ['prosecutor open 2026-12-20', 'prosecutor withdrawn 2027-01-01']],
    ['is taken back when a new value lifts the day out of sight', [forecast('2026-11-02', '2027-01-01'), forecast('2026-11-20')], ['prosecutor withdrawn 2027-01-01']],
    ['is met by a decision, be it to keep', [forecast('2026-11-02', '2027-01-01'), keep('2026-12-01', '2027-02-01')], ['prosecutor met 2027-01-01']],
  ])('%s', (_, events, expected) => {
    expect([...planOf('NL-P4', ...events)].sort()).toEqual(expected);
  });
});

describe('no more is held for recovery than may be (NL-P5)', () => {
  it('asks within fourteen days, until it is so again', () => {
    expect(planOf('NL-P5', anEvent('case.coverage-exceeded', '2026-11-02'))).toEqual(['prosecutor open 2026-11-16']);
    expect(planOf('NL-P5', anEvent('case.coverage-exceeded', '2026-11-02'), anEvent('case.coverage-restored', '2026-11-10'))).toEqual(['prosecutor met 2026-11-16']);
  });
});

describe('every held item has a next decision (NL-P3)', () => {
  it('asks within ninety days after a sale, as the review of the thing ends with it', () => {
    const events = [aSeizure('2026-01-05', 'vehicle'), anEvent('item.sold', '2026-03-02')];

    expect(planOf('NL-P3', ...events)).toEqual(['after-step open 2026-05-31']);
    expect(planOf('NL-56', ...events).filter((line) => line.includes('open'))).toEqual([]);
  });

  it('asks again after each review of what was sold', () => {
    const lines = planOf('NL-P3', aSeizure('2026-01-05', 'vehicle'), anEvent('item.sold', '2026-03-02'), anEvent('custody.reviewed', '2026-05-20'));

    expect([...lines].sort()).toEqual(['after-review open 2026-08-18', 'after-step met 2026-05-31']);
  });
});
