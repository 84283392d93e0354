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
});
