import { anEvent, aSeizure } from '../../../testing/plan-events.js';
import { inShort, plannedFor } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

type Row = readonly [ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]];

const on = (type: string, date: string, data: PlanEvent['data'] = {}): PlanEvent => anEvent(type, date, { data });
const verdict = (suspect: string | undefined, date = '2026-03-14'): PlanEvent => anEvent('case.verdict-given', date, { id: `${suspect}@${date}`, data: { instance: 'first', suspect } });
const irrevocable = (date: string, data: PlanEvent['data']): PlanEvent => on('case.irrevocable', date, data);
const settled = (date: string, termEndsOn: string, suspect = 'A'): PlanEvent => on('settlement.agreed', date, { suspect, termEndsOn });
const hearing = (date: string, suspect = 'A', matter = 'main-case'): PlanEvent => on('hearing.closed', date, { matter, suspect });
const vehicle = aSeizure('2026-01-05', 'vehicle');

/** Each way in which what a term is about comes to its end, also before the term would begin. */
const OF_ITEMS: readonly Row[] = [
  ['NL-04', 'is met for the prosecution when what was waived is kept for the claimant (116(2)(b))', [on('interest.ended', '2026-03-02'), on('item.waived', '2026-03-03'), on('item.kept-for-claimant', '2026-03-04', { action: 'keep-for-claimant' })], ['prosecution met 2026-03-09']],
  ['NL-04', 'does not ask for the return of what is back', [on('item.returned', '2026-03-02'), on('interest.ended', '2026-03-04')], []],
  ['NL-04', 'falls for the keeper when a court of appeal forfeits what was to be returned', [on('item.return-ordered', '2026-03-02'), on('item.forfeited', '2026-03-20')], ['keeper withdrawn 2026-03-09']],
  ['NL-04', 'runs for the keeper of what was sold, when the forfeiture is revoked', [on('item.finally-sold', '2026-03-02'), on('item.return-ordered', '2026-04-01')], ['keeper open 2026-04-08']],
  ['NL-07', 'is not there for a claim that was given back before the hearing', [on('claim.attached', '2026-01-10'), on('item.returned', '2026-02-10'), on('case.prosecuted', '2026-03-02')], []],
  ['NL-10', 'is not there for what is back', [on('item.returned', '2026-02-10'), on('claim.attached', '2026-02-11')], []],
  ['NL-13', 'falls when the thing is handed over provisionally (116(4))', [on('item.disposal-requested', '2026-03-02'), on('item.provisional-use-granted', '2026-03-20')], ['prosecutor withdrawn 2026-04-13']],
  ['NL-13', 'is done with when the keeper has sold by his power', [on('item.disposal-requested', '2026-03-02'), on('item.disposal-deemed', '2026-04-14'), on('item.sold', '2026-05-01')], ['prosecutor withdrawn 2026-04-13']],
  ['NL-17', 'is done with when the keeper has sold by his power', [on('item.custody-end-noticed', '2026-03-02'), on('item.sold', '2026-05-01')], ['prosecutor withdrawn 2026-03-16']],
  ['NL-16', 'ends with the sale by the bailiff', [vehicle, on('item.realised', '2026-06-01')], ['keeper withdrawn 2028-01-05']],
  ['NL-54', 'is not lengthened by a leave after the carrier is back', [aSeizure('2026-11-20', 'electronics'), on('item.returned', '2026-11-23'), on('data-carrier.leave-given', '2026-11-24', { termEndsOn: '2027-02-19' })], ['prosecutor withdrawn 2026-11-24']],
  ['NL-56', 'asks no further review of a vehicle that was sold under 117', [vehicle, on('item.sold', '2026-03-02'), on('custody.reviewed', '2026-05-20')], ['first-review withdrawn 2026-02-04']],
  ['NL-56', 'asks no further review of what is back', [aSeizure('2026-01-05', 'art'), on('item.returned', '2026-02-02'), on('custody.reviewed', '2026-02-03')], ['first-review withdrawn 2026-02-04']],
  ['NL-57', 'asks no new value of a vehicle that was sold under 117', [vehicle, on('item.sold', '2026-03-02'), on('item.forfeited', '2026-09-14'), on('item.valued', '2026-09-15', { moment: 'confiscation' })], []],
  ['NL-57', 'asks for one until it is sold', [vehicle, on('item.valued', '2026-02-02'), on('item.sold', '2026-03-02')], ['vehicle-quarterly withdrawn 2026-05-03']],
  ['NL-P2', 'ends with the sale', [on('item.kept', '2026-01-05', { reviewOn: '2026-06-01' }), on('item.sold', '2026-03-02')], ['prosecutor met 2026-06-01']],
  ['NL-P3', 'asks no further decision on proceeds that were paid out', [on('item.sold', '2026-03-02'), on('item.value-paid', '2026-05-01'), on('custody.reviewed', '2026-05-20')], ['after-step withdrawn 2026-05-31']],
  ['NL-P3', 'goes on for proceeds that count as forfeited after a waiver', [on('item.sold', '2026-03-02'), on('item.deemed-forfeited', '2026-05-01'), on('custody.reviewed', '2026-05-20')], ['after-review open 2026-08-18', 'after-step met 2026-05-31', 'after-step met 2026-07-30']],
];

