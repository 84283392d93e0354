import { mayBeScope } from './api-scopes.js';

describe('the acts of a key', () => {
  it.each([
    ['asset-officer', 'item.register', true],
    ['asset-officer', 'case.view', true],
    ['custodian', 'decision.give', false],
    ['asset-officer', 'approval.decide', false],
    ['asset-officer', 'list.export', false],
    ['asset-officer', 'live.hear', false],
    ['asset-officer', 'case.delete', false],
    ['asset-officer', 'constructor', false],
  ])('as %s: %s %s', (role, act, may) => {
    expect(mayBeScope(role, act)).toBe(may);
  });
});
