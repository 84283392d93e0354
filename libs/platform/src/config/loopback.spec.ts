import { isLoopback } from './loopback.js';

describe('an address of the machine itself', () => {
  it.each(['http://localhost:3000', 'http://LOCALHOST', 'https://idp.localhost/x', 'http://localhost.:1', 'http://127.0.0.1', 'http://127.9.9.9:80', 'http://2130706433', 'http://0x7f.1', 'http://0177.0.0.1', 'http://0.0.0.0', 'http://[::1]:9', 'http://[::]', 'http://[::ffff:127.0.0.1]'])('is %s', (address) => {
    expect(isLoopback(address)).toBe(true);
  });

  it.each(['https://login.example.org', 'https://localhost.example.org', 'https://127.example.org', 'http://10.0.0.1', 'http://[fe80::1]'])('is not %s', (address) => {
    expect(isLoopback(address)).toBe(false);
  });
});
