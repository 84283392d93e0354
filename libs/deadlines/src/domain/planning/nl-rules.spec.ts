import { anEvent, anEventAt, aSeizure } from '../../../testing/plan-events.js';
import { inShort, plannedFor } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

type Row = readonly [ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]];

const authorisation = (data: PlanEvent['data']): PlanEvent =>
  anEvent('authorisation.given', '2026-11-02', { data: { kind: 'nl-sv-94a', ...data } });
const verdict = (data: PlanEvent['data'], on = '2010-08-04'): PlanEvent =>
  anEvent('case.verdict-given', on, { data: { instance: 'first-instance', ...data } });

const ITEM_RULES: readonly Row[] = [
  ['NL-01', 'aims at the same day', [aSeizure('2026-11-02', 'vehicle')], ['investigating-officer open 2026-11-02']],
  ['NL-01', 'is met by the receipt', [aSeizure('2026-11-02', 'vehicle'), anEvent('receipt.given', '2026-11-02')], ['investigating-officer met 2026-11-02']],
  ['NL-01', 'is met by the reason why there is none', [aSeizure('2026-11-02', 'vehicle'), anEvent('receipt.omitted', '2026-11-03')], ['investigating-officer met 2026-11-02']],
  ['NL-01', 'does not bind in a foreign register', [aSeizure('2026-11-02', 'vehicle', { data: { grounds: [], assetClass: 'vehicle' } })], []],
  ['NL-02', 'aims at 24 hours, by the clock where it is known', [anEventAt('item.seized', '2026-11-02T06:10+01:00', { grounds: ['nl-sv-94a'], assetClass: 'cash' })], ['investigating-officer open 2026-11-03T05:10:00.000Z']],
  ['NL-02', 'aims at the next day where only the date is known', [aSeizure('2026-11-02', 'cash')], ['investigating-officer open 2026-11-03']],
  ['NL-02', 'is met by the notice', [aSeizure('2026-11-02', 'cash'), anEvent('item.noticed', '2026-11-03')], ['investigating-officer met 2026-11-03']],
  ['NL-03', 'aims at three weeks from the notice', [anEvent('item.noticed', '2026-11-02')], ['assistant-prosecutor open 2026-11-23']],
  ['NL-03', 'is met by a decision to maintain', [anEvent('item.noticed', '2026-11-02'), anEvent('item.maintained', '2026-11-10')], ['assistant-prosecutor met 2026-11-23']],
  ['NL-03', 'is met by a decision to return', [anEvent('item.noticed', '2026-11-02'), anEvent('item.return-ordered', '2026-11-10')], ['assistant-prosecutor met 2026-11-23']],
  ['NL-04', 'aims at seven days from the order to return', [anEvent('item.return-ordered', '2026-11-10')], ['keeper open 2026-11-17']],
  ['NL-04', 'is met by the hand-over', [anEvent('item.return-ordered', '2026-11-10'), anEvent('item.returned', '2026-11-12')], ['keeper met 2026-11-17']],
  ['NL-04', 'rests while an attachment blocks the return (119(4))', [anEvent('item.return-ordered', '2026-11-10'), anEvent('item.return-blocked', '2026-11-12')], ['keeper withdrawn 2026-11-17']],
  ['NL-04', 'runs anew when the attachment has fallen', [anEvent('item.return-ordered', '2026-11-10'), anEvent('item.return-blocked', '2026-11-12'), anEvent('item.return-unblocked', '2026-11-30')], ['keeper open 2026-12-07', 'keeper withdrawn 2026-11-17']],
  ['NL-07', 'starts when the case is brought to hearing', [anEvent('claim.attached', '2026-10-01'), anEvent('case.prosecuted', '2026-11-02')], ['prosecution open 2026-11-09']],
  ['NL-07', 'is not there before that', [anEvent('claim.attached', '2026-10-01')], []],
  ['NL-07', 'is not there without a third-party attachment', [aSeizure('2026-10-01', 'cash'), anEvent('case.prosecuted', '2026-11-02')], []],
  ['NL-08', 'ends on the second working day after Christmas', [anEvent('register.attachment-entered', '2026-12-24', { data: { register: 'land' } })], ['bailiff open 2026-12-29']],
  ['NL-08', 'is met by service', [anEvent('register.attachment-entered', '2026-11-02', { data: { register: 'land' } }), anEvent('register.attachment-served', '2026-11-04')], ['bailiff met 2026-11-05']],
  ['NL-08', 'is not for ships', [anEvent('register.attachment-entered', '2026-11-02', { data: { register: 'ship' } })], []],
  ['NL-09', 'is eight days for ships', [anEvent('register.attachment-entered', '2026-11-02', { data: { register: 'ship' } })], ['bailiff open 2026-11-10']],
  ['NL-10', 'is eight days from the third-party attachment', [anEvent('claim.attached', '2026-11-05')], ['bailiff open 2026-11-13']],
  ['NL-10', 'is met by service on the debtor', [anEvent('claim.attached', '2026-11-05'), anEvent('claim.over-served', '2026-11-12')], ['bailiff met 2026-11-13']],
  ['NL-12', 'ends after Ascension and the day equated by decree', [anEvent('item.intent-announced', '2026-04-30')], ['holder open 2026-05-18']],
  ['NL-12', 'is met by a complaint about the item', [anEvent('item.intent-announced', '2026-04-30'), anEvent('complaint.filed', '2026-05-18', { subjectType: 'item' })], ['holder met 2026-05-18']],
  ['NL-12', 'is not met by a complaint about another item', [anEvent('item.intent-announced', '2026-04-30'), anEvent('complaint.filed', '2026-05-18', { subjectType: 'item', subjectId: 'item-2' })], ['holder open 2026-05-18']],
  ['NL-13', 'ends after Whit Monday', [anEvent('item.disposal-requested', '2026-04-13')], ['prosecutor open 2026-05-26']],
  ['NL-13', 'is met by the authorisation', [anEvent('item.disposal-requested', '2026-04-13'), anEvent('item.disposal-authorised', '2026-05-01')], ['prosecutor met 2026-05-26']],
  ['NL-13', 'is met by a refusal', [anEvent('item.disposal-requested', '2026-04-13'), anEvent('disposal.refused', '2026-05-01')], ['prosecutor met 2026-05-26']],
  ['NL-13', 'is not met by the authorisation the law deems given', [anEvent('item.disposal-requested', '2026-04-13'), anEvent('item.disposal-deemed', '2026-05-27')], ['prosecutor open 2026-05-26']],
  ['NL-16', 'ends on the same date two years on, Ascension Day or not', [aSeizure('2024-05-14', 'vehicle')], ['keeper open 2026-05-14']],
  ['NL-16', 'is not for money', [aSeizure('2024-05-14', 'cash')], []],
  ['NL-16', 'is not for a bank balance, crypto-assets, land, shares or a claim', ['bank-balance', 'crypto-asset', 'real-estate', 'company-shares', 'claim'].map((assetClass) => aSeizure('2024-05-14', assetClass, { id: assetClass, subjectId: assetClass })), []],
  ['NL-16', 'ends with the sale, as money stands in for the thing', [aSeizure('2024-05-14', 'vehicle'), anEvent('item.sold', '2025-01-10')], ['keeper withdrawn 2026-05-14']],
  ['NL-17', 'is 14 days from the keeper\'s notice', [anEvent('item.custody-end-noticed', '2026-12-11')], ['prosecutor open 2026-12-28']],
  ['NL-17', 'is met by the objection', [anEvent('item.custody-end-noticed', '2026-12-11'), anEvent('item.custody-end-objected', '2026-12-20')], ['prosecutor met 2026-12-28']],
  ['NL-21', 'is two years from the seizure', [aSeizure('2024-11-23', 'cash')], ['claimant open 2026-11-23']],
  ['NL-21', 'ends with the prosecution', [aSeizure('2024-11-23', 'cash'), anEvent('case.prosecuted', '2025-03-01')], ['claimant withdrawn 2026-11-23']],
  ['NL-21', 'does not arise in a case prosecuted before', [aSeizure('2024-11-23', 'cash'), anEvent('case.prosecuted', '2024-03-01')], []],
  ['NL-26', 'is 90 days from the final forfeiture', [anEvent('item.forfeiture-final', '2026-06-02')], ['third-party open 2026-08-31']],
  ['NL-26', 'is 90 days from the final withdrawal from circulation', [anEvent('item.withdrawal-final', '2026-06-02')], ['third-party open 2026-08-31']],
  ['NL-26', 'ends with the revocation', [anEvent('item.forfeiture-final', '2026-06-02'), anEvent('item.confiscation-revoked', '2026-07-01')], ['third-party withdrawn 2026-08-31']],
  ['NL-54', 'is three days, lengthened to two working days', [aSeizure('2026-11-20', 'electronics')], ['prosecutor open 2026-11-24']],
  ['NL-54', 'is met by the order', [aSeizure('2026-11-20', 'electronics'), anEvent('data-carrier.later-data-ordered', '2026-11-23')], ['prosecutor met 2026-11-24']],
  ['NL-54', 'is only for computers and phones', [aSeizure('2026-11-20', 'vehicle')], []],
  ['NL-56', 'asks for a first review after 30 days', [aSeizure('2026-09-01', 'art')], ['first-review open 2026-10-01']],
  ['NL-56', 'asks for the next after 90 days', [aSeizure('2026-09-01', 'art'), anEvent('custody.reviewed', '2026-09-28')], ['first-review met 2026-10-01', 'next-review open 2026-12-27']],
  ['NL-56', 'asks for the next after 30 days for a vehicle', [aSeizure('2026-09-01', 'vehicle'), anEvent('custody.reviewed', '2026-09-28'), anEvent('custody.reviewed', '2026-10-20')], ['first-review met 2026-10-01', 'next-review-fast met 2026-10-28', 'next-review-fast open 2026-11-19']],
  ['NL-56', 'ends when the item is back with its holder', [aSeizure('2026-09-01', 'art'), anEvent('item.returned', '2026-09-20')], ['first-review withdrawn 2026-10-01']],
];

