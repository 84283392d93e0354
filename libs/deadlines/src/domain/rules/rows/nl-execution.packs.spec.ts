import { asShipped, INFO, R_14, R_2Y, R_42, says, type LawRow } from '../../../../testing/law-row.js';

const LIMITATION = 'T-1825 T-730 T-365 T-180 T';
const REMOVAL = 'T-180 T-30 T';
const NOTE = 'T-30 T';
const YEARLY = 'T, throughout every 12 months';

/** Part 2.2 of the law page, row by row: execution, limitation and the keeping of data. */
const ROWS: readonly LawRow[] = [
  { id: 'NL-43', on: 'execution.enforceable > payment.day-set', term: 'stated termEndsOn', binds: 'debtor', expiry: 'information', says: says('recovery starts'), reminders: 'T-7 T-1 T', source: 'Sv 6:4:1, 6:4:9', mark: 'S', nature: 'binding' },
  { id: 'NL-44', on: 'payment-order.served', term: 'W 2 weeks', binds: 'debtor', expiry: 'inadmissible', says: says('can be enforced'), reminders: R_14, source: 'Sv 6:4:5(3)', mark: 'V', nature: 'binding' },
  { id: 'NL-45', on: 'payment-order.opposition-decided, payment-order.opposition-decided > payment-order.opposition-served', term: 'D 14 days', binds: 'minister, debtor', expiry: 'inadmissible', says: says('final'), reminders: R_14, source: 'Sv 6:4:5(3)', mark: 'V', nature: 'binding' },
  { id: 'NL-46', on: 'recovery-notice.sent', term: 'W 6 weeks', binds: 'debtor, third-party', expiry: 'inadmissible', says: says('no longer possible'), reminders: R_42, source: 'Sv 6:4:6(6)', mark: 'V', nature: 'binding' },
  { id: 'NL-47', on: 'recovery-notice.given', term: 'Y 2 years', binds: 'minister', expiry: 'power-lapses', says: says('new notice'), reminders: R_2Y, source: 'Sv 6:4:6(3)', mark: 'V', nature: 'binding' },
  { id: 'NL-48', on: 'detention-warning.sent', term: 'D 14 days', binds: 'minister', expiry: 'power-arises', says: says('may execute'), reminders: R_14, source: 'Sv 6:4:3(5)', mark: 'V', nature: 'binding' },
  { id: 'NL-49', on: 'victim-measure.irrevocable', term: 'M30 8 months', binds: 'minister', expiry: 'information', says: says('has to pay the rest'), reminders: 'T-60 T-30 T-7 T', source: 'Sv 6:4:2(7), 136', mark: 'V', nature: 'binding' },
  { id: 'NL-50', on: 'advantage.payment-received', term: 'Y 3 years', binds: 'suspect, third-party, prosecutor', expiry: 'inadmissible', says: says('not possible'), reminders: INFO, source: 'Sv 6:6:26(4)', mark: 'V', nature: 'binding' },
  { id: 'NL-51', on: 'detention-for-debt.granted > detention-for-debt.started', term: 'stated termEndsOn', binds: 'minister/court', expiry: 'power-lapses', says: says('debt remains', 'EUR 25'), reminders: 'T-1 T', source: 'Sv 6:6:25', mark: 'V', nature: 'binding' },
  { id: 'NL-52', on: 'offence.committed, limitation.interrupted', term: 'Y 3 years, Y 6 years, Y 12 years, Y 20 years', binds: 'prosecutor', expiry: 'power-lapses', says: says('right', 'lapses'), reminders: LIMITATION, source: 'Sr 70-72', mark: 'U', nature: 'advisory' },
  { id: 'NL-53', on: 'execution.enforceable', term: 'Y 4 years, Y 8 years, Y 16 years, RV 320 months', binds: 'minister', expiry: 'power-lapses', says: says('no longer be executed'), reminders: LIMITATION, source: 'Sv 6:1:22-6:1:23', mark: 'V', nature: 'binding' },
  { id: 'NL-58', on: 'police-data.processed', term: 'Y 1 years, Y 5 years', binds: 'police', expiry: 'runs-out, information', says: says('no longer be used freely', 'remove'), reminders: `${NOTE}, ${REMOVAL}`, source: 'Wpg 8(1), 8(6)', mark: 'V', nature: 'binding' },
  { id: 'NL-59', on: 'police-data.processed, police-data.last-needed', term: 'W 1 weeks, RV 6 months', binds: 'police', expiry: 'information', says: says('remove'), reminders: `${R_14}, T-30 T`, source: 'Wpg 9(2), 9(4)', mark: 'V', nature: 'binding' },
  { id: 'NL-60', on: 'police-data.last-needed', term: 'Y 5 years', binds: 'police', expiry: 'information', says: says('remove'), reminders: REMOVAL, source: 'Wpg 10(6)', mark: 'V', nature: 'binding' },
  {
    id: 'NL-61', on: 'police-data.processed, police-data.checked, police-data.last-needed', term: 'RV 6 months, Y 10 years', binds: 'police', expiry: 'information', says: says('destroy'),
    reminders: `T-7 T, every 6 months, ${YEARLY}`, source: 'Wpg 12(6)', mark: 'V', nature: 'binding',
  },
  { id: 'NL-62', on: 'police-data.removed', term: 'Y 5 years', binds: 'police', expiry: 'information', says: says('destroy', 'archive'), reminders: REMOVAL, source: 'Wpg 14', mark: 'V', nature: 'binding' },
  { id: 'NL-63', on: 'judicial-data.recorded', term: 'Y 5 years, Y 10 years, Y 20 years, Y 30 years', binds: 'judicial-information-service/prosecutor', expiry: 'information', says: says('delete'), reminders: YEARLY, source: 'Wjsg Wjsg, Bjsg', mark: 'U', nature: 'advisory' },
  { id: 'NL-64', on: 'judicial-data.access-requested, judicial-data.disclosed', term: 'W 4 weeks, Y 1 years', binds: 'judicial-information-service/prosecutor', expiry: 'information, runs-out', says: says('complain', 'need not be kept'), reminders: `${R_14}, ${NOTE}`, source: 'Wjsg 18-22 (text of 2005)', mark: 'S', nature: 'binding' },
  { id: 'NL-66', on: 'forfeiture.value-due', term: 'stated termEndsOn', binds: 'minister', expiry: 'information', says: says('recovery', '6:4:3'), reminders: INFO, source: 'Sv 6:5:1', mark: 'V', nature: 'binding' },
  { id: 'NL-67', on: 'execution-investigation.opened', term: 'Y 2 years', binds: 'prosecutor', expiry: 'power-lapses', says: says('ends'), reminders: R_2Y, source: 'Sv 6:4:22 ff.; ontneming.nu', mark: 'S', nature: 'binding' },
];

describe('the rows on execution, limitation and data in Dutch law, as the law page has them', () => {
  it.each(ROWS.map((row) => [row.id, row] as const))('%s', (id, row) => {
    expect(asShipped(id)).toEqual(row);
  });
});
