import { anEvent, anEventAt, aSeizure } from '../../../testing/plan-events.js';
import { inShort, plannedFor, theDeadline } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

/** What ends a clock between States, what starts it again, and which of the two States it binds. */

type Row = readonly [ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]];

const request = (direction: 'in' | 'out', instrument: string, at = '2026-03-02', more: PlanEvent['data'] = {}): PlanEvent =>
  anEventAt(direction === 'in' ? 'request.received' : 'request.sent', `${at}T10:00+01:00`, { counterpartState: 'PL', direction, instrument, ...more });
const received = (instrument: string, more: PlanEvent['data'] = {}): PlanEvent => request('in', instrument, '2026-03-02', more);
const sent = (instrument: string, more: PlanEvent['data'] = {}): PlanEvent => request('out', instrument, '2026-03-02', more);
const then = (type: string, on: string, data: PlanEvent['data'] = {}): PlanEvent => anEvent(`request.${type}`, on, { data });
const at = (type: string, moment: string, data: PlanEvent['data'] = {}): PlanEvent => anEventAt(`request.${type}`, moment, data);

const FREEZING = 'freezing-certificate';
const CONFISCATION = 'confiscation-certificate';
const ORDER = 'european-investigation-order';
const QUESTION = 'asset-recovery-question';
const recognised = at('recognised', '2026-03-03T10:00+01:00');
const impossible = [then('impossible', '2026-03-04'), then('impossibility-notified', '2026-03-04')];

const IMPOSSIBLE: readonly Row[] = [
  ['EU-01', 'has nothing left to decide', [received(FREEZING), ...impossible], ['own-authority withdrawn 2026-03-09']],
  ['EU-02', 'has nothing left to decide', [received(FREEZING, { urgent: true }), then('impossible', '2026-03-03')], ['own-authority withdrawn 2026-03-04T10:00:00.000Z']],
  ['EU-03', 'has nothing left to carry out', [received(FREEZING, { urgent: true }), recognised, ...impossible], ['own-authority withdrawn 2026-03-05T10:00:00.000Z']],
  ['EU-04', 'has no date to keep', [received(FREEZING), then('date-asked', '2026-03-02', { termEndsOn: '2026-03-20' }), ...impossible], ['executing-authority withdrawn 2026-03-20']],
  ['EU-07', 'has nothing left to review', [received(FREEZING), then('postponed', '2026-03-03'), then('postponement-reported', '2026-03-03'), ...impossible], ['own-authority withdrawn 2026-04-02', 'report met 2026-03-04']],
  ['EU-08', 'has nothing left to limit', [received(FREEZING), then('limit-asked', '2026-03-03'), ...impossible], ['issuing-authority withdrawn 2026-04-14']],
  ['EU-09', 'has nothing left to decide', [received(CONFISCATION), ...impossible], ['own-authority withdrawn 2026-04-16']],
  ['EU-10', 'has nothing left to carry out', [received(CONFISCATION), recognised, ...impossible], ['own-authority withdrawn 2026-03-10']],
  ['EU-12', 'is met by the notice', [received(FREEZING), recognised, ...impossible], ['executing-authority met 2026-03-07']],
  ['EU-12', 'falls when execution begins after all', [received(FREEZING), recognised, then('impossible', '2026-03-04'), at('execution-started', '2026-03-05T10:00+01:00')], ['executing-authority withdrawn 2026-03-07']],
  ['EU-12', 'falls with the refusal, of which notice is given (EU-06)', [received(FREEZING), then('impossible', '2026-03-04'), then('refused', '2026-03-05')], ['executing-authority withdrawn 2026-03-07']],
  ['EU-37', 'has nothing left to decide', [received(FREEZING, { counterpartState: 'IE' }), then('impossible', '2026-03-03')], ['own-authority withdrawn 2026-03-03T10:00:00.000Z']],
  ['EU-03', 'runs anew when consultation led to property that can be frozen', [received(FREEZING, { urgent: true }), recognised, ...impossible, at('execution-started', '2026-03-10T10:00+01:00')], ['own-authority withdrawn 2026-03-05T10:00:00.000Z', 'own-authority-resumed open 2026-03-12T10:00:00.000Z']],
  ['EU-10', 'runs anew when consultation led to property', [received(CONFISCATION), recognised, ...impossible, at('execution-started', '2026-03-10T10:00+01:00')], ['own-authority withdrawn 2026-03-10', 'own-authority-resumed open 2026-03-17']],
  ['EU-03', 'does not fall by what proved impossible before the decision of that day', [received(FREEZING, { urgent: true }), { ...then('impossible', '2026-03-03'), recordedAt: '2026-03-03T08:00:00.000Z' }, recognised], ['own-authority open 2026-03-05T10:00:00.000Z']],
  ['EU-34', 'ends when the issuing authority was told so', [received(ORDER), ...impossible], ['own-authority met 2026-04-01']],
  ['EU-35', 'ends when the issuing authority was told so', [received(ORDER), recognised, ...impossible], ['own-authority met 2026-06-01']],
  ['EU-35', 'is not ended by what nobody was told', [received(ORDER), recognised, then('impossible', '2026-03-04')], ['own-authority open 2026-06-01']],
  ['EU-20', 'is answered by saying so', [received(QUESTION), ...impossible], ['own-authority met 2026-03-09']],
  ['TR-04', 'ends when the other State was told so', [received('mutual-legal-assistance'), then('date-asked', '2026-03-02', { termEndsOn: '2026-03-20' }), ...impossible], ['requested-date met 2026-03-20']],
];