const OF_CASES: readonly Row[] = [
  ['NL-31', 'falls when the court reopens the hearing', [hearing('2026-03-02'), on('hearing.reopened', '2026-03-10', { matter: 'main-case', suspect: 'A' })], ['court withdrawn 2026-03-16']],
  ['NL-31', 'runs from the last closing of a hearing that was reopened', [hearing('2026-03-02'), hearing('2026-06-01'), verdict('A', '2026-06-15')], ['court met 2026-06-15', 'court withdrawn 2026-03-16']],
  ['NL-31', 'is not ended by the hearing of another', [hearing('2026-03-02'), hearing('2026-03-05', 'B')], ['court open 2026-03-16', 'court open 2026-03-19']],
  ['NL-38', 'falls when the court reopens the hearing', [hearing('2026-03-02', 'A', 'advantage-claim'), on('hearing.reopened', '2026-03-10', { matter: 'advantage-claim', suspect: 'A' })], ['court withdrawn 2026-04-13']],
  ['NL-38', 'is not ended by the hearing of the main case', [hearing('2026-03-02', 'A', 'advantage-claim'), on('hearing.reopened', '2026-03-10', { matter: 'main-case', suspect: 'A' }), hearing('2026-03-11')], ['court open 2026-04-13']],
  ['NL-38', 'falls with a final acquittal (511i)', [hearing('2026-03-02', 'A', 'advantage-claim'), verdict('A'), irrevocable('2026-03-30', { suspect: 'A', verdict: 'acquitted' })], ['court withdrawn 2026-04-13']],
  ['NL-39', 'falls with the suspect who died before anything was irrevocable', [on('case.advantage-judged', '2026-03-02', { suspect: 'A', suspectPresent: true }), on('prosecution.ended-for-suspect', '2026-03-09', { suspect: 'A', how: 'deceased' })], ['prosecution withdrawn 2026-03-16', 'suspect withdrawn 2026-03-16']],
  ['NL-35', 'is not there when the settlement was paid before the verdict', [on('case.prosecuted', '2026-01-10'), settled('2026-02-01', '2026-03-01'), on('settlement.fulfilled', '2026-02-20', { suspect: 'A' }), verdict('A')], []],
  ['NL-35', 'stands for the suspect who did not settle', [settled('2026-02-01', '2026-03-01'), on('settlement.fulfilled', '2026-02-20', { suspect: 'A' }), verdict('B')], ['prosecution open 2028-03-14']],
  ['NL-35', 'stands when only a penal order was paid', [on('settlement.fulfilled', '2026-02-20', { suspect: 'A', matter: 'penal-order' }), verdict('A')], ['prosecution open 2028-03-14']],
  ['NL-35', 'is met by a claim that was filed with the summons (511b)', [on('case.advantage-claim-filed', '2026-03-01', { suspect: 'A' }), verdict('A')], ['prosecution met 2028-03-14']],
  ['NL-35', 'is not met by a claim against another', [on('case.advantage-claim-filed', '2026-03-01', { suspect: 'B' }), verdict('A')], ['prosecution open 2028-03-14']],
  ['NL-35', 'is not met by a claim that fell before the case was judged anew', [on('case.advantage-claim-filed', '2026-01-10', { suspect: 'A' }), on('case.advantage-lapsed', '2026-02-01', { suspect: 'A' }), verdict('A')], ['prosecution open 2028-03-14']],
  ['NL-35', 'ends when the claim lapsed (511i)', [verdict('A', '2026-03-02'), on('case.advantage-lapsed', '2026-10-16', { suspect: 'A' })], ['prosecution withdrawn 2028-03-02']],
  ...['acquitted', 'discharged', 'inadmissible'].map((end): Row => ['NL-35', `ends when the case ended without a conviction: ${end}`, [verdict('A', '2026-03-02'), irrevocable('2026-10-16', { suspect: 'A', verdict: end })], ['prosecution withdrawn 2028-03-02']]),
  ['NL-35', 'stands when the conviction is irrevocable', [verdict('A', '2026-03-02'), irrevocable('2026-10-16', { suspect: 'A', verdict: 'convicted' })], ['prosecution open 2028-03-02']],
  ['NL-35', 'stands while an acquittal can be reversed on appeal', [verdict('A', '2026-03-02'), irrevocable('2026-03-17', { suspect: 'A', verdict: 'acquitted' }), on('case.appealed', '2026-03-18', { suspect: 'A', by: 'prosecution' })], ['prosecution open 2028-03-02']],
  ['NL-35', 'stands for the other suspect', [verdict('A', '2026-03-02'), verdict('B', '2026-03-02'), irrevocable('2026-10-16', { suspect: 'A', verdict: 'acquitted' })], ['prosecution open 2028-03-02', 'prosecution withdrawn 2028-03-02']],
  ['NL-35', 'counts of a settlement term no day after another took its place', [verdict('A', '2026-03-02'), settled('2026-04-01', '2026-12-01'), settled('2026-05-01', '2026-07-01')], ['prosecution open 2028-06-01']],
  ['NL-35', 'counts that of another suspect for him alone', [verdict('A', '2026-03-02'), settled('2026-04-01', '2026-12-01'), settled('2026-05-01', '2026-07-01', 'B')], ['prosecution open 2028-11-01']],
  ['NL-37', 'asks for no report of an investigation that is closed', [on('case.sfo-opened', '2026-01-05'), on('case.sfo-closed', '2026-03-02'), on('sfo.progress-reported', '2026-03-04')], ['prosecutor withdrawn 2026-04-05']],
  ['NL-37', 'asks for one again when it was reopened', [on('case.sfo-opened', '2026-01-05'), on('case.sfo-closed', '2026-03-02'), on('case.sfo-reopened', '2026-04-01'), on('sfo.progress-reported', '2026-05-01')], ['prosecutor met 2026-06-30', 'prosecutor open 2026-07-30', 'prosecutor withdrawn 2026-04-05']],
  ['NL-40', 'falls with the suspect who died', [settled('2026-03-02', '2026-06-01'), on('prosecution.ended-for-suspect', '2026-04-01', { suspect: 'A', how: 'deceased' })], ['debtor withdrawn 2026-06-01']],
  ['NL-40', 'stands when the case is dismissed because of it', [settled('2026-03-02', '2026-06-01'), on('prosecution.ended-for-suspect', '2026-04-01', { suspect: 'A', how: 'dismissed' })], ['debtor open 2026-06-01']],
  ['NL-40', 'is not met by a penal order that was paid', [settled('2026-03-02', '2026-06-01'), on('settlement.fulfilled', '2026-04-01', { suspect: 'A', matter: 'penal-order' })], ['debtor open 2026-06-01']],
  ['NL-42', 'is done with when he objected to the silence', [on('settlement.refund-requested', '2026-03-02'), on('settlement.refund-objected', '2026-04-10')], ['silence met 2026-04-01']],
];

