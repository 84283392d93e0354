import type { MappedItem } from './mapped-row.js';
import { readingOf } from './reading.js';
import { fateOf, type KnownCase, type KnownItem } from './row-fate.js';

const ITEM: MappedItem = { assetClass: 'vehicle', classRule: 'car', description: 'Golf', identifiers: [], seizedOn: '2026-01-10', details: {} };
const ROW = { rowKey: 'row', caseKey: 'case', contentHash: 'now', item: ITEM };
const KNOWN: KnownItem = { id: 'i', caseId: 'c', hash: 'now', reading: readingOf(ROW), asRegistered: true };

function aCase(overrides: Partial<KnownCase> = {}): KnownCase {
  return { id: 'c', reference: 'Z2026-000001', key: 'case', status: 'intake', parketNumbers: [], isOpenToImport: true, ...overrides };
}

function fate({ item, same, inCase }: { item?: Partial<KnownItem>; same?: Partial<KnownItem>; inCase?: Partial<KnownCase> }) {
  const known = inCase === undefined ? [] : [aCase(inCase)];
  return fateOf(ROW, {
    itemsByKey: new Map(item === undefined ? [] : [['row', { ...KNOWN, ...item }]]),
    itemsOfSameRow: new Map(same === undefined ? [] : [['row', { ...KNOWN, ...same }]]),
    casesByKey: new Map(known.map((one) => [one.key, one])),
    casesById: new Map(known.map((one) => [one.id, one])),
  });
}

describe('the fate of a row', () => {
  it('is a new item in a new case when neither was seen before', () => {
    expect(fate({})).toEqual({ kind: 'create', into: null });
  });

  it('is a new item in the case that an earlier row made', () => {
    expect(fate({ inCase: {} })).toMatchObject({ kind: 'create', into: { id: 'c' } });
  });

  it('is nothing when the row is as it was', () => {
    expect(fate({ item: {}, inCase: {} })).toMatchObject({ kind: 'unchanged' });
  });

  it.each(['of another mapping', null])('is to be looked at when the row is as it was and the mapping made something else of it then, or nobody knows what (%s)', (reading) => {
    expect(fate({ item: { reading }, inCase: {} })).toMatchObject({ kind: 'otherwise', item: { id: 'i' } });
  });

  it('is to be looked at, and no second item, when the same row had another name', () => {
    expect(fate({ same: { hash: 'before' }, inCase: {} })).toMatchObject({ kind: 'otherwise', item: { id: 'i' } });
  });

  it('is a change when the row says something else', () => {
    expect(fate({ item: { hash: 'before' }, inCase: {} })).toMatchObject({ kind: 'changed', item: { id: 'i' } });
  });

  it('is looked up by the case the item is in, not by the case the row now names', () => {
    expect(fate({ item: { hash: 'before' }, inCase: { key: 'another' } })).toMatchObject({ kind: 'changed', into: { key: 'another' } });
  });

  it.each([
    ['new', {}],
    ['unchanged', { item: {} }],
    ['changed', { item: { hash: 'before' } }],
  ])('is a refusal in a case of others, the same for a row that is %s', (_, given) => {
    expect(fate({ ...given, inCase: { isOpenToImport: false } })).toEqual({ kind: 'refused', errors: [{ code: 'import.case-of-others', params: {} }] });
  });

  it.each(['closed', 'retention'])('is a refusal when a case that is %s would change', (status) => {
    expect(fate({ inCase: { status } })).toMatchObject({ kind: 'refused', errors: [{ code: 'import.case-closed', params: { case: 'Z2026-000001' } }] });
    expect(fate({ item: { hash: 'before' }, inCase: { status } })).toMatchObject({ kind: 'refused' });
  });

  it('is nothing in a closed case when the row is as it was', () => {
    expect(fate({ item: {}, inCase: { status: 'closed' } })).toMatchObject({ kind: 'unchanged' });
  });
});