const CASE_RULES: readonly Row[] = [
  ['NL-05', 'aims at service on the suspect within seven days', [authorisation({})], ['service-on-suspect open 2026-11-09']],
  ['NL-05', 'has a clock of its own for the third party', [authorisation({ thirdPartyHolder: true }), anEvent('authorisation.served', '2026-11-04', { data: { addressee: 'suspect' } })], ['service-on-suspect met 2026-11-09', 'service-on-third-party open 2026-11-09']],
  ['NL-05', 'is met only by service of the same authorisation', [authorisation({ reference: 'A' }), anEvent('authorisation.served', '2026-11-04', { data: { addressee: 'suspect', reference: 'B' } })], ['service-on-suspect open 2026-11-09']],
  ['NL-05', 'is not for another authorisation', [authorisation({ kind: 'nl-sv-126' })], []],
  ['NL-06', 'aims at writing within three days', [authorisation({ oral: true })], ['examining-magistrate open 2026-11-05']],
  ['NL-06', 'is met by the writing', [authorisation({ oral: true }), anEvent('authorisation.put-in-writing', '2026-11-04')], ['examining-magistrate met 2026-11-05']],
  ['NL-06', 'is not for a written authorisation', [authorisation({ oral: false })], []],
  ['NL-20', 'is 90 days, not three calendar months', [anEvent('prosecution.ended-for-all-suspects', '2026-06-02')], ['interested-party open 2026-08-31']],
  ['NL-20', 'does not start while one suspect is still tried', [anEvent('case.irrevocable', '2026-06-02')], []],
  ['NL-20', 'runs for a third party from knowledge', [anEvent('prosecution.ended-for-all-suspects', '2026-06-02'), anEvent('third-party.knew-of-seizure', '2026-07-01', { subjectType: 'case' })], ['interested-party open 2026-08-31', 'unaware-third-party open 2026-09-29']],
  ['NL-23', 'gives the court 30 days', [anEvent('complaint.filed', '2026-11-27', { data: { complaint: 'RK 1', privileged: true } })], ['court open 2026-12-28']],
  ['NL-23', 'is only for the privileged', [anEvent('complaint.filed', '2026-11-27', { data: { complaint: 'RK 1' } })], []],
  ['NL-25', 'is 90 days from the last payment', [anEvent('settlement.fulfilled', '2026-06-02')], ['claimant open 2026-08-31']],
  ['NL-27', 'runs for the prosecution from the date, and waits for service for the complainant', [anEvent('complaint.order-dated', '2026-11-02', { data: { complaint: 'RK 1' } })], ['complainant not-started -', 'prosecution open 2026-11-16']],
  ['NL-27', 'runs for the complainant from service', [anEvent('complaint.order-dated', '2026-11-02', { data: { complaint: 'RK 1' } }), anEvent('complaint.order-served', '2026-11-09', { data: { complaint: 'RK 1' } })], ['complainant open 2026-11-23', 'prosecution open 2026-11-16']],
  ['NL-27', 'keeps two complaints apart', [anEvent('complaint.order-dated', '2026-11-02', { id: 'a', data: { complaint: 'RK 1' } }), anEvent('complaint.order-dated', '2026-11-03', { id: 'b', data: { complaint: 'RK 2' } }), anEvent('complaint.order-served', '2026-11-09', { data: { complaint: 'RK 2' } })], ['complainant not-started -', 'complainant open 2026-11-23', 'prosecution open 2026-11-16', 'prosecution open 2026-11-17']],
  ['NL-27', 'is met for the party that lodges cassation', [anEvent('complaint.order-dated', '2026-11-02', { data: { complaint: 'RK 1' } }), anEvent('complaint.cassation-lodged', '2026-11-10', { data: { complaint: 'RK 1', by: 'complainant' } })], ['complainant met -', 'prosecution open 2026-11-16']],
  ['NL-31', 'gives the court until the 14th day', [anEvent('hearing.closed', '2026-11-02', { data: { matter: 'main-case' } })], ['court open 2026-11-16']],
  ['NL-32', 'runs for both when the suspect was there', [verdict({ suspectPresent: true })], ['prosecution open 2010-08-18', 'suspect open 2010-08-18']],
  ['NL-32', 'runs for the prosecution only when the suspect was not', [verdict({ suspectPresent: false })], ['prosecution open 2010-08-18']],
  ['NL-32', 'is met for the party that appeals', [verdict({ suspectPresent: true }), anEvent('case.appealed', '2010-08-10', { data: { by: 'suspect' } })], ['prosecution open 2010-08-18', 'suspect met 2010-08-18']],
  ['NL-32', 'is not for a judgment on appeal', [verdict({ instance: 'appeal', suspectPresent: true })], []],
  ['NL-33', 'does not start before the verdict in absence is served', [verdict({ suspectPresent: false })], ['suspect not-started -']],
  ['NL-33', 'runs from service', [verdict({ suspectPresent: false }), anEvent('verdict.served', '2010-09-01')], ['suspect open 2010-09-15']],
  ['NL-33', 'runs from the first act that shows knowledge', [verdict({ suspectPresent: false }), anEvent('verdict.served', '2010-09-08'), anEvent('verdict.knowledge-shown', '2010-09-01')], ['suspect open 2010-09-15']],
  ['NL-33', 'waits for the suspect that the verdict is on', [verdict({ suspectPresent: false, suspect: 'A' }), anEvent('verdict.served', '2010-09-01', { data: { suspect: 'B' } })], ['suspect not-started -']],
  ['NL-33', 'is met by an appeal before service', [verdict({ suspectPresent: false }), anEvent('case.appealed', '2010-08-20', { data: { by: 'suspect' } }), anEvent('verdict.served', '2010-09-01')], ['suspect met 2010-09-15']],
  ['NL-34', 'is 14 days from the judgment on appeal', [verdict({ instance: 'appeal', suspectPresent: true })], ['prosecution open 2010-08-18', 'suspect open 2010-08-18']],
  ['NL-35', 'is two years from the verdict, Ascension Day or not', [verdict({}, '2024-05-14')], ['prosecution open 2026-05-14']],
  ['NL-35', 'is met by the claim', [verdict({}, '2024-05-14'), anEvent('case.advantage-claim-filed', '2025-05-14')], ['prosecution met 2026-05-14']],
  ['NL-36', 'aims at service within seven days', [anEvent('case.sfo-closed', '2026-11-02')], ['prosecutor open 2026-11-09']],
  ['NL-37', 'aims at a report every 90 days', [anEvent('case.sfo-opened', '2026-06-01'), anEvent('sfo.progress-reported', '2026-08-20')], ['prosecutor met 2026-08-30', 'prosecutor open 2026-11-18']],
  ['NL-37', 'ends with the investigation', [anEvent('case.sfo-opened', '2026-06-01'), anEvent('case.sfo-closed', '2026-07-01')], ['prosecutor withdrawn 2026-08-30']],
  ['NL-38', 'gives the court six weeks', [anEvent('hearing.closed', '2026-04-13', { data: { matter: 'advantage-claim' } })], ['court open 2026-05-26']],
  ['NL-39', 'is 14 days from the judgment', [anEvent('case.advantage-judged', '2026-11-02')], ['prosecution open 2026-11-16']],
  ['NL-44', 'is two weeks from service', [anEvent('payment-order.served', '2026-04-30')], ['debtor open 2026-05-18']],
  ['NL-46', 'is six weeks from the notice', [anEvent('recovery-notice.sent', '2026-04-13')], ['debtor open 2026-05-26']],
  ['NL-P1', 'is due on the day agreed, a Saturday or not', [anEvent('exchange.requested', '2026-11-02', { data: { dueOn: '2026-11-21' } })], ['office open 2026-11-21']],
  ['NL-P1', 'binds the partner when the question is ours', [anEvent('exchange.requested', '2026-11-02', { data: { dueOn: '2026-11-20', direction: 'out' } })], ['partner open 2026-11-20']],
  ['NL-P1', 'is met by the answer', [anEvent('exchange.requested', '2026-11-02', { data: { dueOn: '2026-11-20' } }), anEvent('exchange.answered', '2026-11-05')], ['office met 2026-11-20']],
  ['NL-P1', 'is not there without a date', [anEvent('exchange.requested', '2026-11-02')], []],
];

describe('Dutch rules on an item', () => {
  it.each(ITEM_RULES)('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });
});

describe('Dutch rules on a case or an exchange', () => {
  it.each(CASE_RULES)('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });
});
