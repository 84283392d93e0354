import type { SeizedThing } from '../../contract.js';
import { ASSET_CLASSES } from '../asset-class.js';
import type { FoundIdentifier } from '../details/found-identifiers.js';
import { validateThing } from '../details/validate-thing.js';
import { duplicateRefusals, marksOf, unlikeKnown, type MarkedItem, type RecordedThing } from './possible-duplicates.js';
import { TELLING_FIELDS } from './telling-fields.js';

const IMEI = '490154203237518';
const phone = (more: Partial<SeizedThing> = {}): SeizedThing => ({ assetClass: 'electronics', description: 'Telefoon', details: { deviceType: 'phone', imei: IMEI }, ...more });

function recorded(...things: readonly SeizedThing[]): readonly RecordedThing[] {
  return things.map((thing, index) => {
    const valid = validateThing(thing, { today: '2026-11-23' });
    return { index, thing, identifiers: valid.ok ? valid.identifiers : ([] as FoundIdentifier[]) };
  });
}

const known: MarkedItem = { index: 0, kind: 'imei', mark: IMEI, itemId: 'item-1', reference: 'Z-1-001' };
const judge = (things: readonly SeizedThing[], found: readonly MarkedItem[] = [], notice?: string) => duplicateRefusals(recorded(...things), marksOf(recorded(...things), notice), found).map(({ code, pointer, confirmable }) => [code, pointer, confirmable]);

describe('what is probably in the case already', () => {
  it('is asked about under the thing, with the item it looks like', () => {
    const [refusal] = duplicateRefusals(recorded(phone()), marksOf(recorded(phone()), undefined), [known]);

    expect(refusal).toMatchObject({ code: 'item.possible-duplicate', pointer: '/things/0', confirmable: true, params: { reference: 'Z-1-001', itemId: 'item-1', value: IMEI } });
  });

  it('is recorded as another thing with a reason, which names what it is not', () => {
    const confirmed = phone({ confirmations: { '/things/0': ' Kloon met hetzelfde IMEI. ' } });

    expect(judge([confirmed], [known])).toEqual([]);
    expect(unlikeKnown(0, [known, { ...known, index: 1, itemId: 'item-2' }], confirmed.confirmations)).toEqual({ itemIds: ['item-1'], reason: 'Kloon met hetzelfde IMEI.' });
  });

  it.each(['', '   ', 'x'.repeat(501)])('is not settled by the reason %j', (reason) => {
    expect(judge([phone({ confirmations: { '/things/0': reason } })], [known])).toHaveLength(1);
  });

  it('is not settled by a reason that was given for the number itself', () => {
    expect(judge([phone({ confirmations: { '/things/0/details/imei': 'Zo staat het er.' } })], [known])).toHaveLength(1);
  });

  it('is told when one seizure has a number twice', () => {
    expect(judge([phone(), phone({ description: 'Nog een telefoon' })])).toEqual([['item.twice-in-seizure', '/things/1', true]]);
  });
});

describe('what tells a thing', () => {
  const cash = (details: Readonly<Record<string, unknown>>): SeizedThing => ({ assetClass: 'cash', description: 'Geld', amount: { amount: '10.00', currency: 'EUR' }, details });
  const marks = (thing: SeizedThing, notice?: string): readonly string[] => marksOf(recorded(thing), notice).map(({ kind, mark }) => `${kind} ${mark}`);

  it('is a seal on one notice, however it is written, whatever the class', () => {
    expect(marks(phone({ sealNumber: 'z 44-11', details: {} }), 'KVI 1')).toEqual(['seal Z4411']);
    expect(marks(cash({ sealNumber: 'Z4411' }), 'KVI 1')).toEqual(['seal Z4411']);
    expect(marks(cash({ sealNumber: 'Z4411' }))).toEqual([]);
  });

  it('is no account that money was paid into, and no substance', () => {
    expect(marks(cash({ depositAccount: 'NL91ABNA0417164300' }))).toEqual([]);
    expect(marks({ assetClass: 'forbidden-goods', description: 'Cocaïne', details: { forbiddenType: 'drugs', casNumber: '50-36-2' } })).toEqual([]);
  });

  it('is an address together with its token', () => {
    const coin = (token: string): SeizedThing => ({ assetClass: 'crypto-asset', description: token, details: { chain: 'ethereum', token, quantity: '1', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', custodyMethod: 'hardware-wallet' } });

    expect(judge([coin('ETH'), coin('USDC')])).toEqual([]);
    expect(judge([coin('ETH'), coin('eth')])).toEqual([['item.twice-in-seizure', '/things/1', true]]);
  });

  it('is always an identifier of its class', () => {
    for (const [assetClass, fields] of Object.entries(TELLING_FIELDS)) {
      const identifiers = ASSET_CLASSES[assetClass as keyof typeof ASSET_CLASSES].fields.filter(({ kind }) => kind === 'identifier').map(({ name }) => name);
      expect(identifiers).toEqual(expect.arrayContaining([...fields]));
    }
  });
});
