import { anEvent, anEventAt, aSeizure } from '../../../testing/plan-events.js';
import { inShort, plannedFor } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

/** What happens on one day has an order: by the clock where the times are known, else as it was recorded. */

type Row = readonly [ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]];

const recorded = (hour: number, event: PlanEvent): PlanEvent => ({ ...event, recordedAt: `${event.occurredOn}T${String(hour).padStart(2, '0')}:00:00.000Z` });
const certificate = (more: object = {}): PlanEvent => anEventAt('request.received', '2026-10-26T09:00+01:00', { instrument: 'freezing-certificate', counterpartState: 'DE', direction: 'in', ...more });
const verdict = (data: PlanEvent['data'], on: string): PlanEvent => anEvent('case.verdict-given', on, { data: { instance: 'first-instance', ...data } });

const ROWS: readonly Row[] = [
  ['EU-03', 'is not met by the postponement of the morning when recognition follows in the afternoon', [certificate({ urgent: true }), anEventAt('request.postponed', '2026-10-27T09:00+01:00'), anEventAt('request.recognised', '2026-10-27T16:00+01:00')], ['own-authority open 2026-10-29T16:00:00.000Z']],
  ['EU-03', 'is met by the postponement that comes after', [certificate({ urgent: true }), anEventAt('request.recognised', '2026-10-27T09:00+01:00'), anEventAt('request.postponed', '2026-10-27T16:00+01:00')], ['own-authority met 2026-10-29T09:00:00.000Z']],
  ['EU-07', 'goes on after a postponement in the afternoon of the recognition', [certificate(), anEventAt('request.recognised', '2026-11-03T10:00+01:00'), anEventAt('request.postponed', '2026-11-03T15:00+01:00')], ['own-authority open 2026-12-03', 'report open 2026-11-04T14:00:00.000Z']],
  ['NL-13', 'runs for the request that is made anew on the day of the refusal', [recorded(8, anEvent('item.disposal-requested', '2026-11-02')), recorded(9, anEvent('disposal.refused', '2026-11-10')), recorded(14, anEvent('item.disposal-requested', '2026-11-10'))], ['prosecutor met 2026-12-14', 'prosecutor open 2026-12-22']],
  ['NL-04', 'runs anew when the attachment falls on the day it was laid', [anEvent('item.return-ordered', '2026-11-02'), recorded(9, anEvent('item.return-blocked', '2026-11-10')), recorded(14, anEvent('item.return-unblocked', '2026-11-10'))], ['keeper open 2026-11-17', 'keeper withdrawn 2026-11-09']],
  ['NL-31', 'is met by the verdict of that day, also when the closing of the hearing is recorded a day later', [recorded(9, verdict({}, '2026-11-10')), { ...anEvent('hearing.closed', '2026-11-10', { data: { matter: 'main-case' } }), recordedAt: '2026-11-11T09:00:00.000Z' }], ['court met 2026-11-24']],
  ['NL-08', 'is met by the service of that day, whichever was typed first', [recorded(9, anEvent('register.attachment-served', '2026-11-10')), recorded(10, anEvent('register.attachment-entered', '2026-11-10', { data: { register: 'land' } }))], ['bailiff met 2026-11-13']],
  ['NL-13', 'runs on a part of a lot, whose facts were recorded in one moment, in their order', ['item.disposal-requested', 'disposal.refused', 'item.disposal-requested'].map((type, at) => anEvent(type, '2026-11-02', { id: `part-${3 - at}`, sequence: at + 1 })), ['prosecutor met 2026-12-14', 'prosecutor open 2026-12-14']],
  ['NL-15', 'is there when the examination was closed later that day', [anEvent('examination.opened', '2026-10-01'), recorded(10, anEvent('item.disposal-authorised', '2026-11-02')), recorded(15, anEvent('examination.closed', '2026-11-02'))], ['prosecutor open 2026-11-03']],
  ['NL-13', 'is met by the refusal that was recorded afterwards, when only that has a time', [recorded(8, anEvent('item.disposal-requested', '2026-11-10')), { ...anEventAt('disposal.refused', '2026-11-10T15:00+01:00', {}), recordedAt: '2026-11-10T16:00:00.000Z' }], ['prosecutor met 2026-12-22']],
  ['EU-03', 'is met by the execution, also when the decision is dated after it that day', [certificate({ urgent: true }), anEventAt('request.executed', '2026-10-27T15:00+01:00'), anEventAt('request.recognised', '2026-10-27T16:00+01:00')], ['own-authority met 2026-10-29T16:00:00.000Z']],
  ['NL-02', 'is met by what was recorded in one act with it', [aSeizure('2026-11-02', 'cash'), anEvent('item.noticed', '2026-11-02')], ['investigating-officer met 2026-11-03']],
];

describe('on one day', () => {
  it.each(ROWS)('%s %s', (ruleId, _, events, expected) => {
    expect([...inShort(plannedFor(...events), ruleId)].sort()).toEqual(expected);
  });
});

