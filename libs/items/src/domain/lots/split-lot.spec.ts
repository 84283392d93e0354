import { joinRefusals, type JoinableLot } from './join-lots.js';
import { splitLot, type AskedPart } from './split-lot.js';
import { bondRefusals, type BondedItem } from './bonds.js';
import { factsToCopy, type LotFact } from './copied-facts.js';
import type { Shares } from './lot.js';

const PHONES: Shares = { quantity: '30', amount: null, estimatedAmount: '1000', measures: {} };
const part = (quantity: string, more: Partial<AskedPart> = {}): AskedPart => ({ quantity, measures: {}, ...more });
const codesOf = (lot: Shares, unit: string, parts: readonly AskedPart[]): string[] => {
  const outcome = splitLot(lot, unit, parts);
  return outcome.ok ? [] : outcome.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('splitting a lot', () => {
  it('of thirty phones three told apart leaves 27, and the value is divided by quantity with the odd cents left in the lot', () => {
    expect(splitLot(PHONES, 'piece', [part('1'), part('1'), part('1')])).toEqual({
      ok: true,
      split: {
        rest: { quantity: '27', amount: null, estimatedAmount: '900.01', measures: {} },
        parts: Array.from({ length: 3 }, () => ({ quantity: '1', amount: null, estimatedAmount: '33.33', measures: {} })),
      },
    });
  });

  it.each([
    ['nothing', PHONES, 'piece', [part('0')], ['lot.quantity /parts/0/quantity']],
    ['half a piece', PHONES, 'piece', [part('0.5')], ['lot.whole-pieces /parts/0/quantity']],
    ['all of it', PHONES, 'piece', [part('29'), part('1')], ['lot.nothing-left /parts']],
    ['one piece', { ...PHONES, quantity: '1.00' }, 'piece', [part('1')], ['lot.single /parts']],
    ['a value the lot does not have', { ...PHONES, estimatedAmount: null }, 'piece', [part('1', { estimatedAmount: '5' })], ['lot.share-unknown /parts/0/estimatedAmount']],
    ['more value than there is', PHONES, 'piece', [part('1', { estimatedAmount: '1000.01' })], ['lot.share-too-much /parts/0/estimatedAmount']],
    ['a weight without its share', { ...PHONES, measures: { weight: '12' } }, 'piece', [part('1')], ['lot.share-missing /parts/0/details/weight']],
    ['a weight the lot does not have', PHONES, 'piece', [part('1', { measures: { weight: '1' } })], ['lot.share-unknown /parts/0/details/weight']],
    ['more weight than there is', { ...PHONES, measures: { weight: '12' } }, 'piece', [part('1', { measures: { weight: '13' } })], ['lot.share-too-much /parts/0/details/weight']],
  ] satisfies [string, Shares, string, AskedPart[], string[]][])('refuses %s', (_what, lot, unit, parts, refusals) => {
    expect(codesOf(lot, unit, parts)).toEqual(refusals);
  });

  it('cuts what is weighed or measured as fine as it is asked', () => {
    expect(splitLot({ quantity: '1.5', amount: null, estimatedAmount: null, measures: {} }, 'kg', [part('0.005')])).toMatchObject({ ok: true, split: { rest: { quantity: '1.495' } } });
  });
});

const LOT: JoinableLot = {
  id: 'a', reference: 'A-1', caseId: 'c', assetClass: 'electronics', status: 'seized', quantityUnit: 'piece', grounds: ['nl-sv-94'], blocks: [], seizedOn: '2026-01-01', holderPartyId: null,
  forbidden: false, amount: null, amountCurrency: null, estimatedAmount: null, estimatedCurrency: null, details: {}, decisionIds: [], requestIds: [], placeId: null, hasContents: false,
};

describe('joining lots', () => {
  it('joins what is alike, whatever order its grounds were entered in', () => {
    expect(joinRefusals({ ...LOT, grounds: ['x', 'y'] }, [{ ...LOT, id: 'b', grounds: ['y', 'x'] }])).toEqual([]);
  });

  it.each([
    ['case', { caseId: 'other' }], ['assetClass', { assetClass: 'vehicle' }], ['status', { status: 'maintained' }], ['grounds', { grounds: ['nl-sv-94a'] }], ['blocks', { blocks: ['x'] }],
    ['decisions', { decisionIds: ['d'] }], ['requests', { requestIds: ['r'] }], ['seizedOn', { seizedOn: '2026-01-02' }], ['seizedFrom', { holderPartyId: 'p' }], ['forbidden', { forbidden: true }],
    ['unit', { quantityUnit: 'kg' }], ['value', { estimatedCurrency: 'EUR', estimatedAmount: '1' }], ['measures', { details: { weight: '1' } }], ['place', { placeId: 'shelf' }],
  ] satisfies [string, Partial<JoinableLot>][])('refuses what differs in %s, and names it', (field, differing) => {
    expect(joinRefusals(LOT, [{ ...LOT, id: 'b', ...differing }]).map(({ code, params }) => [code, params['field']])).toEqual([['lot.differs', field]]);
  });

  it('refuses a lot with itself, and one that others still lie in', () => {
    expect(joinRefusals(LOT, [LOT, { ...LOT, id: 'b', hasContents: true }]).map(({ code }) => code)).toEqual(['lot.with-itself', 'lot.has-contents']);
  });
});

describe('putting an item into another', () => {
  const at = (id: string, more: Partial<BondedItem> = {}): BondedItem => ({ id, caseId: 'c', isOver: false, placeId: 'p', path: 'P', ...more });

  it.each([
    ['within its case, in one place', at('b'), [], []],
    ['of another case', at('b', { caseId: 'other' }), [], ['bond.case']],
    ['itself', at('a'), ['a'], ['bond.circle']],
    ['what lies in it', at('b'), ['b', 'a'], ['bond.circle']],
    ['what is done with', at('b', { isOver: true }), ['b'], ['bond.over']],
    ['what stands elsewhere', at('b', { placeId: null, path: null }), ['b'], ['bond.elsewhere']],
  ] satisfies [string, BondedItem, string[], string[]][])('%s', (_what, parent, above, codes) => {
    expect(bondRefusals(at('a'), parent, above).map(({ code }) => code)).toEqual(codes);
  });
});

describe('the facts a part takes with it', () => {
  const fact = (id: string, type: string, more: Partial<LotFact> = {}): LotFact => ({
    id, type, occurredOn: '2026-01-01', occurredAt: null, timeZone: null, ground: null, decisionId: null, documentId: null, reason: null, corrects: null, data: { to: 'seized' }, ...more,
  });

  it('stand as their corrections left them, under the identity of the first', () => {
    const copied = factsToCopy([fact('1', 'item.seized'), fact('2', 'item.seized', { corrects: '1', occurredOn: '2026-01-03', data: {} }), fact('3', 'item.seized', { corrects: '2', occurredOn: '2026-01-02', data: { to: 'seized', place: 'x' } })], null);

    expect(copied).toEqual([fact('1', 'item.seized', { occurredOn: '2026-01-02', data: { to: 'seized', place: 'x' } })]);
  });

  it('leave out what never happened, where the thing stood and how it was described, but never the fact its state rests on', () => {
    const facts = [fact('1', 'item.noticed'), fact('2', 'item.noticed', { corrects: '1', data: { void: true } }), fact('3', 'item.moved'), fact('4', 'approval.given'), fact('5', 'item.register-changed')];

    expect(factsToCopy(facts, '5').map(({ id }) => id)).toEqual(['5']);
  });
});
