import { asap, asShipped, EVERY_30_DAYS, EVERY_90_DAYS, NONE, R_14, R_2Y, R_42, R_90, R_ASAP, says, type LawRow } from '../../../../testing/law-row.js';

/** Part 2.2 of the law page, row by row: the seizure, the keeper and the return. */
const ROWS: readonly LawRow[] = [
  { id: 'NL-01', on: 'item.seized', term: 'ASAP 0 days', binds: 'investigating-officer', expiry: 'information', says: says('no nullity', 'record why', 'complaint'), reminders: R_ASAP, source: 'Sv 94(3)', mark: 'V', nature: 'policy' },
  { id: 'NL-02', on: 'item.seized', term: 'ASAP 24 hours', binds: 'investigating-officer', expiry: 'information', says: says('nobody has judged'), reminders: R_ASAP, source: 'Sv 94(3)', mark: 'V', nature: 'policy' },
  { id: 'NL-03', on: 'item.noticed', term: 'ASAP 3 weeks', binds: 'assistant-prosecutor/prosecutor', expiry: 'information', says: says('without a decision', 'reported'), reminders: 'T-14 T-7 T, every 7 days', source: 'Sv 116(1); AD 08-2023', mark: 'S', nature: 'policy' },
  { id: 'NL-04', on: 'interest.ended, item.return-ordered, item.return-unblocked', term: 'ASAP 7 days', binds: 'assistant-prosecutor/prosecutor, keeper', expiry: 'information', says: says('complain', 'damages'), reminders: R_ASAP, source: 'Sv 116(1)', mark: 'V', nature: 'policy' },
  { id: 'NL-05', on: 'authorisation.given', term: 'ASAP 7 days', binds: 'prosecutor/bailiff', expiry: 'information', says: says('only for registered shares and real estate'), reminders: R_ASAP, source: 'Sv 103(2), 94c(e)', mark: 'V', nature: 'policy' },
  { id: 'NL-06', on: 'authorisation.given', term: 'ASAP 3 days', binds: 'examining-magistrate', expiry: 'information', says: says('written basis', 'missing'), reminders: R_ASAP, source: 'Sv 103(3)', mark: 'V', nature: 'policy' },
  { id: 'NL-07', on: 'claim.attached > case.prosecuted', term: asap, binds: 'prosecutor', expiry: 'information', says: says('no consequence'), reminders: R_ASAP, source: 'Sv 94c(f)', mark: 'V', nature: 'policy' },
  { id: 'NL-08', on: 'register.attachment-entered', term: 'D 3 days', binds: 'bailiff', expiry: 'nullity', says: says('void'), reminders: 'T-2 T-1 T', source: 'Rv 505, via Sv 94b under 3', mark: 'S', nature: 'binding' },
  { id: 'NL-09', on: 'register.attachment-entered', term: 'D 8 days', binds: 'bailiff', expiry: 'information', says: says('no nullity for ships'), reminders: R_14, source: 'Rv 566(3), via Sv 94b under 4', mark: 'S', nature: 'binding' },
  { id: 'NL-10', on: 'claim.attached', term: 'D 8 days', binds: 'bailiff/prosecutor', expiry: 'information', says: says('judge may lift', 'no nullity'), reminders: R_14, source: 'Rv 475i, 720; Sv 94c(e)', mark: 'S', nature: 'binding' },
  { id: 'NL-11', on: NONE, term: 'not-applicable', binds: 'prosecutor', expiry: 'information', says: says('no term ever'), reminders: NONE, source: 'Rv 700(3); Sv 94c(c)', mark: 'V', nature: 'binding' },
  { id: 'NL-12', on: 'item.intent-announced', term: 'D 14 days', binds: 'holder', expiry: 'power-arises', says: says('may carry out the intention'), reminders: R_14, source: 'Sv 116(3)', mark: 'V', nature: 'binding' },
  { id: 'NL-13', on: 'item.disposal-requested', term: 'W 6 weeks', binds: 'prosecutor', expiry: 'power-arises', says: says('keeper may by law'), reminders: R_42, source: 'Sv 117(5)', mark: 'V', nature: 'binding' },
  { id: 'NL-14', on: NONE, term: 'gate', binds: 'keeper', expiry: 'information', says: says('refuses'), reminders: NONE, source: 'Sv 117(3); Dir 2024/1260 art. 27(2)(b)', mark: 'V', nature: 'binding' },
  {
    id: 'NL-15', on: 'item.return-ordered, item.provisional-use-granted, item.disposal-authorised, item.intent-announced, item.kept-for-claimant, item.deemed-forfeited',
    term: asap, binds: 'prosecutor', expiry: 'information', says: says('does not know'), reminders: R_ASAP, source: 'Sv 117a', mark: 'V', nature: 'policy',
  },
  { id: 'NL-16', on: 'item.seized', term: 'Y 2 years', binds: 'keeper/prosecutor', expiry: 'power-arises', says: says('power to end custody'), reminders: R_2Y, source: 'Sv 118(3)', mark: 'V', nature: 'binding' },
  { id: 'NL-17', on: 'item.custody-end-noticed', term: 'D 14 days', binds: 'prosecutor', expiry: 'power-arises', says: says('may end the custody'), reminders: R_14, source: 'Sv 118(5)', mark: 'V', nature: 'binding' },
  { id: 'NL-18', on: 'item.kept-for-claimant > prosecution.ended-for-all-suspects, item.kept-for-claimant > case.irrevocable', term: 'M30 3 months', binds: 'keeper', expiry: 'power-arises', says: says('118\\(3\\)'), reminders: R_90, source: 'Sv 118(4)', mark: 'V', nature: 'binding' },
  { id: 'NL-19', on: 'item.return-ordered, item.kept-for-claimant > prosecution.ended-for-all-suspects, item.return-ordered, item.kept-for-claimant > case.irrevocable', term: 'M30 3 months', binds: 'keeper', expiry: 'power-arises', says: says('118\\(3\\)'), reminders: R_90, source: 'Sv 119(3)', mark: 'V', nature: 'binding' },
  { id: 'NL-54', on: 'item.seized, data-carrier.leave-given', term: 'D 3 days, stated termEndsOn', binds: 'prosecutor', expiry: 'power-lapses', says: says('power', 'lapses'), reminders: 'T-1 T', source: 'Sv 556-557', mark: 'V', nature: 'binding' },
  { id: 'NL-55', on: 'search.data-recorded, search.data-reviewed', term: 'ASAP 90 days', binds: 'investigating-officer', expiry: 'information', says: says('destroy what has no bearing'), reminders: EVERY_90_DAYS, source: 'Sv 125n', mark: 'V', nature: 'policy' },
  {
    id: 'NL-56', on: 'item.seized, item.seized > custody.reviewed', term: 'ASAP 30 days, ASAP 90 days', binds: 'asset-officer/prosecutor', expiry: 'information', says: says('unreviewed', 'consider', '117'),
    reminders: `${EVERY_30_DAYS}, ${EVERY_90_DAYS}`, source: 'Sv 116(1), 117(2); Dir 2024/1260 art. 20(4)', mark: 'V', nature: 'policy',
  },
  {
    id: 'NL-57', on: 'item.seized > item.valued', term: 'ASAP 1 days, ASAP 90 days, ASAP 365 days', binds: 'asset-officer', expiry: 'information', says: says('stale'),
    reminders: `${R_ASAP}, ${EVERY_90_DAYS}, T-7 T, every 365 days`, source: 'Sv 117(3); Dir 2024/1260 art. 27(2)(b)', mark: 'V', nature: 'policy',
  },
  { id: 'NL-65', on: NONE, term: 'gate', binds: 'minister/prosecutor', expiry: 'information', says: says('refuses the payment'), reminders: NONE, source: 'Sv 6:1:13', mark: 'V', nature: 'binding' },
];

describe('the rows on seizure and custody in Dutch law, as the law page has them', () => {
  it.each(ROWS.map((row) => [row.id, row] as const))('%s', (id, row) => {
    expect(asShipped(id)).toEqual(row);
  });
});
