import { asap, asShipped, EVERY_30_DAYS, HOURLY, INFO, NONE, R_42, R_45, R_48H, R_90, R_ASAP, says, type LawRow } from '../../../../testing/law-row.js';

const REG = 'Regulation (EU) 2018/1805';
const DIR = 'Directive (EU) 2024/1260';
const SPOC = 'Directive (EU) 2023/977';
const EIO = 'Directive 2014/41/EU';
const REPLIES = says('inform', 'agree');
/** What the page gives the executing authority is watched from here too when the request went out: its clock starts with the confirmed receipt. */
const BOTH_WAYS = 'request.received, request.sent > request.receipt-confirmed';
const EXECUTING = 'executing-authority, foreign-authority';
/** What has to be carried out runs from the decision, and anew from the start of what was postponed or had proved impossible. */
const CARRIED_OUT = 'request.received > request.recognised, request.sent > request.recognised, request.received > request.execution-started, request.sent > request.execution-started';
const eitherWay = (start: string): string => `request.received > ${start}, request.sent > ${start}`;

/** Part 2.3 of the law page, row by row: freezing and confiscation (EU-01 to EU-19). */
const FREEZING: readonly LawRow[] = [
  { id: 'EU-01', on: BOTH_WAYS, term: 'ASAP 5 working-days', binds: EXECUTING, expiry: 'information', says: REPLIES, reminders: R_ASAP, source: `${REG} 9(1), 9(5)-(6)`, mark: 'V', nature: 'policy' },
  {
    id: 'EU-02', on: `${BOTH_WAYS}, request.received > request.coordination-asked, request.coordination-asked > request.receipt-confirmed`, term: 'EU-H 48 hours', binds: EXECUTING, expiry: 'information', says: REPLIES,
    reminders: R_48H, source: `${REG} 9(3)`, mark: 'V', nature: 'binding',
  },
  {
    id: 'EU-03', on: `${eitherWay('request.recognised')}, request.coordination-asked > request.recognised, ${eitherWay('request.execution-started')}, request.coordination-asked > request.execution-started`, term: 'EU-H 48 hours', binds: EXECUTING, expiry: 'information', says: REPLIES,
    reminders: R_48H, source: `${REG} 9(3)`, mark: 'V', nature: 'binding',
  },
  { id: 'EU-04', on: eitherWay('request.date-asked, request.coordination-asked'), term: 'stated termEndsOn', binds: EXECUTING, expiry: 'information', says: says('requested date'), reminders: 'T-7 T-2 T', source: `${REG} 9(2); Annex I B`, mark: 'V', nature: 'policy' },
  { id: 'EU-05', on: 'request.received > request.executed', term: 'ASAP 72 hours', binds: 'executing-authority', expiry: 'information', says: says('description', 'estimated value'), reminders: R_ASAP, source: `${REG} 7(2), as replaced by Regulation (EU) 2023/2844`, mark: 'V', nature: 'policy' },
  { id: 'EU-06', on: 'request.received > request.refused', term: asap, binds: 'executing-authority', expiry: 'information', says: says('refusal'), reminders: R_ASAP, source: `${REG} 8(2)-(3)`, mark: 'V', nature: 'policy' },
  {
    id: 'EU-07', on: `${eitherWay('request.postponed, request.reviewed')}, request.received > request.postponed`, term: 'ASAP 30 days, ASAP 24 hours', binds: EXECUTING, expiry: 'information', says: says('postponement', 'report'),
    reminders: `${EVERY_30_DAYS}, ${R_ASAP}`, source: `${REG} 10`, mark: 'V', nature: 'policy',
  },
  { id: 'EU-08', on: eitherWay('request.limit-asked'), term: 'EU-D 6 weeks', binds: 'issuing-authority/executing-authority', expiry: 'power-arises', says: says('no longer bound', 'unfrozen'), reminders: R_42, source: `${REG} 12`, mark: 'U', nature: 'advisory' },
  { id: 'EU-09', on: BOTH_WAYS, term: 'EU-D 45 days', binds: EXECUTING, expiry: 'information', says: REPLIES, reminders: R_45, source: `${REG} 20(1)`, mark: 'V', nature: 'binding' },
  { id: 'EU-10', on: CARRIED_OUT, term: asap, binds: EXECUTING, expiry: 'information', says: says('report'), reminders: R_ASAP, source: `${REG} 20(3)`, mark: 'U', nature: 'advisory' },
  {
    id: 'EU-11', on: `${eitherWay('request.postponed, request.reviewed')}, request.received > request.postponed`, term: 'ASAP 30 days, ASAP 24 hours', binds: EXECUTING, expiry: 'information', says: says('postponement', 'report'),
    reminders: `${EVERY_30_DAYS}, ${R_ASAP}`, source: `${REG} 21`, mark: 'V', nature: 'policy',
  },
  { id: 'EU-12', on: 'request.received > request.impossible', term: asap, binds: 'executing-authority', expiry: 'information', says: says('consult'), reminders: R_ASAP, source: `${REG} 13, 22`, mark: 'V', nature: 'policy' },
  { id: 'EU-13', on: 'request.sent > request.partly-executed', term: 'ASAP 24 hours', binds: 'issuing-authority', expiry: 'information', says: says('double confiscation', 'remaining amount'), reminders: R_ASAP, source: `${REG} 16`, mark: 'V', nature: 'policy' },
  { id: 'EU-14', on: 'request.received > request.executed', term: asap, binds: 'executing-authority', expiry: 'information', says: says('remedy term does not run', 'art. 11'), reminders: R_ASAP, source: `${REG} 11, 32`, mark: 'U', nature: 'advisory' },
  { id: 'EU-15', on: NONE, term: 'note', binds: 'executing-authority', expiry: 'information', says: says('stays with the executing State'), reminders: NONE, source: `${REG} 30(7)(a)`, mark: 'V', nature: 'binding' },
  { id: 'EU-16', on: eitherWay('request.proceeds-booked'), term: 'ASAP 30 days', binds: EXECUTING, expiry: 'information', says: says('half', 'victim', 'agreed'), reminders: 'T-7 T', source: `${REG} 30(7)(b)`, mark: 'V', nature: 'policy' },
  { id: 'EU-17', on: eitherWay('request.restitution-decided'), term: asap, binds: EXECUTING, expiry: 'information', says: says('victim'), reminders: R_ASAP, source: `${REG} 29`, mark: 'V', nature: 'policy' },
  { id: 'EU-18', on: eitherWay('request.costs-proposed'), term: asap, binds: 'executing-authority, issuing-authority', expiry: 'information', says: says('costs'), reminders: INFO, source: `${REG} 31`, mark: 'V', nature: 'policy' },
  { id: 'EU-19', on: NONE, term: 'duty', binds: 'ministry', expiry: 'information', says: says('figures'), reminders: 'T-60 T-30 T-7 T', source: `${REG} 35`, mark: 'V', nature: 'policy' },
];

