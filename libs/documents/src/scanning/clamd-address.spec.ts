import { ConfigError } from '#platform';
import { readClamdAddress } from './clamd-address.js';

describe('the address of clamd', () => {
  it.each([
    ['clamd://scanner', { host: 'scanner', port: 3310 }],
    ['clamd://127.0.0.1:4000', { host: '127.0.0.1', port: 4000 }],
    ['clamd://[::1]:4000', { host: '::1', port: 4000 }],
    ['clamd:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('%s', (address, read) => {
    expect(readClamdAddress(address)).toEqual(read);
  });

  it.each(['clamd://', 'clamd:///', 'clamd://scanner?timeout=1'])('is refused: %s', (address) => {
    expect(() => readClamdAddress(address)).toThrow(ConfigError);
  });
});
