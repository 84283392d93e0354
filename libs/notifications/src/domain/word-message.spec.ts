import { MESSAGES } from './messages.js';
import { wordMessage } from './word-message.js';

const RULE = { nl: 'Beslissen op teruggave', en: 'Decide on return' };

describe('a message', () => {
  it.each([
    ['deadline.new', { deadline: RULE, due: '2026-11-23' }, 'Nieuwe termijn: Beslissen op teruggave, 23 november 2026', 'New deadline: Decide on return, 23 November 2026'],
    ['deadlines.new', { deadline: RULE, due: '2026-11-23', count: 3 }, '3 nieuwe termijnen, de eerste: Beslissen op teruggave, 23 november 2026', '3 new deadlines, the first: Decide on return, 23 November 2026'],
    ['deadline.approaching', { deadline: RULE, due: '2027-01-01' }, 'Termijn nadert: Beslissen op teruggave, 1 januari 2027', 'Deadline approaching: Decide on return, 1 January 2027'],
    // A term in hours ends to the minute, told in the time of the office: winter and summer.
    ['deadline.today', { deadline: RULE, due: '2026-11-23T22:30:00.000Z' }, 'Termijn verloopt vandaag: Beslissen op teruggave, 23 november 2026, 23:30', 'Deadline today: Decide on return, 23 November 2026, 23:30'],
    ['deadline.overdue', { deadline: RULE, due: '2026-06-30T22:30:00Z' }, 'Termijn verlopen: Beslissen op teruggave, 1 juli 2026, 00:30', 'Deadline overdue: Decide on return, 1 July 2026, 00:30'],
    ['deadline.assigned', { deadline: RULE, due: '2026-11-23' }, 'Termijn aan jou toegewezen: Beslissen op teruggave, 23 november 2026', 'Deadline assigned to you: Decide on return, 23 November 2026'],
    ['case.assigned', { case: 'Z2026-000012' }, 'Zaak Z2026-000012 is aan jou toegewezen', 'Case Z2026-000012 was assigned to you'],
    ['item.status-changed', { item: 'Z2026-000012-3', status: { nl: 'Teruggegeven', en: 'Returned' } }, 'Z2026-000012-3 is nu: Teruggegeven', 'Z2026-000012-3 is now: Returned'],
    ['decision.given', { decision: { nl: 'Teruggave', en: 'Return' }, count: 1200 }, 'Beslissing gegeven: Teruggave (voorwerpen: 1.200)', 'Decision given: Return (items: 1,200)'],
    ['import.done', { fileName: 'register {rows}.csv', rows: 18011, refused: 0 }, 'Import klaar: register {rows}.csv (rijen: 18.011, geweigerd: 0)', 'Import done: register {rows}.csv (rows: 18,011, refused: 0)'],
    ['import.failed', { fileName: 'a.csv' }, 'Import mislukt: a.csv', 'Import failed: a.csv'],
  ])('%s is worded in both languages', (message, params, nl, en) => {
    expect(wordMessage(message, params)).toEqual({ nl, en });
  });

  it('says that something is missing rather than showing a placeholder', () => {
    expect(wordMessage('import.failed', {})).toEqual({ nl: 'Import mislukt: –', en: 'Import failed: –' });
  });

  it('that nobody words any more is shown as it was stored', () => {
    expect(wordMessage('old.message', {})).toEqual({ nl: 'old.message', en: 'old.message' });
  });

  it('asks for the same params in both languages', () => {
    const asked = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();

    for (const { title } of Object.values(MESSAGES)) expect(asked(title.nl)).toEqual(asked(title.en));
  });
});
