import { ConfigError, loadConfig } from './config.js';

const complete = {
  ZEGEL_ENV: 'test',
  ZEGEL_DATABASE_URL: 'postgres://app@localhost/zegel',
  ZEGEL_QUEUE_URL: 'postgres:',
  ZEGEL_HTTP_PORT: '3000',
  ZEGEL_WORKER_HTTP_PORT: '3001',
  ZEGEL_PUBLIC_URL: 'http://localhost:3000',
  ZEGEL_FILES_URL: 'file:///data/files',
  ZEGEL_MAIL_URL: 'mailbox:',
};

describe('configuration', () => {
  it('accepts a complete set and fills the defaults', () => {
    expect(loadConfig({ ...complete, PATH: '/bin' })).toMatchObject({ ZEGEL_HTTP_PORT: 3000, ZEGEL_LOG_LEVEL: 'info' });
  });

  it.each(Object.keys(complete))('names %s when it is missing, in one line', (name) => {
    const without = Object.fromEntries(Object.entries(complete).filter(([key]) => key !== name));

    expect(() => loadConfig(without)).toThrow(new RegExp(`^Configuration: ${name} is missing\\.$`));
  });

  it('names every unknown variable and every malformed value at once', () => {
    expect(() => loadConfig({ ...complete, ZEGEL_HTTP_PROT: '1', ZEGEL_HTTP_PORT: 'many' })).toThrow(
      /ZEGEL_HTTP_PORT .*ZEGEL_HTTP_PROT is not a setting/,
    );
  });

  it('refuses in production what is only safe on one machine', () => {
    expect(() => loadConfig({ ...complete, ZEGEL_ENV: 'production' })).toThrow(ConfigError);
  });

  describe('of an OpenID provider', () => {
    const provider = { ...complete, ZEGEL_SIGN_IN: 'oidc', ZEGEL_OIDC_ISSUER: 'https://login.example.org', ZEGEL_OIDC_CLIENT_ID: 'zegel', ZEGEL_OIDC_CLIENT_SECRET: 'made-up-for-this-test' };
    const production = { ...provider, ZEGEL_ENV: 'production', ZEGEL_PUBLIC_URL: 'https://zegel.example.org', ZEGEL_MAIL_URL: 'smtps://mail.example.org', ZEGEL_SCANNER_URL: 'none:' };

    it('is accepted when it is whole', () => {
      expect(loadConfig(production)).toMatchObject({ ZEGEL_SIGN_IN: 'oidc', ZEGEL_OIDC_CLIENT_ID: 'zegel' });
    });

    it('names everything that is missing at once', () => {
      expect(() => loadConfig({ ...complete, ZEGEL_SIGN_IN: 'oidc' })).toThrow(/ZEGEL_OIDC_ISSUER is missing.*ZEGEL_OIDC_CLIENT_ID is missing.*one of ZEGEL_OIDC_CLIENT_KEY and ZEGEL_OIDC_CLIENT_SECRET/);
    });

    it('takes a key or a secret, not both', () => {
      expect(() => loadConfig({ ...provider, ZEGEL_OIDC_CLIENT_KEY: '-----BEGIN PRIVATE KEY-----' })).toThrow(/and not both/);
    });

    it('is not reached over http, but on the machine itself', () => {
      expect(() => loadConfig({ ...provider, ZEGEL_OIDC_ISSUER: 'http://login.example.org' })).toThrow(/must be https/);
      expect(loadConfig({ ...provider, ZEGEL_OIDC_ISSUER: 'http://localhost:4000' })).toMatchObject({ ZEGEL_OIDC_ISSUER: 'http://localhost:4000' });
    });

    it.each(['http://localhost:4000', 'https://localhost:4000', 'https://127.0.0.1', 'https://[::1]', 'https://2130706433'])('is not the development provider on %s in production, whichever way people sign in', (issuer) => {
      for (const way of ['oidc', 'local']) expect(() => loadConfig({ ...production, ZEGEL_SIGN_IN: way, ZEGEL_OIDC_ISSUER: issuer })).toThrow(/ZEGEL_OIDC_ISSUER must be https and on another machine/);
    });
  });
});
