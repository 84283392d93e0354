import { ApiProblem } from '../../api/api-problem.js';
import { receiptOfRefusal } from './receipt-of-refusal.js';

const ITEMS = [{ id: 'a', reference: 'Z-1' }, { id: 'b', reference: 'Z-2' }];
const problem = (code: string): ApiProblem =>
  new ApiProblem({ type: '', title: '', status: 409, detail: '', code, requestId: '', errors: [{ code: 'item.blocked', pointer: '/items/1', detail: 'Beklag.' }, { code: 'record.changed', pointer: '/items/0', detail: 'Gewijzigd.' }] });

describe('a decision that could be given on none of the items', () => {
  it('is told item by item', () => {
    expect(receiptOfRefusal(problem('decision.none-given'), ITEMS)).toMatchObject({
      done: [],
      refused: [{ itemId: 'a', reference: 'Z-1', reasons: [{ detail: 'Gewijzigd.' }] }, { itemId: 'b', reference: 'Z-2', reasons: [{ detail: 'Beklag.' }] }],
    });
  });

  it.each([problem('request.invalid'), new Error('away')])('is nothing else: %s', (error) => {
    expect(() => receiptOfRefusal(error, ITEMS)).toThrow(error);
  });
});