const POSTPONED: readonly Row[] = [
  ['EU-07', 'is not started by the review of a request that was never postponed', [received(FREEZING), recognised, at('executed', '2026-03-04T10:00+01:00'), then('reviewed', '2026-09-01')], []],
  ['EU-11', 'is not started by the review of a request that was never postponed', [received(CONFISCATION), recognised, then('reviewed', '2026-09-01')], []],
  ['EU-07', 'is not started by a review after the postponement has ended', [received(FREEZING), then('postponed', '2026-03-03'), then('recognised', '2026-03-20'), then('reviewed', '2026-04-01')], ['own-authority met 2026-04-02', 'report open 2026-03-04']],
  ['EU-07', 'ends when execution begins', [received(FREEZING), then('postponed', '2026-03-03'), then('execution-started', '2026-03-20'), then('reviewed', '2026-04-01')], ['own-authority met 2026-04-02', 'report open 2026-03-04']],
  ['EU-11', 'ends when execution begins', [received(CONFISCATION), then('postponed', '2026-03-03'), then('execution-started', '2026-03-20')], ['own-authority met 2026-04-02', 'report open 2026-03-04']],
  ['EU-11', 'needs no report of a postponement that ended in a refusal, of which notice is given (EU-06)', [received(CONFISCATION), then('postponed', '2026-03-03'), then('refused', '2026-03-20')], ['own-authority withdrawn 2026-04-02', 'report withdrawn 2026-03-04']],
  ['EU-07', 'is told with the report of the execution', [received(FREEZING), then('postponed', '2026-03-03'), then('execution-started', '2026-03-20'), then('executed', '2026-03-21'), then('reported', '2026-03-22')], ['own-authority met 2026-04-02', 'report met 2026-03-04']],
  ['EU-07', 'follows a postponement by the other State', [sent(FREEZING), then('postponed', '2026-03-10'), then('reviewed', '2026-04-01')], ['foreign-authority met 2026-04-09', 'foreign-authority open 2026-05-01']],
  ['EU-11', 'follows a postponement by the other State', [sent(CONFISCATION), then('postponed', '2026-03-10')], ['foreign-authority open 2026-04-09']],
  ['EU-03', 'runs again from the start of execution after a postponement', [received(FREEZING, { urgent: true }), recognised, at('postponed', '2026-03-04T09:00+01:00'), at('execution-started', '2026-03-20T10:00+01:00')], ['own-authority met 2026-03-05T10:00:00.000Z', 'own-authority-resumed open 2026-03-22T10:00:00.000Z']],
  ['EU-03', 'runs again so abroad', [sent(FREEZING, { urgent: true }), recognised, at('postponed', '2026-03-04T09:00+01:00'), at('execution-started', '2026-03-20T10:00+01:00')], ['foreign-authority met 2026-03-05T10:00:00.000Z', 'foreign-authority-resumed open 2026-03-22T10:00:00.000Z']],
  ['EU-03', 'runs again so of a coordinated date', [received(FREEZING), at('coordination-asked', '2026-03-02T10:00+01:00', { termEndsOn: '2026-03-27' }), at('postponed', '2026-03-04T09:00+01:00'), at('execution-started', '2026-03-20T10:00+01:00')], ['own-authority-coordinated-resumed open 2026-03-22T10:00:00.000Z']],
  ['EU-03', 'runs again so of a coordinated date abroad', [sent(FREEZING), at('coordination-asked', '2026-03-02T10:00+01:00', { termEndsOn: '2026-03-27' }), at('postponed', '2026-03-04T09:00+01:00'), at('execution-started', '2026-03-20T10:00+01:00')], ['foreign-authority-coordinated-resumed open 2026-03-22T10:00:00.000Z']],
  ['EU-03', 'is not lengthened by the start of execution without a postponement', [received(FREEZING, { urgent: true }), recognised, at('execution-started', '2026-03-04T10:00+01:00')], ['own-authority open 2026-03-05T10:00:00.000Z']],
  ['EU-03', 'is not lengthened by the start of execution before the postponement of that day', [received(FREEZING, { urgent: true }), recognised, at('execution-started', '2026-03-04T10:00+01:00'), at('postponed', '2026-03-04T15:00+01:00')], ['own-authority met 2026-03-05T10:00:00.000Z']],
  ['EU-03', 'runs once when recognition and the start of execution follow a postponement', [received(FREEZING, { urgent: true }), at('postponed', '2026-03-03T09:00+01:00'), at('recognised', '2026-03-20T10:00+01:00'), at('execution-started', '2026-03-21T10:00+01:00')], ['own-authority open 2026-03-22T10:00:00.000Z']],
  ['EU-10', 'runs again from the start of execution after a postponement', [received(CONFISCATION), then('recognised', '2026-03-03'), then('postponed', '2026-03-05'), then('execution-started', '2026-03-20')], ['own-authority met 2026-03-10', 'own-authority-resumed open 2026-03-27']],
  ['EU-10', 'is met then by the execution', [received(CONFISCATION), then('postponed', '2026-03-05'), then('execution-started', '2026-03-20'), then('executed', '2026-03-25')], ['own-authority-resumed met 2026-03-27']],
  ['EU-35', 'runs again from the start of execution after a postponement', [received(ORDER), then('recognised', '2026-03-03'), then('postponed', '2026-03-05'), then('execution-started', '2026-03-20')], ['own-authority met 2026-06-01', 'own-authority-resumed open 2026-06-18']],
  ['EU-34', 'is met by the start of execution when recognition was postponed', [received(ORDER), then('postponed', '2026-03-05'), then('execution-started', '2026-03-20')], ['own-authority met 2026-04-01', 'own-authority-postponed met 2026-04-07']],
  ['EU-34', 'is thirty days more at most, however often it is postponed', [received(ORDER), then('postponed', '2026-03-05'), then('postponed', '2026-03-20')], ['own-authority met 2026-04-01', 'own-authority-postponed open 2026-04-07']],
  ['EU-34', 'is not for execution that is postponed after it had begun', [received(ORDER), then('recognised', '2026-03-03'), then('execution-started', '2026-03-04'), then('postponed', '2026-03-20')], ['own-authority met 2026-04-01']],
  ['EU-20', 'is three days abroad once the answer was postponed there, by the days off of that State', [sent(QUESTION, { counterpartState: 'PL' }), at('receipt-confirmed', '2026-04-27T10:00+02:00'), then('postponed', '2026-04-28')], ['foreign-authority met 2026-05-04', 'foreign-authority-postponed open 2026-05-04']],
  ['EU-21', 'is three days abroad once the answer was postponed there', [sent(QUESTION, { urgent: true, dataDirectlyAccessible: true }), at('receipt-confirmed', '2026-03-03T10:00+01:00'), then('postponed', '2026-03-03'), then('reported', '2026-03-05')], ['foreign-authority met 2026-03-03T18:00:00.000Z', 'foreign-authority-postponed met 2026-03-06']],
  ['EU-22', 'is three days abroad once the answer was postponed there', [sent(QUESTION, { urgent: true }), then('postponed', '2026-03-03')], ['foreign-authority met -', 'foreign-authority-postponed open 2026-03-06']],
];

