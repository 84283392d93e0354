import { guessersOf } from './sign-in-delay.js';
import { sourceOf } from './source-of.js';

describe('where an attempt comes from', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is %s', (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });
});

describe('whose guesses are counted together', () => {
  it('are those of one login from one source, and of the source', () => {
    expect(guessersOf({ login: 'ovj', source: '192.0.2.7', knownBrowser: null }).map(({ key }) => key)).toEqual(['login ovj from 192.0.2.7', 'source 192.0.2.7']);
  });

  it('but a browser that the person signed in from before answers for itself alone', () => {
    expect(guessersOf({ login: 'ovj', source: '192.0.2.7', knownBrowser: 'b' }).map(({ key }) => key)).toEqual(['browser b ovj']);
  });
});
