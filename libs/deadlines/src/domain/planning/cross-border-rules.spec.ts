import { anEvent, anEventAt, aSeizure } from '../../../testing/plan-events.js';
import { inShort, plannedFor } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

const received = (instrument: string, on = '2026-11-02', data: PlanEvent['data'] = {}): PlanEvent =>
  anEventAt('request.received', `${on}T10:10+01:00`, { counterpartState: 'DE', direction: 'in', instrument, ...data });
const sent = (instrument: string, on = '2026-11-02', data: PlanEvent['data'] = {}): PlanEvent =>
  anEventAt('request.sent', `${on}T10:10+01:00`, { counterpartState: 'DE', direction: 'out', instrument, ...data });
const then = (type: string, on: string, data: PlanEvent['data'] = {}): PlanEvent => anEvent(type, on, { data });
const freezing = received('freezing-certificate');
const confiscation = received('confiscation-certificate');
const question = 'police-information-request';

describe('rules on a request between States', () => {
  it.each<[ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]]>([
    ['EU-04', 'is the date asked for', [freezing, then('request.date-asked', '2026-11-02', { termEndsOn: '2026-11-14' })], ['executing-authority open 2026-11-14']],
    ['EU-04', 'is met by execution', [freezing, then('request.date-asked', '2026-11-02', { termEndsOn: '2026-11-14' }), then('request.executed', '2026-11-10')], ['executing-authority met 2026-11-14']],
    ['EU-04', 'is not for a request under a treaty, which has its own (TR-04)', [received('mutual-legal-assistance'), then('request.date-asked', '2026-11-02', { termEndsOn: '2026-11-14' })], []],
    ['EU-16', 'is not for a State that the regulation does not bind', [received('confiscation-certificate', '2026-11-02', { counterpartState: 'DK' }), then('request.proceeds-booked', '2026-11-10', { aboveThreshold: true })], []],
    ['EU-06', 'aims at notice of a refusal within a day', [freezing, then('request.refused', '2026-11-10')], ['own-authority open 2026-11-11']],
    ['EU-06', 'is met by the notice', [freezing, then('request.refused', '2026-11-10'), then('request.refusal-notified', '2026-11-10')], ['own-authority met 2026-11-11']],
    ['EU-06', 'is not for another instrument', [received('european-investigation-order'), then('request.refused', '2026-11-10')], []],
    ['EU-07', 'is not for a confiscation, which has its own', [confiscation, then('request.postponed', '2026-11-10')], []],
    ['EU-07', 'comes back after every review', [freezing, then('request.postponed', '2026-11-10'), then('request.reviewed', '2026-12-01')], ['own-authority met 2026-12-10', 'own-authority open 2026-12-31', 'report open 2026-11-11']],
    ['EU-07', 'is reported at once, in a day', [freezing, then('request.postponed', '2026-11-10'), then('request.postponement-reported', '2026-11-10')], ['own-authority open 2026-12-10', 'report met 2026-11-11']],
    ['EU-08', 'is six weeks, moved off Boxing Day and the weekend', [freezing, then('request.limit-asked', '2026-11-14')], ['issuing-authority open 2026-12-28']],
    ['EU-08', 'is met by the answer', [freezing, then('request.limit-asked', '2026-11-14'), then('request.limit-answered', '2026-11-20')], ['issuing-authority met 2026-12-28']],
    ['EU-10', 'aims at seven days from recognition', [confiscation, then('request.recognised', '2026-11-10')], ['own-authority open 2026-11-17']],
    ['EU-10', 'is not for a freezing', [freezing, then('request.recognised', '2026-11-10')], []],
    ['EU-11', 'asks for a review every thirty days', [confiscation, then('request.postponed', '2026-11-10')], ['own-authority open 2026-12-10', 'report open 2026-11-11']],
    ['EU-11', 'is reported at once, in a day', [confiscation, then('request.postponed', '2026-11-10'), then('request.postponement-reported', '2026-11-10')], ['own-authority open 2026-12-10', 'report met 2026-11-11']],
    ['EU-12', 'aims at three days', [confiscation, then('request.impossible', '2026-11-10')], ['executing-authority open 2026-11-13']],
    ['EU-12', 'is met by the notice', [confiscation, then('request.impossible', '2026-11-10'), then('request.impossibility-notified', '2026-11-11')], ['executing-authority met 2026-11-13']],
    ['EU-13', 'aims at one day', [sent('confiscation-certificate'), then('request.partly-executed', '2026-11-10')], ['issuing-authority open 2026-11-11']],
    ['EU-13', 'is met by the remaining amount', [sent('confiscation-certificate'), then('request.partly-executed', '2026-11-10'), then('request.remaining-amount-notified', '2026-11-10')], ['issuing-authority met 2026-11-11']],
    ['EU-14', 'aims at seven days from execution', [freezing, then('request.executed', '2026-11-10')], ['own-authority open 2026-11-17']],
    ['EU-14', 'is met by informing the persons affected', [freezing, then('request.executed', '2026-11-10'), then('request.persons-informed', '2026-11-12')], ['own-authority met 2026-11-17']],
    ['EU-16', 'aims at sharing within thirty days of booking', [confiscation, then('request.proceeds-booked', '2026-11-10', { aboveThreshold: true })], ['executing-authority open 2026-12-10']],
    ['EU-16', 'is not for ten thousand euros and less (EU-15)', [confiscation, then('request.proceeds-booked', '2026-11-10', { aboveThreshold: false })], []],
    ['EU-17', 'aims at seven days', [freezing, then('request.restitution-decided', '2026-11-10')], ['executing-authority open 2026-11-17']],
    ['EU-18', 'aims at thirty days', [freezing, then('request.costs-proposed', '2026-11-10')], ['executing-authority open 2026-12-10']],
    ['EU-23', 'is seven days, moved off the weekend', [received('asset-recovery-question'), then('request.property-preserved', '2026-11-14')], ['asset-recovery-office open 2026-11-23']],
    ['EU-23', 'is met by a freezing', [received('asset-recovery-question'), then('request.property-preserved', '2026-11-14'), then('request.preservation-ended', '2026-11-18')], ['asset-recovery-office met 2026-11-23']],
    ['EU-29', 'is eight hours', [received(question, '2026-11-02', { urgent: true, dataDirectlyAccessible: true })], ['own-authority open 2026-11-02T18:00:00.000Z']],
    ['EU-29', 'runs abroad from confirmed receipt', [sent(question, '2026-11-02', { urgent: true, dataDirectlyAccessible: true }), anEventAt('request.receipt-confirmed', '2026-11-03T09:30+01:00')], ['foreign-authority open 2026-11-03T17:00:00.000Z']],
    ['EU-30', 'is three calendar days, lengthened to two working days over a weekend', [received(question, '2026-11-06', { urgent: true, dataDirectlyAccessible: false })], ['own-authority open 2026-11-10']],
    ['EU-09', 'counts abroad by the days off of that State: 45 days to All Saints, a day off in Austria', [sent('confiscation-certificate', '2026-09-01', { counterpartState: 'AT' }), anEventAt('request.receipt-confirmed', '2026-09-11T09:30+02:00')], ['foreign-authority open 2026-10-27']],
    ['EU-30', 'counts abroad by the days off of that State', [sent(question, '2026-09-01', { urgent: true, dataDirectlyAccessible: false, counterpartState: 'CZ' }), anEventAt('request.receipt-confirmed', '2026-10-25T09:30+01:00')], ['foreign-authority open 2026-10-29']],
    ['EU-31', 'is seven calendar days', [received(question, '2026-11-02')], ['own-authority open 2026-11-09']],
    ['EU-36', 'is twenty-four hours from the next full hour', [received('european-investigation-order'), anEventAt('request.provisional-measure-asked', '2026-11-02T10:10+01:00')], ['executing-authority open 2026-11-03T10:00:00.000Z']],
    ['TR-01', 'asks for a review every ninety days', [received('un-convention', '2026-08-03'), then('request.reviewed', '2026-10-20')], ['first-review met 2026-11-01', 'next-review open 2027-01-18']],
    ['TR-01', 'is not for another instrument', [received('mutual-legal-assistance')], []],
    ['TR-02', 'warns before a measure is lifted', [received('council-of-europe-convention'), then('request.lifting-intended', '2026-11-10', { termEndsOn: '2026-11-21' })], ['inform-before-lifting open 2026-11-21']],
    ['TR-02', 'keeps the end of a postponed transaction', [received('council-of-europe-convention'), then('request.transaction-postponed', '2026-11-10', { termEndsOn: '2026-11-17' })], ['transaction-postponed open 2026-11-17']],
    ['TR-03', 'is the term of the agreement, and then that of its extension', [then('jit.agreed', '2026-01-10', { termEndsOn: '2026-12-31' }), then('jit.extended', '2026-12-01', { termEndsOn: '2027-12-31' })], ['agreement-term met 2026-12-31', 'agreement-term open 2027-12-31']],
    ['TR-03', 'asks for an evaluation after the closing', [then('jit.closed', '2026-11-02', { evaluateBy: '2027-05-01' })], ['evaluation open 2027-05-01']],
    ['TR-04', 'is the date asked for', [received('mutual-legal-assistance'), then('request.date-asked', '2026-11-02', { termEndsOn: '2026-11-21' })], ['requested-date open 2026-11-21']],
  ])('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });

  it.each<[ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]]>([
    ['EU-24', 'aims at five days from a conservatory seizure', [aSeizure('2026-11-24', 'vehicle', { data: { grounds: ['nl-sv-94a'], assetClass: 'vehicle' } })], ['prosecutor open 2026-11-29']],
    ['EU-24', 'is met by the assessment', [aSeizure('2026-11-24', 'vehicle', { data: { grounds: ['nl-sv-94a'], assetClass: 'vehicle' } }), anEvent('asset-management.assessed', '2026-11-25', { subjectType: 'item', subjectId: 'item-1' })], ['prosecutor met 2026-11-29']],
    ['EU-24', 'is not for a seizure before the directive applied', [aSeizure('2026-11-22', 'vehicle', { data: { grounds: ['nl-sv-94a'], assetClass: 'vehicle' } })], []],
    ['EU-24', 'is not for evidence', [aSeizure('2026-11-24', 'vehicle')], []],
    ['NL-56', 'is for what is held for another State too', [aSeizure('2026-11-24', 'vehicle', { data: { grounds: ['eu-2018-1805-7'], assetClass: 'vehicle' } })], ['first-review open 2026-12-24']],
  ])('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });
});
