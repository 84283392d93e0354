import { formatBytes } from './format-bytes.js';

describe('a file size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1500, '1,5 kB'],
    [2_055_985, '2,1 MB'],
    [300_000_000, '300 MB'],
  ])('of %d bytes reads %s', (bytes, text) => {
    expect(formatBytes(bytes, 'nl').replace('\u00a0', ' ')).toBe(text);
  });
});
