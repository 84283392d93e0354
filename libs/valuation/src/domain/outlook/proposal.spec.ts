import type { Outlook } from './outlook.js';
import { proposedDecisions, type ProposalInput } from './proposal.js';

const TODAY = '2026-11-28';
const OPEN = ['keep', 'return', 'sell-early', 'destroy'];
const car: Outlook = { value: '4000.00', cost: '3500.00', costPerDay: '12.50', lossPerDay: '14.00', ratio: 87, threshold: 75, breakEvenOn: '2027-01-05' };
const ask = (more: Partial<ProposalInput> = {}): ReturnType<typeof proposedDecisions> => proposedDecisions({ outlook: car, today: TODAY, open: OPEN, conservatory: false, forbidden: false, ...more });
const ways = (more: Partial<ProposalInput> = {}): readonly string[] => ask(more).map(({ way, advised }) => (advised ? `${way}!` : way));

describe('what is proposed for a thing that keeping eats', () => {
  it.each<[string, Partial<ProposalInput>, readonly string[]]>([
    ['sells it while it is worth a sale', {}, ['sell!', 'destroy', 'keep']],
    ['offers security for what is held for recovery', { conservatory: true }, ['sell!', 'security', 'destroy', 'keep']],
    ['destroys what a sale would bring less for than a month of keeping costs', { outlook: { ...car, value: '300.00' } }, ['sell', 'destroy!', 'keep']],
    ['only destroys what nobody may have', { forbidden: true, conservatory: true }, ['destroy!', 'keep']],
    ['keeps on while the day is far', { outlook: { ...car, threshold: 25, breakEvenOn: '2028-01-01' } }, ['sell', 'destroy', 'keep!']],
    ['offers what the state of the item is open to', { open: ['keep'] }, ['keep!']],
    ['says nothing of what has no value', { outlook: { ...car, value: null } }, []],
  ])('%s', (_, more, expected) => {
    expect(ways(more)).toEqual(expected);
  });

  it('is filled in: ground, capacity, the figures in the reason, and when it is looked at again', () => {
    const [sell, , keep] = ask();

    expect(sell).toMatchObject({ kind: 'sell-early', ground: 'nl-sv-117-2-b', capacity: 'prosecutor' });
    expect(sell?.reason.nl.replaceAll('\u00A0', ' ')).toBe('Waarde nu: € 4.000,00. Kosten tot nu: € 3.500,00 (87 %), per dag € 12,50. De kosten halen de waarde in op 5 januari 2027. De kosten van bewaring staan niet in een redelijke verhouding tot de waarde.');
    expect(keep).toMatchObject({ kind: 'keep', ground: 'nl-sv-116-1', reviewOn: '2027-01-05' });
  });
});
