import { anEvent, anEventAt } from '../../../testing/plan-events.js';
import { inShort, plannedFor, theDeadline } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

const received = (at: string, data: PlanEvent['data']): PlanEvent =>
  anEventAt('request.received', at, { counterpartState: 'DE', direction: 'in', ...data });
const sent = (at: string, data: PlanEvent['data']): PlanEvent =>
  anEventAt('request.sent', at, { counterpartState: 'DE', direction: 'out', ...data });
const freezing = { instrument: 'freezing-certificate' };
const urgent = { ...freezing, urgent: true };
const confiscation = { instrument: 'confiscation-certificate' };
const question = { instrument: 'asset-recovery-question' };
const order = { instrument: 'european-investigation-order' };

describe('European rules on a request', () => {
  it.each<[ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]]>([
    ['EU-01', 'aims at five working days', [received('2026-11-20T10:00+01:00', freezing)], ['own-authority open 2026-11-27']],
    ['EU-01', 'is met by recognition', [received('2026-11-20T10:00+01:00', freezing), anEventAt('request.recognised', '2026-11-24T10:00+01:00')], ['own-authority met 2026-11-27']],
    ['EU-01', 'is not for an urgent certificate', [received('2026-11-20T10:00+01:00', urgent)], []],
    ['EU-01', 'is not for Denmark and Ireland', [received('2026-11-20T10:00+01:00', { ...freezing, counterpartState: 'DK' })], []],
    ['EU-02', 'runs from the next full hour through the weekend', [received('2026-11-20T16:10+01:00', urgent)], ['own-authority open 2026-11-22T16:00:00.000Z']],
    ['EU-02', 'runs over Easter', [received('2026-04-03T10:15+02:00', urgent)], ['own-authority open 2026-04-05T09:00:00.000Z']],
    ['EU-02', 'is met by a refusal', [received('2026-11-20T16:10+01:00', urgent), anEventAt('request.refused', '2026-11-21T10:00+01:00')], ['own-authority met 2026-11-22T16:00:00.000Z']],
    ['EU-02', 'does not start without the hour of receipt', [anEvent('request.received', '2026-11-20', { data: { ...urgent, counterpartState: 'DE' } })], ['own-authority not-started -']],
    ['EU-02', 'does not start abroad before receipt is confirmed', [sent('2026-11-20T16:10+01:00', urgent)], ['foreign-authority not-started -']],
    ['EU-02', 'starts abroad with the confirmed receipt', [sent('2026-11-20T16:10+01:00', urgent), anEventAt('request.receipt-confirmed', '2026-11-23T09:30+01:00')], ['foreign-authority open 2026-11-25T09:00:00.000Z']],
    ['EU-02', 'ends when the request is withdrawn', [received('2026-11-20T16:10+01:00', urgent), anEventAt('request.withdrawn', '2026-11-21T10:00+01:00')], ['own-authority withdrawn 2026-11-22T16:00:00.000Z']],
    ['EU-02', 'is for a coordinated date as well, from the moment it was asked', [received('2026-11-20T16:10+01:00', freezing), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' })], ['own-authority-coordinated open 2026-11-22T16:00:00.000Z']],
    ['EU-02', 'is one and the same when it is urgent too', [received('2026-11-20T16:10+01:00', urgent), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' })], ['own-authority open 2026-11-22T16:00:00.000Z']],
    ['EU-02', 'starts abroad for a coordinated date with the confirmed receipt', [sent('2026-11-20T16:10+01:00', freezing), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' }), anEventAt('request.receipt-confirmed', '2026-11-23T09:30+01:00')], ['foreign-authority-coordinated open 2026-11-25T09:00:00.000Z']],
    ['EU-02', 'waits abroad for that receipt', [sent('2026-11-20T16:10+01:00', freezing), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' })], ['foreign-authority-coordinated not-started -']],
    ['EU-01', 'gives way to the hours of a coordinated date', [received('2026-11-20T16:10+01:00', freezing), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' })], ['own-authority withdrawn 2026-11-27']],
    ['EU-04', 'is the coordinated date', [received('2026-11-20T16:10+01:00', freezing), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' })], ['executing-authority open 2026-11-27']],
    ['EU-03', 'gives 48 hours from recognition', [received('2026-11-20T16:10+01:00', urgent), anEventAt('request.recognised', '2026-11-21T10:30+01:00')], ['own-authority open 2026-11-23T10:00:00.000Z']],
    ['EU-03', 'is met by execution', [received('2026-11-20T16:10+01:00', urgent), anEventAt('request.recognised', '2026-11-21T10:30+01:00'), anEventAt('request.executed', '2026-11-22T10:30+01:00')], ['own-authority met 2026-11-23T10:00:00.000Z']],
    ['EU-03', 'is not there before recognition', [received('2026-11-20T16:10+01:00', urgent)], []],
    ['EU-03', 'is for a coordinated date as well, of EU-02', [received('2026-11-20T16:10+01:00', freezing), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' }), anEventAt('request.recognised', '2026-11-21T10:30+01:00')], ['own-authority-coordinated open 2026-11-23T10:00:00.000Z']],
    ['EU-03', 'is so abroad', [sent('2026-11-20T16:10+01:00', freezing), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' }), anEventAt('request.recognised', '2026-11-24T10:30+01:00')], ['foreign-authority-coordinated open 2026-11-26T10:00:00.000Z']],
    ['EU-03', 'is one and the same when it is urgent too', [received('2026-11-20T16:10+01:00', urgent), anEventAt('request.coordination-asked', '2026-11-20T16:10+01:00', { termEndsOn: '2026-11-27' }), anEventAt('request.recognised', '2026-11-21T10:30+01:00')], ['own-authority open 2026-11-23T10:00:00.000Z']],
    ['EU-03', 'is not for a certificate without either', [received('2026-11-20T16:10+01:00', freezing), anEventAt('request.recognised', '2026-11-21T10:30+01:00')], []],
    ['EU-05', 'aims at a report within 72 hours of execution', [received('2026-11-20T16:10+01:00', freezing), anEventAt('request.executed', '2026-11-23T10:30+01:00')], ['own-authority open 2026-11-26T09:30:00.000Z']],
    ['EU-05', 'is not for a confiscation', [received('2026-11-20T16:10+01:00', confiscation), anEventAt('request.executed', '2026-11-23T10:30+01:00')], []],
    ['EU-07', 'asks for a review of the postponement every 30 days', [received('2026-11-02T16:10+01:00', freezing), anEventAt('request.postponed', '2026-11-03T10:30+01:00')], ['own-authority open 2026-12-03', 'report open 2026-11-04T09:30:00.000Z']],
    ['EU-09', 'is 45 days, moved off a Saturday', [received('2026-04-15T10:00+02:00', confiscation)], ['own-authority open 2026-06-01']],
    ['EU-09', 'needs no hour', [anEvent('request.received', '2026-04-15', { data: { ...confiscation, counterpartState: 'DE' } })], ['own-authority open 2026-06-01']],
    ['EU-20', 'is seven calendar days', [received('2026-12-24T10:00+01:00', question)], ['own-authority open 2026-12-31']],
    ['EU-21', 'is eight hours when the data are directly accessible', [received('2026-11-23T14:20+01:00', { ...question, urgent: true, dataDirectlyAccessible: true })], ['own-authority open 2026-11-23T22:00:00.000Z']],
    ['EU-22', 'is three days when they are not', [received('2026-11-23T14:20+01:00', { ...question, urgent: true, dataDirectlyAccessible: false })], ['own-authority open 2026-11-26']],
    ['EU-22', 'is three days when nothing is known of that', [received('2026-11-23T14:20+01:00', { ...question, urgent: true })], ['own-authority open 2026-11-26']],
    ['EU-20', 'is three days once the answer was postponed', [received('2026-11-16T10:00+01:00', question), anEventAt('request.postponed', '2026-11-18T10:00+01:00', { ...question, direction: 'in' })], ['own-authority met 2026-11-23', 'own-authority-postponed open 2026-11-23']],
    ['EU-21', 'is three days once the answer was postponed', [received('2026-11-16T10:00+01:00', { ...question, urgent: true, dataDirectlyAccessible: true }), anEventAt('request.postponed', '2026-11-16T12:00+01:00', { ...question, direction: 'in', urgent: true, dataDirectlyAccessible: true }), anEventAt('request.executed', '2026-11-17T12:00+01:00')], ['own-authority met 2026-11-16T18:00:00.000Z', 'own-authority-postponed met 2026-11-19']],
    ['EU-22', 'is three days once the answer was postponed', [received('2026-11-16T10:00+01:00', { ...question, urgent: true }), anEventAt('request.postponed', '2026-11-17T12:00+01:00', { ...question, direction: 'in', urgent: true })], ['own-authority met 2026-11-19', 'own-authority-postponed open 2026-11-20']],
    ['EU-33', 'asks for an acknowledgement within a week', [received('2026-04-03T10:00+02:00', order)], ['own-authority open 2026-04-10']],
    ['EU-33', 'is met by the acknowledgement', [received('2026-04-03T10:00+02:00', order), anEvent('request.acknowledged', '2026-04-07')], ['own-authority met 2026-04-10']],
    ['EU-34', 'is 30 days', [received('2026-11-02T10:00+01:00', order)], ['own-authority open 2026-12-02']],
    ['EU-34', 'is 30 days more once recognition was postponed', [received('2026-11-02T10:00+01:00', order), anEventAt('request.postponed', '2026-11-30T10:00+01:00', { ...order, direction: 'in' })], ['own-authority met 2026-12-02', 'own-authority-postponed open 2026-12-30']],
    ['EU-34', 'is met by the recognition then', [received('2026-11-02T10:00+01:00', order), anEventAt('request.postponed', '2026-11-30T10:00+01:00', { ...order, direction: 'in' }), anEvent('request.recognised', '2026-12-10')], ['own-authority met 2026-12-02', 'own-authority-postponed met 2026-12-30']],
    ['EU-34', 'is not for execution that is postponed after the recognition', [received('2026-11-02T10:00+01:00', order), anEvent('request.recognised', '2026-11-10'), anEventAt('request.postponed', '2026-11-30T10:00+01:00', { ...order, direction: 'in' })], ['own-authority met 2026-12-02']],
    ['EU-35', 'is 90 days from recognition', [received('2026-11-02T10:00+01:00', order), anEventAt('request.recognised', '2026-11-10T10:00+01:00')], ['own-authority open 2027-02-08']],
    ['EU-37', 'is 24 hours for Denmark and Ireland', [received('2026-11-20T16:10+01:00', { ...freezing, counterpartState: 'IE' })], ['own-authority open 2026-11-21T16:00:00.000Z']],
  ])('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });

  it('takes the hour from the clock of the place where the request was received', () => {
    const request = received('2026-11-23T14:20+05:30', { ...question, urgent: true, dataDirectlyAccessible: true });

    expect(inShort(plannedFor({ ...request, timeZone: 'Asia/Kolkata' }), 'EU-21')).toEqual([
      'own-authority open 2026-11-23T17:30:00.000Z',
    ]);
    expect(inShort(plannedFor({ ...request, timeZone: 'Europe/Atlantis' }), 'EU-21')).toEqual([
      'own-authority open 2026-11-23T17:00:00.000Z',
    ]);
  });

  it.each([
    ['AT', '2026-10-28', ['national-days-from-table']],
    ['IT', '2026-10-27', ['national-days-from-table']],
    ['CZ', '2026-10-27', ['national-days-from-table']],
    ['CH', '2026-10-27', ['state-without-calendar']],
    ['NL', '2026-10-27', []],
  ])('EU-01 counts the five working days of a certificate that was sent on the calendar of the executing state %s', (counterpartState, due, warnings) => {
    const planned = theDeadline(plannedFor(sent('2026-10-16T10:00+02:00', { ...freezing, counterpartState }), anEventAt('request.receipt-confirmed', '2026-10-20T10:00+02:00')), 'EU-01');

    expect([planned.dueOn, planned.explanation.warnings.map(({ code }) => code)]).toEqual([due, warnings]);
  });

  it('says what an hour term without an hour waits for', () => {
    const request = anEvent('request.received', '2026-11-20', { data: { ...urgent, counterpartState: 'DE' } });

    expect(theDeadline(plannedFor(request), 'EU-02')).toMatchObject({
      start: null,
      dueOn: null,
      dueAt: null,
      explanation: { missing: { reason: 'time-of-day-unknown', eventTypes: ['request.received'] }, steps: [] },
    });
  });

  it('applies no rule to an event before it came into force', () => {
    expect(plannedFor(received('2020-12-18T10:00+01:00', urgent))).toEqual([]);
  });
});
