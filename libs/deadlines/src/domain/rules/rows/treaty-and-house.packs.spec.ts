import { asShipped, EVERY_90_DAYS, says, type LawRow } from '../../../../testing/law-row.js';

/** Part 2.4 of the law page: what the treaties give to clock, none of it in days. */
const TREATIES: readonly LawRow[] = [
  {
    id: 'TR-01', on: 'request.received, request.sent, request.received, request.sent > request.reviewed', term: 'ASAP 90 days', binds: 'exchange-desk', expiry: 'information', says: says('return and sharing', 'prior owners and victims'),
    reminders: EVERY_90_DAYS, source: 'UNCAC, UNTOC UNCAC 54-57; UNTOC 12-14', mark: 'U', nature: 'advisory',
  },
  {
    id: 'TR-02', on: 'request.lifting-intended, request.transaction-postponed', term: 'stated termEndsOn', binds: 'executing-authority', expiry: 'information, power-lapses', says: says('before lifting', 'postponed transaction'),
    reminders: 'T-7 T-1 T', source: 'Council of Europe conventions 141 and 198 CETS 198; CETS 141', mark: 'U', nature: 'advisory',
  },
  {
    id: 'TR-03', on: 'jit.agreed, jit.extended, jit.closed', term: 'stated termEndsOn, stated evaluateBy', binds: 'prosecutor', expiry: 'power-lapses, information', says: says('extend', 'close', 'evaluate'),
    reminders: 'T-60 T-30 T-7 T', source: 'EU MLA Convention 2000, FD 2002/465, Regulation (EU) 2023/969 13', mark: 'U', nature: 'advisory',
  },
  {
    id: 'TR-04', on: 'request.received, request.sent > request.date-asked', term: 'stated termEndsOn', binds: 'executing-authority', expiry: 'information', says: says('no term', 'as soon as possible'),
    reminders: 'T-7 T-2 T', source: 'Bilateral treaties requested date', mark: 'S', nature: 'policy',
  },
];

describe('the rows on treaties, as the law page has them', () => {
  it.each(TREATIES.map((row) => [row.id, row] as const))('%s', (id, row) => {
    expect(asShipped(id)).toEqual(row);
  });
});

describe('the rules of the house, that stand in no law', () => {
  it.each<[string, string, string, string, string]>([
    ['NL-P1', 'stated dueOn', 'exchange-desk, exchange-partner', 'T-3 T-1 T', 'U'],
    ['NL-P2', 'stated reviewOn', 'prosecutor', 'T-7 T', 'U'],
    ['NL-P3', 'ASAP 90 days', 'prosecutor', EVERY_90_DAYS, 'U'],
    ['NL-P4', 'stated breakEvenOn', 'prosecutor', 'T-60 T-30 T-7 T', 'U'],
    ['NL-P5', 'ASAP 14 days', 'prosecutor', 'T-3 T-1 T', 'V'],
  ])('%s is a target of %s for the %s', (id, term, binds, reminders, mark) => {
    expect(asShipped(id)).toMatchObject({ term, binds, reminders, mark, nature: 'policy', expiry: 'information' });
  });
});
