import { readSettings } from '../src/settings.mjs';

const right = {
  DEV_IDP_ISSUER: 'http://localhost:4000',
  DEV_IDP_PORT: '4000',
  DEV_IDP_PUBLIC_URL: 'http://localhost:3000',
  DEV_IDP_ACCOUNTS: 'accounts.json',
  DEV_IDP_CLIENT_KEY: 'key.pem',
  DEV_IDP_KEYS: 'keys.json',
};
const flag = ['--let-anybody-in'];

describe('the development provider', () => {
  it('starts where it is meant to (the control of the rows below)', () => {
    expect(readSettings(flag, right)).toMatchObject({ issuer: 'http://localhost:4000', port: 4000 });
  });

  it.each([
    ['without its flag', [], right, /--let-anybody-in/],
    ['where NODE_ENV says production', flag, { ...right, NODE_ENV: 'production' }, /this is production/],
    ['where ZEGEL_ENV says production', flag, { ...right, ZEGEL_ENV: 'production' }, /this is production/],
    ['under the name of another machine', flag, { ...right, DEV_IDP_ISSUER: 'http://zegel.example.org' }, /not an address of this machine/],
    ['under an address of the network', flag, { ...right, DEV_IDP_ISSUER: 'http://10.0.0.1:4000' }, /not an address of this machine/],
    ['under a name that only looks like this machine', flag, { ...right, DEV_IDP_ISSUER: 'http://localhost.example.org' }, /not an address of this machine/],
    ['with something missing', flag, { ...right, DEV_IDP_KEYS: '' }, /DEV_IDP_KEYS is missing/],
  ])('does not start %s', (_what, args, env, reason) => {
    expect(() => readSettings(args, env)).toThrow(reason);
  });
});
