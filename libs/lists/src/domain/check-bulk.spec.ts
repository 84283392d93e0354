import type { BulkRequest } from '../contract.js';
import { checkBulk } from './check-bulk.js';

const move = { toPlaceId: 'p', movedAt: '2026-11-28T10:00:00Z' };
const decide = { kind: 'keep', capacity: 'prosecutor', decidedOn: '2026-11-28', ground: 'nl-sv-116-1', reason: 'x' };
const edit = { assetClass: 'vehicle', details: { colour: 'rood' }, reason: 'x' };

it.each<[string, BulkRequest, string[]]>([
  ['chosen items moved', { kind: 'move', itemIds: ['a'], move }, []],
  ['all that match decided on', { kind: 'decide', matching: {}, decide }, []],
  ['neither chosen nor matching', { kind: 'move', move }, ['/itemIds']],
  ['both', { kind: 'move', itemIds: ['a'], matching: {}, move }, ['/itemIds']],
  ['facts changed', { kind: 'edit', matching: {}, edit }, []],
  ['facts changed without saying which', { kind: 'edit', matching: {} }, ['/edit']],
  ['a move without a place', { kind: 'move', itemIds: ['a'] }, ['/move']],
  ['a move that also decides', { kind: 'move', itemIds: ['a'], move, decide }, ['/decide']],
  ['a decision that is a move', { kind: 'decide', itemIds: ['a'], move }, ['/move', '/decide']],
])('%s', (_what, request, pointers) => {
  expect(checkBulk(request).map(({ pointer }) => pointer)).toEqual(pointers);
});