const died = (suspect: string, on: string): PlanEvent => anEvent('prosecution.ended-for-suspect', on, { data: { suspect, how: 'deceased' } });
const kept = (type: string, on: string, reviewOn: string): PlanEvent => anEvent(type, on, { data: { reviewOn } });
const limitation = (type: string, on: string, term: string): PlanEvent => anEvent(type, on, { id: `${type} ${on} ${term}`, data: { limitation: term } });
const told = anEvent('complaint.others-informed', '2026-11-02', { data: { thirdParty: 'A. Jansen', termEndsOn: '2026-11-20' } });
const privileged = anEvent('complaint.filed', '2026-05-01', { data: { complaint: 'A', privileged: true } });
const cassation = (on: string): PlanEvent => anEvent('complaint.cassation-lodged', on, { data: { complaint: 'A', by: 'prosecution' } });
const grounds = (on: string): PlanEvent => anEvent('complaint.grounds-filed', on, { data: { complaint: 'A', by: 'prosecution' } });

const WHOLE: readonly Row[] = [
  ['NL-03', 'is met by provisional use', [anEvent('item.noticed', '2026-11-02'), anEvent('item.provisional-use-granted', '2026-11-10')], ['assistant-prosecutor met 2026-11-23']],
  ['NL-17', 'falls when the return is ordered meanwhile', [anEvent('item.custody-end-noticed', '2026-11-16'), anEvent('item.return-ordered', '2026-11-20')], ['prosecutor withdrawn 2026-11-30']],
  ['NL-21', 'ends with a verdict, also where no step says that the case was prosecuted', [aSeizure('2025-06-01', 'cash'), verdict({}, '2026-01-05')], ['claimant withdrawn 2027-06-01']],
  ['NL-22', 'is met by a complaint of that person on an item', [told, anEvent('complaint.filed', '2026-11-10', { subjectType: 'item', subjectId: 'item-1', data: { thirdParty: 'A. Jansen' } })], ['claimant met 2026-11-20']],
  ['NL-22', 'is not met by a complaint of nobody named', [told, anEvent('complaint.filed', '2026-11-10', { subjectType: 'item', subjectId: 'item-2', data: { complaint: 'R2' } })], ['claimant open 2026-11-20']],
  ['NL-13', 'stands beside a forfeiture that is not final', [anEvent('item.disposal-requested', '2026-10-20'), anEvent('item.forfeited', '2026-11-02')], ['prosecutor open 2026-12-01']],
  ['EU-03', 'runs again from the recognition that ends a postponement', [certificate({ urgent: true }), anEventAt('request.recognised', '2026-10-27T10:00+01:00'), anEventAt('request.postponed', '2026-10-27T15:00+01:00'), anEventAt('request.recognised', '2026-11-24T10:00+01:00')], ['own-authority met 2026-10-29T10:00:00.000Z', 'own-authority open 2026-11-26T10:00:00.000Z']],
  ['EU-04', 'stands while the request is postponed', [certificate(), anEventAt('request.date-asked', '2026-10-26T10:00+01:00', { termEndsOn: '2026-12-20' }), anEventAt('request.postponed', '2026-10-28T10:00+01:00')], ['executing-authority open 2026-12-20']],
  ['NL-28', 'runs for each cassation on the complaint', [privileged, cassation('2026-06-02'), grounds('2026-06-10'), cassation('2026-11-10')], ['prosecution met 2026-06-16', 'prosecution open 2026-11-24']],
  ['NL-32', 'falls when the suspect dies', [verdict({ suspect: 'A', suspectPresent: true }, '2026-11-20'), anEvent('prosecution.ended-for-suspect', '2026-11-23', { data: { suspect: 'A', how: 'deceased' } })], ['prosecution withdrawn 2026-12-04', 'suspect withdrawn 2026-12-04']],
  ['NL-35', 'falls when the suspect dies, and stays for another', [verdict({ suspect: 'A' }, '2026-11-20'), verdict({ suspect: 'B' }, '2026-11-21'), anEvent('prosecution.ended-for-suspect', '2026-11-23', { data: { suspect: 'A', how: 'deceased' } })], ['prosecution open 2028-11-21', 'prosecution withdrawn 2028-11-20']],
  ['NL-32', 'of a verdict that names nobody stands when one of two dies', [verdict({ suspectPresent: true }, '2026-11-20'), died('B', '2026-11-23')], ['prosecution open 2026-12-04', 'suspect open 2026-12-04']],
  ['NL-35', 'of a verdict that names nobody stands when one of two dies', [verdict({}, '2026-11-20'), died('B', '2026-11-23')], ['prosecution open 2028-11-20']],
  ['NL-33', 'runs for who was served although the service names nobody, whatever is judged or becomes of another', [verdict({ suspect: 'A' }, '2026-11-02'), verdict({ suspect: 'B' }, '2026-11-10'), anEvent('verdict.served', '2026-11-20'), died('B', '2026-11-25')], ['suspect open 2026-12-04', 'suspect withdrawn 2026-12-04']],
  ['NL-33', 'of a verdict that names nobody does not fall with another such', [verdict({}, '2026-11-02'), verdict({}, '2026-11-10')], ['suspect not-started -', 'suspect not-started -']],
  ['NL-39', 'of a judgment that names nobody stands beside one that names somebody', [anEvent('case.advantage-judged', '2026-11-20'), anEvent('case.advantage-judged', '2026-11-23', { data: { suspect: 'B', suspectPresent: true } })], ['prosecution open 2026-12-04', 'prosecution open 2026-12-07', 'suspect open 2026-12-07', 'suspect-served not-started -']],
  ['NL-52', 'goes on after a dismissal, which is no end for good', [limitation('offence.committed', '2021-02-10', '6'), anEvent('case.prosecuted', '2025-02-10', { data: { suspect: 'A' } }), anEvent('prosecution.ended-for-suspect', '2026-03-02', { data: { suspect: 'A', how: 'not-prosecuted-further' } })], ['6-years open 2027-02-10']],
  ['NL-66', 'of demands without a reference stands for each', ['2026-12-01', '2026-12-22'].map((day, at) => anEvent('forfeiture.value-due', `2026-11-0${at + 2}`, { data: { termEndsOn: day } })), ['minister open 2026-12-01', 'minister open 2026-12-22']],
  ['NL-47', 'ends with the payer at whom the recovery ended', [['Bank', '2026-01-10'], ['Werkgever', '2026-01-11']].map(([payer, on]) => anEvent('recovery-notice.given', on ?? '', { data: { reference: 'R', payer } })).concat(anEvent('recovery-notice.ended', '2026-06-01', { data: { reference: 'R', payer: 'Bank' } })), ['minister open 2028-01-11', 'minister withdrawn 2028-01-10']],
  ['NL-47', 'stands at a bank when another notice of the same number names no payer', [anEvent('recovery-notice.given', '2026-03-02', { data: { reference: 'R' } }), anEvent('recovery-notice.given', '2026-04-02', { data: { reference: 'R' } })], ['minister open 2028-03-02', 'minister open 2028-04-02']],
  ['NL-59', 'has its purpose recorded the day before the first processing', [anEvent('police-data.purpose-recorded', '2026-03-01', { data: { reference: 'P' } }), anEvent('police-data.processed', '2026-03-02', { data: { regime: 'wpg-9', reference: 'P' } })], ['purpose met 2026-03-09']],
  ['NL-P5', 'runs for what is exceeded again on the day on which it was restored', ['exceeded', 'restored', 'exceeded'].map((what, at) => recorded(10 + at, anEvent(`case.coverage-${what}`, at === 0 ? '2026-03-01' : '2026-03-05', { id: `coverage-${at}` }))), ['prosecutor met 2026-03-15', 'prosecutor open 2026-03-19']],
  ['NL-52', 'is interrupted for the term that the act is of', [limitation('offence.committed', '2020-02-10', '12'), limitation('offence.committed', '2024-02-10', '6'), limitation('limitation.interrupted', '2026-05-01', '6')], ['12-years open 2032-02-10', '6-years met 2030-02-10', '6-years open 2032-05-01']],
  ['NL-52', 'runs anew for each term when one act is of two', [limitation('offence.committed', '2024-02-10', '12'), limitation('offence.committed', '2024-02-10', '6'), limitation('limitation.interrupted', '2026-05-01', '6'), limitation('limitation.interrupted', '2026-05-01', '12')], ['12-years met 2036-02-10', '12-years open 2038-05-01', '6-years met 2030-02-10', '6-years open 2032-05-01']],
  ['NL-60', 'counts from the last need', ['2021-03-01', '2025-03-03'].map((on) => anEvent('police-data.last-needed', on, { data: { regime: 'wpg-10', reference: 'P' } })), ['police met 2026-03-01', 'police open 2030-03-03']],
  ['NL-66', 'is of the day that was set last', ['2026-12-01', '2026-12-22'].map((day, at) => anEvent('forfeiture.value-due', `2026-11-0${at + 2}`, { data: { termEndsOn: day, reference: 'V' } })), ['minister open 2026-12-22', 'minister withdrawn 2026-12-01']],
  ['NL-P2', 'is met by a refusal that keeps the thing until another day', [kept('item.maintained', '2026-05-01', '2026-11-01'), kept('disposal.refused', '2026-10-15', '2027-03-01')], ['prosecutor met 2026-11-01', 'prosecutor open 2027-03-01']],
];

describe('nothing is left that other acts have ended, and nothing ends by an act that is not its own', () => {
  it.each(WHOLE)('%s %s', (ruleId, _, events, expected) => {
    expect([...inShort(plannedFor(...events), ruleId)].sort()).toEqual(expected);
  });
});