const OF_EXECUTION: readonly Row[] = [
  ['NL-44', 'is moot when it is paid', [on('payment-order.served', '2026-03-02'), on('payment.completed', '2026-03-06')], ['debtor withdrawn 2026-03-16']],
  ['NL-45', 'stands after payment, which his cassation asks for', [on('payment-order.opposition-decided', '2026-03-02'), on('payment-order.opposition-served', '2026-03-02'), on('payment.completed', '2026-03-06')], ['debtor open 2026-03-16', 'minister open 2026-03-16']],
  ['NL-46', 'ends for who paid, and stands for another from whom it may have been recovered', [on('recovery-notice.sent', '2026-03-02'), on('payment.completed', '2026-03-06')], ['debtor met 2026-04-13', 'interested-party open 2026-04-13']],
  ['NL-47', 'is met by a new notice to the same bank', [on('recovery-notice.given', '2026-03-02', { payer: 'Bank' }), on('recovery-notice.given', '2028-02-20', { payer: 'Bank' })], ['minister met 2028-03-02', 'minister open 2030-02-20']],
  ['NL-47', 'is not met by a notice to another', [on('recovery-notice.given', '2026-03-02', { reference: 'X', payer: 'Bank' }), on('recovery-notice.given', '2028-02-20', { reference: 'X', payer: 'Employer' })], ['minister open 2028-03-02', 'minister open 2030-02-20']],
  ['NL-48', 'is done with when the detention was executed', [on('detention-warning.sent', '2026-03-02'), on('execution.completed', '2026-06-01')], ['minister withdrawn 2026-03-16']],
  ...(['NL-43 payment.day-set debtor', 'NL-51 detention-for-debt.started minister', 'NL-66 forfeiture.value-due minister'] as const).map((each): Row => {
    const [ruleId = '', start = '', party = ''] = each.split(' ');
    return [ruleId, 'falls when the right of execution has lapsed', [on(start, '2026-03-02', { reference: 'X', termEndsOn: '2026-05-01' }), on('execution.lapsed', '2026-04-01', { reference: 'X' })], [`${party} withdrawn 2026-05-01`]];
  }),
];

