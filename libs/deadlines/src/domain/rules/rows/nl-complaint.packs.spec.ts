import { asShipped, INFO, R_14, R_2Y, R_90, EVERY_90_DAYS, R_ASAP, says, asap, type LawRow } from '../../../../testing/law-row.js';

/** Part 2.2 of the law page, row by row: complaints, remedies and the deprivation of advantage. */
const ROWS: readonly LawRow[] = [
  {
    id: 'NL-20', on: 'case.prosecuted > prosecution.ended-for-all-suspects, prosecution.ended-for-all-suspects > third-party.knew-of-seizure, third-party.knew-of-seizure', term: 'M30 3 months',
    binds: 'claimant/holder, third-party', expiry: 'inadmissible', says: says('inadmissible'), reminders: R_90, source: 'Sv 552a(3), 136; HR 2007 BA3132', mark: 'S', nature: 'binding',
  },
  { id: 'NL-21', on: 'item.seized', term: 'Y 2 years', binds: 'claimant/holder', expiry: 'inadmissible', says: says('inadmissible', 'did not know'), reminders: R_2Y, source: 'Sv 552a(4)', mark: 'S', nature: 'binding' },
  { id: 'NL-22', on: 'complaint.others-informed', term: 'stated termEndsOn', binds: 'claimant', expiry: 'inadmissible', says: says('loses a complaint'), reminders: R_14, source: 'Sv 552a(5)', mark: 'V', nature: 'binding' },
  { id: 'NL-23', on: 'complaint.filed', term: 'D 30 days', binds: 'court', expiry: 'information', says: says('no sanction'), reminders: R_14, source: 'Sv 552a(8)', mark: 'V', nature: 'binding' },
  { id: 'NL-24', on: 'complaint.filed', term: 'D 30 days', binds: 'court', expiry: 'information', says: says('no sanction'), reminders: R_14, source: 'Sv 552a(9)', mark: 'V', nature: 'binding' },
  { id: 'NL-25', on: 'settlement.fulfilled, settlement.fulfilled > settlement.known-to-complainant', term: 'M30 3 months', binds: 'claimant', expiry: 'inadmissible', says: says('inadmissible'), reminders: R_90, source: 'Sv 552ab(2); HR 2024 1154', mark: 'V', nature: 'binding' },
  { id: 'NL-26', on: 'item.forfeiture-final, item.withdrawal-final', term: 'M30 3 months', binds: 'third-party', expiry: 'inadmissible', says: says('inadmissible', 'disposal is no longer at risk'), reminders: R_90, source: 'Sv 552b(2)', mark: 'V', nature: 'binding' },
  { id: 'NL-27', on: 'complaint.order-dated, complaint.order-dated > complaint.order-served', term: 'D 14 days', binds: 'prosecutor, complainant', expiry: 'inadmissible', says: says('irrevocable'), reminders: R_14, source: 'Sv 552d(2)', mark: 'V', nature: 'binding' },
  { id: 'NL-28', on: 'complaint.filed > complaint.cassation-lodged', term: 'D 14 days', binds: 'complainant, prosecutor', expiry: 'inadmissible', says: says('inadmissible'), reminders: R_14, source: 'Sv 552d(3)-(4), 447', mark: 'V', nature: 'binding' },
  { id: 'NL-29', on: 'complaint.filed > complaint.grounds-filed', term: 'D 90 days', binds: 'court', expiry: 'information', says: says('no sanction'), reminders: INFO, source: 'Sv 552d(3)-(4)', mark: 'V', nature: 'binding' },
  { id: 'NL-30', on: 'withdrawal-order.dated, withdrawal-order.dated > withdrawal-order.served', term: 'D 14 days', binds: 'prosecutor, claimant', expiry: 'inadmissible', says: says('irrevocable'), reminders: R_14, source: 'Sv 552f(6)', mark: 'V', nature: 'binding' },
  { id: 'NL-31', on: 'hearing.closed', term: 'D 14 days', binds: 'court', expiry: 'information', says: says('must be tried again'), reminders: INFO, source: 'Sv 345(3)-(4)', mark: 'V', nature: 'binding' },
  { id: 'NL-32', on: 'case.verdict-given', term: 'D 14 days', binds: 'prosecutor, suspect', expiry: 'inadmissible', says: says('irrevocable'), reminders: R_14, source: 'Sv 408(1)', mark: 'S', nature: 'binding' },
  { id: 'NL-33', on: 'case.verdict-given > verdict.served, verdict.knowledge-shown', term: 'D 14 days', binds: 'suspect', expiry: 'inadmissible', says: says('irrevocable'), reminders: R_14, source: 'Sv 408(2)', mark: 'S', nature: 'binding' },
  { id: 'NL-34', on: 'case.verdict-given, case.verdict-given > verdict.served, verdict.knowledge-shown', term: 'D 14 days', binds: 'prosecutor, suspect', expiry: 'inadmissible', says: says('irrevocable'), reminders: R_14, source: 'Sv 432', mark: 'U', nature: 'advisory' },
  { id: 'NL-35', on: 'case.verdict-given', term: 'Y 2 years', binds: 'prosecutor', expiry: 'inadmissible', says: says('inadmissible'), reminders: R_2Y, source: 'Sv 511b(1), 126f(2), 6:4:18(1)', mark: 'V', nature: 'binding' },
  { id: 'NL-36', on: 'case.sfo-closed', term: asap, binds: 'prosecutor', expiry: 'information', says: says('does not know'), reminders: R_ASAP, source: 'Sv 126f(3), 511b(3)', mark: 'V', nature: 'policy' },
  { id: 'NL-37', on: 'case.sfo-opened, case.sfo-reopened, sfo.progress-reported', term: 'ASAP 90 days', binds: 'prosecutor', expiry: 'information', says: says('court may order', '126e'), reminders: EVERY_90_DAYS, source: 'Sv 126(5), 126e', mark: 'V', nature: 'policy' },
  { id: 'NL-38', on: 'hearing.closed', term: 'W 6 weeks', binds: 'court', expiry: 'information', says: says('no sanction'), reminders: INFO, source: 'Sv 511e(1)(b), 511g(2)(d)', mark: 'V', nature: 'binding' },
  { id: 'NL-39', on: 'case.advantage-judged, case.advantage-judged > verdict.served, verdict.knowledge-shown', term: 'D 14 days', binds: 'prosecutor, suspect', expiry: 'inadmissible', says: says('irrevocable'), reminders: R_14, source: 'Sv 511g, 511h', mark: 'S', nature: 'binding' },
  { id: 'NL-40', on: 'case.settled > settlement.agreed', term: 'stated termEndsOn', binds: 'debtor', expiry: 'information', says: says('NL-35', 'runs again'), reminders: R_14, source: 'Sv 6:4:18(1)', mark: 'V', nature: 'binding' },
  { id: 'NL-41', on: 'settlement.agreed > settlement.fulfilled, settlement.last-paid', term: 'Y 3 years', binds: 'suspect', expiry: 'inadmissible', says: says('not possible'), reminders: INFO, source: 'Sv 6:4:18(3)', mark: 'V', nature: 'binding' },
  {
    id: 'NL-42', on: 'settlement.refund-decided, settlement.refund-requested', term: 'D 14 days, D 30 days', binds: 'suspect', expiry: 'inadmissible, power-arises', says: says('final', 'from day 31'),
    reminders: R_14, source: 'Sv 6:6:27', mark: 'V', nature: 'binding',
  },
];

describe('the rows on complaints, remedies and the advantage in Dutch law, as the law page has them', () => {
  it.each(ROWS.map((row) => [row.id, row] as const))('%s', (id, row) => {
    expect(asShipped(id)).toEqual(row);
  });
});