/** EU-20 to EU-37: asset recovery offices, management, police information and investigation orders. */
const COOPERATION: readonly LawRow[] = [
  { id: 'EU-20', on: `${BOTH_WAYS}, ${eitherWay('request.postponed')}`, term: 'EU-D 7 days, EU-D 3 days', binds: 'asset-recovery-office, foreign-authority', expiry: 'information', says: says('inform', 'reason'), reminders: 'T-3 T-1 T, T-1 T', source: `${DIR} 10`, mark: 'U', nature: 'advisory' },
  { id: 'EU-21', on: `${BOTH_WAYS}, ${eitherWay('request.postponed')}`, term: 'EU-H 8 hours, EU-D 3 days', binds: 'asset-recovery-office, foreign-authority', expiry: 'information', says: says('postpone', 'inform at once', 'three days'), reminders: `${HOURLY}, T-1 T`, source: `${DIR} 10`, mark: 'U', nature: 'advisory' },
  { id: 'EU-22', on: `${BOTH_WAYS}, ${eitherWay('request.postponed')}`, term: 'EU-D 3 days', binds: 'asset-recovery-office, foreign-authority', expiry: 'information', says: says('postpone', 'inform at once', 'three days'), reminders: 'T-1 T', source: `${DIR} 10`, mark: 'U', nature: 'advisory' },
  { id: 'EU-23', on: eitherWay('request.property-preserved'), term: 'EU-D 7 days', binds: 'asset-recovery-office/prosecutor, prosecutor', expiry: 'power-lapses', says: says('measure lapses', 'freezing order'), reminders: 'T-72h T-48h T-24h T-12h T-6h T-3h T-1h T', source: `${DIR} 11`, mark: 'U', nature: 'advisory' },
  { id: 'EU-24', on: 'item.seized', term: 'ASAP 5 days', binds: 'prosecutor/asset-management-office', expiry: 'information', says: says('keeps its value'), reminders: R_ASAP, source: `${DIR} 20(4)`, mark: 'V', nature: 'policy' },
  { id: 'EU-25', on: NONE, term: 'gate', binds: 'prosecutor/asset-management-office', expiry: 'information', says: says('heard'), reminders: NONE, source: `${DIR} 21`, mark: 'U', nature: 'advisory' },
  { id: 'EU-26', on: NONE, term: 'duty', binds: 'ministry/prosecutor/keeper', expiry: 'information', says: says('no date'), reminders: NONE, source: `${DIR} 27`, mark: 'V', nature: 'binding' },
  { id: 'EU-27', on: NONE, term: 'duty', binds: 'ministry', expiry: 'information', says: says('five years', 'three months'), reminders: 'T-60 T-30 T-7 T', source: `${DIR} 25`, mark: 'V', nature: 'binding' },
  { id: 'EU-28', on: NONE, term: 'duty', binds: 'state', expiry: 'information', says: says('late'), reminders: 'T-60 T-30 T-7 T', source: `${DIR} 33`, mark: 'U', nature: 'advisory' },
  { id: 'EU-29', on: BOTH_WAYS, term: 'EU-H 8 hours', binds: 'contact-point, foreign-authority', expiry: 'information', says: says('deviation'), reminders: HOURLY, source: `${SPOC} 5(1)(a)`, mark: 'V', nature: 'binding' },
  { id: 'EU-30', on: BOTH_WAYS, term: 'EU-D 3 days', binds: 'contact-point, foreign-authority', expiry: 'information', says: says('deviation'), reminders: 'T-1 T', source: `${SPOC} 5(1)(b)`, mark: 'V', nature: 'binding' },
  { id: 'EU-31', on: BOTH_WAYS, term: 'EU-D 7 days', binds: 'contact-point, foreign-authority', expiry: 'information', says: says('deviation'), reminders: 'T-3 T-1 T', source: `${SPOC} 5(1)(c)`, mark: 'V', nature: 'binding' },
  { id: 'EU-32', on: NONE, term: 'note', binds: 'contact-point', expiry: 'information', says: says('repealed', 'no longer'), reminders: NONE, source: 'Framework Decision 2006/960 4', mark: 'U', nature: 'advisory' },
  { id: 'EU-33', on: 'request.received', term: 'EU-D 1 weeks', binds: 'executing-authority', expiry: 'information', says: says('Annex B'), reminders: 'T-2 T', source: `${EIO} 16(1)`, mark: 'U', nature: 'advisory' },
  { id: 'EU-34', on: `${BOTH_WAYS}, ${eitherWay('request.postponed')}`, term: 'EU-D 30 days', binds: EXECUTING, expiry: 'information', says: says('inform', '30 days more'), reminders: R_45, source: `${EIO} 12(3), 12(5)`, mark: 'U', nature: 'advisory' },
  { id: 'EU-35', on: CARRIED_OUT, term: 'EU-D 90 days', binds: EXECUTING, expiry: 'information', says: says('consult'), reminders: R_90, source: `${EIO} 12(4)`, mark: 'U', nature: 'advisory' },
  { id: 'EU-36', on: 'request.received > request.provisional-measure-asked, request.provisional-measure-asked > request.receipt-confirmed', term: 'EU-H 24 hours', binds: EXECUTING, expiry: 'information', says: says('why'), reminders: R_48H, source: `${EIO} 32(2)`, mark: 'U', nature: 'advisory' },
  { id: 'EU-37', on: BOTH_WAYS, term: 'EU-H 24 hours', binds: EXECUTING, expiry: 'information', says: says('where possible'), reminders: R_48H, source: 'Framework Decision 2003/577/JHA 5(3)', mark: 'S', nature: 'binding' },
];

describe('the rows of European law, as the law page has them', () => {
  it.each([...FREEZING, ...COOPERATION].map((row) => [row.id, row] as const))('%s', (id, row) => {
    expect(asShipped(id)).toEqual(row);
  });
});