const OF_DATA: readonly Row[] = [
  ['NL-55', 'asks for no review of data that were destroyed', [on('search.data-recorded', '2026-01-05', { reference: 'X' }), on('search.data-destroyed', '2026-02-02', { reference: 'X' }), on('search.data-reviewed', '2026-02-03', { reference: 'X' })], ['investigating-officer met 2026-04-05']],
  ['NL-55', 'asks for that of another set', [on('search.data-recorded', '2026-01-05', { reference: 'X' }), on('search.data-destroyed', '2026-02-02', { reference: 'Y' }), on('search.data-reviewed', '2026-02-03', { reference: 'X' })], ['investigating-officer met 2026-04-05', 'investigating-officer open 2026-05-04']],
  ['NL-58', 'ends with the destruction', [on('police-data.processed', '2025-03-02', { regime: 'wpg-8' }), on('police-data.destroyed', '2025-06-02')], ['removal met 2030-03-02', 'use met 2026-03-02']],
  ['NL-59', 'ends with the destruction', [on('police-data.processed', '2026-03-02', { regime: 'wpg-9' }), on('police-data.last-needed', '2026-03-03', { regime: 'wpg-9' }), on('police-data.destroyed', '2026-03-04')], ['purpose met 2026-03-09', 'removal met 2026-09-03']],
  ['NL-60', 'ends with the destruction', [on('police-data.last-needed', '2026-03-02', { regime: 'wpg-10' }), on('police-data.destroyed', '2026-06-02')], ['police met 2031-03-02']],
  ['NL-61', 'asks for no check of what was destroyed', [on('police-data.processed', '2026-01-05', { regime: 'wpg-12' }), on('police-data.destroyed', '2026-03-02'), on('police-data.checked', '2026-03-03')], ['half-yearly-check met 2026-07-05']],
];

describe('where Dutch terms end, and what starts none any more', () => {
  it.each([...OF_ITEMS, ...OF_CASES, ...OF_EXECUTION, ...OF_DATA])('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });
});
