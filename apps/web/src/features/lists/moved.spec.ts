import { moved } from './moved.js';

it.each([
  ['forward', 0, 1, ['b', 'a', 'c']],
  ['back', 2, -1, ['a', 'c', 'b']],
  ['not past the start', 0, -1, ['a', 'b', 'c']],
  ['not past the end', 2, 1, ['a', 'b', 'c']],
] as const)('a column moves %s', (_what, index, by, order) => {
  expect(moved(['a', 'b', 'c'], index, by)).toEqual(order);
});
