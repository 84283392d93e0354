import { anEvent } from '../../../testing/plan-events.js';
import { inShort, plannedFor, theDeadline } from '../../../testing/planned.js';
import type { PlanEvent } from './plan-event.js';

const on = (type: string, date: string, data: PlanEvent['data'] = {}): PlanEvent => anEvent(type, date, { data });

describe('Dutch rules of execution', () => {
  it.each<[ruleId: string, what: string, events: readonly PlanEvent[], expected: readonly string[]]>([
    ['NL-40', 'ends on the day agreed', [on('settlement.agreed', '2026-11-02', { termEndsOn: '2027-02-06' })], ['debtor open 2027-02-06']],
    ['NL-40', 'is met by payment', [on('settlement.agreed', '2026-11-02', { termEndsOn: '2027-02-06' }), on('settlement.fulfilled', '2027-01-10')], ['debtor met 2027-02-06']],
    ['NL-40', 'is announced when the case is settled', [on('case.settled', '2026-11-02')], ['debtor not-started -']],
    ['NL-40', 'that was announced ends on the day agreed', [on('case.settled', '2026-11-02'), on('settlement.agreed', '2026-11-02', { termEndsOn: '2027-02-06' })], ['debtor open 2027-02-06']],
    ['NL-41', 'is three years from the settlement being fulfilled', [on('settlement.agreed', '2024-05-01', { termEndsOn: '2024-06-01' }), on('settlement.fulfilled', '2024-05-14')], ['former-suspect open 2027-05-14']],
    ['NL-41', 'is three years from the last payment', [on('settlement.last-paid', '2023-05-14')], ['after-last-payment open 2026-05-14']],
    ['NL-42', 'is fourteen days from the decision', [on('settlement.refund-decided', '2026-12-11')], ['former-suspect open 2026-12-28']],
    ['NL-42', 'is met by the objection', [on('settlement.refund-decided', '2026-12-11'), on('settlement.refund-objected', '2026-12-20')], ['former-suspect met 2026-12-28']],
    ['NL-42', 'opens the objection after thirty days without a decision', [on('settlement.refund-requested', '2026-11-02')], ['silence open 2026-12-02']],
    ['NL-42', 'does not when it was decided', [on('settlement.refund-requested', '2026-11-02'), on('settlement.refund-decided', '2026-11-20')], ['former-suspect open 2026-12-04', 'silence met 2026-12-02']],
    ['NL-43', 'is the day that was set', [on('payment.day-set', '2026-11-02', { termEndsOn: '2026-11-14' })], ['debtor open 2026-11-14']],
    ['NL-43', 'is met by full payment under the same reference only', [on('payment.day-set', '2026-11-02', { termEndsOn: '2026-11-14', reference: 'A' }), on('payment.completed', '2026-11-10', { reference: 'B' })], ['debtor open 2026-11-14']],
    ['NL-43', 'waits for the day to be set once the decision is enforceable', [on('execution.enforceable', '2026-11-02', { reference: 'A' })], ['debtor not-started -']],
    ['NL-43', 'then is the day that was set', [on('execution.enforceable', '2026-11-02', { reference: 'A' }), on('payment.day-set', '2026-11-09', { termEndsOn: '2026-11-21', reference: 'A' })], ['debtor open 2026-11-21']],
    ['NL-43', 'is a term of its own for every day that is set anew', [on('execution.enforceable', '2026-11-02'), on('payment.day-set', '2026-11-09', { termEndsOn: '2026-11-21' }), on('payment.day-set', '2026-12-01', { termEndsOn: '2026-12-11' })], ['debtor open 2026-11-21', 'debtor open 2026-12-11']],
    ['NL-45', 'is fourteen days for the Minister, and waits for service for the debtor', [on('payment-order.opposition-decided', '2026-12-11')], ['debtor not-started -', 'minister open 2026-12-28']],
    ['NL-45', 'runs for the debtor from service', [on('payment-order.opposition-decided', '2026-11-02'), on('payment-order.opposition-served', '2026-11-09')], ['debtor open 2026-11-23', 'minister open 2026-11-16']],
    ['NL-47', 'ends after two years, Ascension Day or not', [on('recovery-notice.given', '2024-05-14')], ['minister open 2026-05-14']],
    ['NL-47', 'ends with full payment', [on('recovery-notice.given', '2024-05-14'), on('payment.completed', '2025-01-01')], ['minister met 2026-05-14']],
    ['NL-48', 'is fourteen days from the warning', [on('detention-warning.sent', '2026-12-11')], ['minister open 2026-12-28']],
    ['NL-48', 'is moot when it is paid', [on('detention-warning.sent', '2026-12-11'), on('payment.completed', '2026-12-15')], ['minister withdrawn 2026-12-28']],
    ['NL-49', 'is 240 days by Sv 136, on a Sunday as well', [on('victim-measure.irrevocable', '2026-03-01')], ['minister open 2026-10-27']],
    ['NL-49', 'is not moved off a weekend', [on('victim-measure.irrevocable', '2026-03-05')], ['minister open 2026-10-31']],
    ['NL-50', 'is three years from each payment, the last one standing', [on('advantage.payment-received', '2023-05-14'), on('advantage.payment-received', '2024-05-14')], ['prosecution met 2026-05-14', 'prosecution open 2027-05-14', 'suspect met 2026-05-14', 'suspect open 2027-05-14', 'third-party met 2026-05-14', 'third-party open 2027-05-14']],
    ['NL-50', 'is met for the one who asks', [on('advantage.payment-received', '2024-05-14'), on('advantage.reduction-requested', '2025-01-10', { by: 'third-party' })], ['prosecution open 2027-05-14', 'suspect open 2027-05-14', 'third-party met 2027-05-14']],
    ['NL-50', 'is met for the convicted person when nothing says who asked', [on('advantage.payment-received', '2024-05-14'), on('advantage.reduction-requested', '2025-01-10')], ['prosecution open 2027-05-14', 'suspect met 2027-05-14', 'third-party open 2027-05-14']],
    ['NL-51', 'ends on the last day the court allowed', [on('detention-for-debt.started', '2026-11-02', { termEndsOn: '2027-05-01' })], ['minister open 2027-05-01']],
    ['NL-51', 'waits for the detention to begin once the claim was granted', [on('detention-for-debt.granted', '2026-10-20')], ['minister not-started -']],
    ['NL-51', 'then ends on the last day the court allowed', [on('detention-for-debt.granted', '2026-10-20'), on('detention-for-debt.started', '2026-11-02', { termEndsOn: '2027-05-01' })], ['minister open 2027-05-01']],
    ['NL-51', 'is met by payment before the detention begins', [on('detention-for-debt.granted', '2026-10-20'), on('payment.completed', '2026-10-28')], ['minister met -']],
    ['NL-51', 'ends on full payment', [on('detention-for-debt.started', '2026-11-02', { termEndsOn: '2027-05-01' }), on('payment.completed', '2026-12-01')], ['minister met 2027-05-01']],
    ['NL-52', 'is three years', [on('offence.committed', '2024-02-10', { limitation: '3' })], ['3-years open 2027-02-10']],
    ['NL-52', 'is six years', [on('offence.committed', '2024-02-10', { limitation: '6' })], ['6-years open 2030-02-10']],
    ['NL-52', 'is twelve years', [on('offence.committed', '2024-02-10', { limitation: '12' })], ['12-years open 2036-02-10']],
    ['NL-52', 'is twenty years', [on('offence.committed', '2024-02-10', { limitation: '20' })], ['20-years open 2044-02-10']],
    ['NL-52', 'stands while another suspect is tried for it', [on('offence.committed', '2024-02-10', { limitation: '6' }), on('case.prosecuted', '2025-02-10'), on('case.verdict-given', '2026-03-12', { suspect: 'A' }), on('case.verdict-given', '2026-03-12', { suspect: 'B' }), on('case.irrevocable', '2026-03-27', { suspect: 'A' })], ['6-years open 2030-02-10']],
    ['NL-52', 'is met when the prosecution of all has ended', [on('offence.committed', '2024-02-10', { limitation: '6' }), on('case.prosecuted', '2025-02-10'), on('case.verdict-given', '2026-03-12', { suspect: 'A' }), on('case.irrevocable', '2026-03-27', { suspect: 'A' })], ['6-years met 2030-02-10']],
    ['NL-52', 'is not there for what does not lapse', [on('offence.committed', '2024-02-10', { limitation: 'none' })], []],
    ['NL-52', 'runs anew from an act of prosecution', [on('offence.committed', '2024-02-10', { limitation: '6' }), on('limitation.interrupted', '2026-11-02', { limitation: '6' })], ['6-years met 2030-02-10', '6-years open 2032-11-02']],
    ['NL-53', 'is a third longer: four years', [on('execution.enforceable', '2026-02-10', { limitation: '3' })], ['3-years open 2030-02-10']],
    ['NL-53', 'is a third longer: eight years', [on('execution.enforceable', '2026-02-10', { limitation: '6' })], ['6-years open 2034-02-10']],
    ['NL-53', 'is a third longer: sixteen years', [on('execution.enforceable', '2026-02-10', { limitation: '12' })], ['12-years open 2042-02-10']],
    ['NL-53', 'is a third longer: twenty-six years and eight months', [on('execution.enforceable', '2026-02-10', { limitation: '20' })], ['20-years open 2052-10-10']],
    ['NL-53', 'stands still while the execution is suspended', [on('execution.enforceable', '2026-02-10', { limitation: '3' }), on('execution.suspended', '2027-01-01'), on('execution.resumed', '2027-01-31')], ['3-years open 2030-03-12']],
    ['NL-66', 'is the day that was set', [on('forfeiture.value-due', '2026-11-02', { termEndsOn: '2026-11-14' })], ['minister open 2026-11-14']],
    ['NL-66', 'is met by handing in or paying', [on('forfeiture.value-due', '2026-11-02', { termEndsOn: '2026-11-14' }), on('forfeiture.value-settled', '2026-11-10')], ['minister met 2026-11-14']],
    ['NL-67', 'is two years', [on('execution-investigation.opened', '2024-05-14')], ['prosecutor open 2026-05-14']],
    ['NL-67', 'ends with the closing', [on('execution-investigation.opened', '2024-05-14'), on('execution-investigation.closed', '2025-05-14')], ['prosecutor met 2026-05-14']],
  ])('%s %s', (ruleId, _, events, expected) => {
    expect(inShort(plannedFor(...events), ruleId)).toEqual(expected);
  });

  it('NL-49 shows the date of calendar months beside that of thirty-day months', () => {
    const planned = theDeadline(plannedFor(on('victim-measure.irrevocable', '2026-03-01')), 'NL-49');

    expect(planned.explanation.warnings).toEqual([{ code: 'second-reading', params: { code: 'RV', date: '2026-11-01' } }]);
  });

  it('NL-42 says of the objection that it is lost, and of silence that it opens one', () => {
    const plan = plannedFor(on('settlement.refund-requested', '2026-11-02'), on('settlement.refund-decided', '2026-12-20'));

    expect(theDeadline(plan, 'NL-42', 'former-suspect').expiry).toBe('inadmissible');
    expect(theDeadline(plan, 'NL-42', 'silence').expiry).toBe('power-arises');
  });
});