/** As they were recorded: the second after the first. */
const inOrder = (...events: readonly PlanEvent[]): readonly PlanEvent[] => events.map((event, place) => ({ ...event, recordedAt: `${event.occurredOn}T1${place}:00:00.000Z` }));
const together = (first: string, second: string): readonly PlanEvent[] => inOrder(at(first, '2026-03-20T09:00+01:00'), at(second, '2026-03-20T09:00+01:00'));

/** One letter recognises and postpones, and a letter is older than its receipt. */
const OF_ONE_LETTER: readonly Row[] = [
  ['EU-11', 'stays open when one decision recognises and postpones', [received(CONFISCATION), ...together('recognised', 'postponed'), then('postponement-reported', '2026-03-20')], ['own-authority open 2026-04-19', 'report met 2026-03-21T08:00:00.000Z']],
  ['EU-07', 'stays open when both have only their day', [received(FREEZING), ...inOrder(then('recognised', '2026-03-20'), then('postponed', '2026-03-20')), then('postponement-reported', '2026-03-20')], ['own-authority open 2026-04-19', 'report met 2026-03-21']],
  ['EU-07', 'stays open when execution begins and is postponed at once', [received(FREEZING), ...together('execution-started', 'postponed')], ['own-authority open 2026-04-19', 'report open 2026-03-21T08:00:00.000Z']],
  ['EU-07', 'is met by a recognition that follows', [received(FREEZING), ...inOrder(then('postponed', '2026-03-20'), then('recognised', '2026-03-20'))], ['own-authority met 2026-04-19', 'report open 2026-03-21']],
  ['EU-04', 'stands for a date that the certificate bears from before its receipt', [received(FREEZING), then('date-asked', '2026-02-27', { termEndsOn: '2026-03-20' })], ['executing-authority open 2026-03-20']],
  ['EU-04', 'stands for a date that was asked on the draft', [then('date-asked', '2026-02-27', { termEndsOn: '2026-03-20' }), sent(FREEZING)], ['foreign-authority open 2026-03-20']],
  ['TR-04', 'stands for a date in a letter that is older than its receipt', [received('mutual-legal-assistance'), then('date-asked', '2026-02-20', { termEndsOn: '2026-04-01' })], ['requested-date open 2026-04-01']],
  ['EU-02', 'runs abroad when the coordinated date was asked on the draft', [at('coordination-asked', '2026-03-01T16:00+01:00', { termEndsOn: '2026-03-20' }), sent(FREEZING), at('receipt-confirmed', '2026-03-02T11:00+01:00')], ['foreign-authority-coordinated open 2026-03-04T11:00:00.000Z']],
  ['EU-03', 'follows such a date too', [at('coordination-asked', '2026-03-01T16:00+01:00', { termEndsOn: '2026-03-20' }), sent(FREEZING), recognised], ['foreign-authority-coordinated open 2026-03-05T10:00:00.000Z']],
  ['EU-02', 'is not for a coordinated date on a draft that was never sent', [at('coordination-asked', '2026-03-01T16:00+01:00', { termEndsOn: '2026-03-20' })], []],
  ['EU-36', 'runs abroad when the measure was asked on the draft', [at('provisional-measure-asked', '2026-03-02T09:30+01:00'), sent(ORDER), at('receipt-confirmed', '2026-03-02T11:00+01:00')], ['foreign-authority open 2026-03-03T11:00:00.000Z']],
  ['EU-24', 'is met by the assessment in the asset plan, before the seizure', [anEvent('asset-management.assessed', '2026-12-01', { subjectType: 'item' }), aSeizure('2026-12-03', 'vehicle', { data: { grounds: ['nl-sv-94a'], assetClass: 'vehicle' } })], ['prosecutor met 2026-12-08']],
  ['TR-03', 'is met by an evaluation before the team was closed', [anEvent('jit.evaluated', '2026-11-30', { data: { reference: 'J' } }), anEvent('jit.closed', '2026-12-15', { data: { reference: 'J', evaluateBy: '2027-03-01' } })], ['evaluation met 2027-03-01']],
];

