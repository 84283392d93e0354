import { withoutMark } from './without-mark.js';

it.each([
  ['at the start', '\uFEFF{"n":1}', '{"n":1}'],
  ['that is all there is', '\uFEFF', ''],
  ['inside, which is what it says', '{"n":"\uFEFF"}', '{"n":"\uFEFF"}'],
  ['nowhere', '{"n":1}', '{"n":1}'],
])('a byte order mark %s', (_, text, read) => {
  expect(withoutMark(text)).toBe(read);
});
