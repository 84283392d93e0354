import { isTooDeep } from './too-deep.js';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('isTooDeep', () => {
  it.each([undefined, null, 'text', 5, {}, { things: [{ details: { denominations: [{ value: '50' }] } }] }, nested(32)])('lets %j pass', (body) => {
    expect(isTooDeep(body)).toBe(false);
  });

  it.each([34, 100_000])('stops a body of %d levels', (depth) => {
    expect(isTooDeep(nested(depth))).toBe(true);
  });
});