const EITHER_STATE: readonly Row[] = [
  ['EU-04', 'is a date that we asked of another State as well', [sent(CONFISCATION), then('date-asked', '2026-03-02', { termEndsOn: '2026-03-20' })], ['foreign-authority open 2026-03-20']],
  ['EU-04', 'does not start after the execution', [received(FREEZING), recognised, then('executed', '2026-03-04'), then('date-asked', '2026-03-10', { termEndsOn: '2026-03-20' })], ['executing-authority met 2026-03-20']],
  ['EU-08', 'gives the issuing State its own days off: 14 July in France', [received(FREEZING, { counterpartState: 'FR' }), then('limit-asked', '2026-06-02')], ['issuing-authority open 2026-07-15']],
  ['EU-08', 'gives the issuing State its own days off: 1 May in Germany', [received(FREEZING, { counterpartState: 'DE' }), then('limit-asked', '2026-03-20')], ['issuing-authority open 2026-05-04']],
  ['EU-08', 'is our own term, on our own days off, when another State asks us', [sent(FREEZING, { counterpartState: 'FR' }), then('limit-asked', '2026-06-02')], ['own-authority open 2026-07-14']],
  ['EU-08', 'does not start after the withdrawal', [received(FREEZING), then('withdrawn', '2026-03-03'), then('limit-asked', '2026-03-10')], []],
  ['EU-10', 'runs abroad for a certificate that was sent', [sent(CONFISCATION), then('recognised', '2026-03-10')], ['foreign-authority open 2026-03-17']],
  ['EU-16', 'is our half when the other State booked the proceeds', [sent(CONFISCATION), then('proceeds-booked', '2026-03-10', { aboveThreshold: true })], ['foreign-authority open 2026-04-09']],
  ['EU-16', 'has nothing left to share after restitution of the whole', [received(CONFISCATION), then('proceeds-booked', '2026-03-10', { aboveThreshold: true }), then('restituted', '2026-03-20', { whole: true })], ['executing-authority withdrawn 2026-04-09']],
  ['EU-16', 'stays for what is left after restitution of a part', [received(CONFISCATION), then('proceeds-booked', '2026-03-10', { aboveThreshold: true }), then('restituted', '2026-03-20')], ['executing-authority open 2026-04-09']],
  ['EU-17', 'is followed abroad too', [sent(CONFISCATION), then('restitution-decided', '2026-03-10')], ['foreign-authority open 2026-03-17']],
  ['EU-18', 'asks us to answer the proposal of another State', [sent(CONFISCATION), then('costs-proposed', '2026-03-10')], ['issuing-authority open 2026-04-09']],
  ['EU-13', 'is not for a State that refused', [sent(CONFISCATION), then('refused', '2026-03-05'), then('partly-executed', '2026-03-10')], []],
  ['EU-23', 'is not met by the answer to the question: the measure lapses all the same', [received(QUESTION, { urgent: true }), then('property-preserved', '2026-03-02'), then('executed', '2026-03-03')], ['asset-recovery-office open 2026-03-09']],
  ['EU-23', 'warns us of the end of a measure that another State took, by its days off', [sent(QUESTION), then('property-preserved', '2026-04-24')], ['issuing-authority open 2026-05-04']],
  ['EU-35', 'runs abroad for an order that was sent, by the days off of that State', [sent(ORDER), at('receipt-confirmed', '2026-03-04T10:00+01:00'), then('recognised', '2026-03-25')], ['foreign-authority open 2026-06-23']],
  ['EU-35', 'runs abroad again after a postponement', [sent(ORDER), then('recognised', '2026-03-03'), then('postponed', '2026-03-05'), then('execution-started', '2026-03-25')], ['foreign-authority met 2026-06-01', 'foreign-authority-resumed open 2026-06-23']],
  ['EU-36', 'runs abroad from the confirmed receipt and binds the other State', [sent(ORDER), at('provisional-measure-asked', '2026-03-02T10:00+01:00'), at('receipt-confirmed', '2026-03-04T09:00+01:00'), at('recognised', '2026-03-05T08:00+01:00')], ['foreign-authority met 2026-03-05T09:00:00.000Z']],
  ['EU-36', 'waits abroad for that receipt', [sent(ORDER), at('provisional-measure-asked', '2026-03-02T10:00+01:00')], ['foreign-authority not-started -']],
  ['EU-37', 'runs for a freezing that was sent to Denmark, from its confirmed receipt', [sent(FREEZING, { counterpartState: 'DK' }), at('receipt-confirmed', '2026-03-04T09:00+01:00')], ['foreign-authority open 2026-03-05T09:00:00.000Z']],
  ['TR-01', 'is not started by a review after the request was carried out', [received('un-convention'), then('executed', '2026-03-10'), then('reviewed', '2026-04-01')], ['first-review met 2026-05-31']],
  ['EU-24', 'falls with the sale, for then there is only money to keep', [aSeizure('2026-11-24', 'vehicle', { data: { grounds: ['nl-sv-94a'], assetClass: 'vehicle' } }), anEvent('item.sold', '2026-11-26')], ['prosecutor withdrawn 2026-11-29']],
];

describe('a request that proved impossible to carry out', () => {
  it.each(IMPOSSIBLE)('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });
});

describe('a request that was postponed', () => {
  it.each(POSTPONED)('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });
});

describe('what one letter says', () => {
  it.each(OF_ONE_LETTER)('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });
});

describe('a clock of the State that has to act', () => {
  it.each(EITHER_STATE)('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });

  it('EU-36 binds the other State, and EU-23 the prosecutor here', () => {
    const asked = [sent(ORDER), at('provisional-measure-asked', '2026-03-02T10:00+01:00')];

    expect(theDeadline(plannedFor(...asked), 'EU-36').binds).toBe('foreign-authority');
    expect(theDeadline(plannedFor(sent(QUESTION), then('property-preserved', '2026-03-03')), 'EU-23').binds).toBe('prosecutor');
  });
});
