import { isPrivateAddress, refusalOfAddress } from './webhook-address.js';

const NOBODY = new Set<string>();

describe('an address of a socket', () => {
  it.each([
    '127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '100.64.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1', '198.18.0.1', '192.0.2.1', '224.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1', '2001::1', '2002:7f00:1::1', '3fff::1',
  ])('%s is not of the internet', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.15.255.255', '172.32.0.1', '100.128.0.1', '193.0.0.1', '2a00:1450:400e::1', '2606:4700::1111'])('%s is', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('the address of a webhook', () => {
  it.each([
    ['https://example.org/hook', null],
    ['https://example.org:8443/hook?key=1', null],
    ['https://[2a00:1450:400e::1]/', null],
    ['http://example.org/hook', 'webhook.url-not-https'],
    ['ftp://example.org/', 'webhook.url-malformed'],
    ['file:///etc/passwd', 'webhook.url-malformed'],
    ['https://user:secret@example.org/', 'webhook.url-malformed'],
    ['https://example.org/#part', 'webhook.url-malformed'],
    ['not an address', 'webhook.url-malformed'],
    ['https://localhost/', 'webhook.url-private'],
    ['https://worker.internal/', 'webhook.url-private'],
    ['https://postgres/', 'webhook.url-private'],
    ['https://127.0.0.1/', 'webhook.url-private'],
    ['https://2130706433/', 'webhook.url-private'],
    ['https://0x7f.1/', 'webhook.url-private'],
    ['https://0177.0.0.1/', 'webhook.url-private'],
    ['https://[::1]/', 'webhook.url-private'],
    ['https://[::ffff:10.0.0.1]/', 'webhook.url-private'],
    ['https://169.254.169.254/latest/meta-data', 'webhook.url-private'],
  ])('%s is answered with %s', (address, refusal) => {
    expect(refusalOfAddress(address, NOBODY)).toBe(refusal);
  });

  it('may be anywhere on a host that is trusted, with the port when one is named', () => {
    const trusted = new Set(['broker.internal', '127.0.0.1:9000']);

    expect(['http://broker.internal/', 'https://broker.internal:1/', 'http://127.0.0.1:9000/'].map((url) => refusalOfAddress(url, trusted))).toEqual([null, null, null]);
    expect(['http://127.0.0.1:9001/', 'http://other.internal/'].map((url) => refusalOfAddress(url, trusted))).toEqual(['webhook.url-not-https', 'webhook.url-not-https']);
  });
});
