import { execFile } from 'node:child_process';
import path from 'node:path';
import { loadConfig } from '../src/index.js';

const SOUND: Readonly<Record<string, string>> = {
  ZEGEL_ENV: 'test',
  ZEGEL_DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
  ZEGEL_QUEUE_URL: 'postgres:',
  ZEGEL_HTTP_PORT: '1',
  ZEGEL_WORKER_HTTP_PORT: '1',
  ZEGEL_PUBLIC_URL: 'http://localhost:8080',
  ZEGEL_FILES_URL: 'file:///nowhere',
  ZEGEL_MAIL_URL: 'mailbox:',
};

/** What is wrong, how it came to be, and the words that name it. */
const FAULTS: readonly (readonly [fault: string, settings: Readonly<Record<string, string>>, named: string])[] = [
  ['an unknown variable', { ZEGEL_HTTP_PROT: '8080' }, 'ZEGEL_HTTP_PROT is not a setting of Zegel'],
  ['a missing one', { ZEGEL_DATABASE_URL: '' }, 'ZEGEL_DATABASE_URL is missing'],
  ['another missing one', { ZEGEL_MAIL_URL: '' }, 'ZEGEL_MAIL_URL is missing'],
  ['a malformed one', { ZEGEL_QUEUE_URL: 'amqp://queue' }, 'ZEGEL_QUEUE_URL must be "postgres:" or a redis:// address'],
  ['a port that is none', { ZEGEL_HTTP_PORT: 'eighty' }, 'ZEGEL_HTTP_PORT'],
  ['a secret without its file', { ZEGEL_S3_SECRET_KEY_FILE: '/nowhere/secret' }, 'ZEGEL_S3_SECRET_KEY_FILE names a file that does not exist'],
  ['a production that answers without https', { ZEGEL_ENV: 'production', ZEGEL_MAIL_URL: 'smtp://mail' }, 'ZEGEL_PUBLIC_URL must be https in production'],
  ['a production for which nobody chose what scans uploads', { ZEGEL_ENV: 'production', ZEGEL_PUBLIC_URL: 'https://zegel.example', ZEGEL_MAIL_URL: 'smtp://mail' }, 'ZEGEL_SCANNER_URL must be chosen in production'],
  ['a production that keeps mail to itself', { ZEGEL_ENV: 'production', ZEGEL_PUBLIC_URL: 'https://zegel.example' }, 'ZEGEL_MAIL_URL must be an smtp address in production'],
];

interface Ended {
  /** Null when it had to be ended. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(service: string, settings: Readonly<Record<string, string>>, patience = 30_000): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...SOUND, ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [path.resolve('dist/services', `${service}.js`)], { env, timeout: patience }, (_error, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }));
  });
}

describe('the configuration', () => {
  it.each(FAULTS)('is refused for %s, in one line that names it', (_fault, settings, named) => {
    const read = (): unknown => loadConfig({ ...SOUND, ...settings });

    expect(read).toThrow(named);
    expect(read).toThrow(/^Configuration: .*\.$/);
  });

  it('is refused for every fault at once, and no value is told', () => {
    const read = (): unknown => loadConfig({ ...SOUND, ZEGEL_TYPO: 'secret-value', ZEGEL_FILES_URL: 'secret-value' });

    expect(read).toThrow('ZEGEL_TYPO is not a setting of Zegel');
    expect(read).toThrow('ZEGEL_FILES_URL must be a file:// or s3:// address');
    expect(read).not.toThrow('secret-value');
  });

  it('is taken when nothing is wrong', () => {
    expect(loadConfig(SOUND)).toMatchObject({ ZEGEL_ENV: 'test', ZEGEL_HTTP_PORT: 1, ZEGEL_DATABASE_POOL: 10 });
  });
});

describe.each(['api', 'worker'])('the %s', (service) => {
  it.each(FAULTS.slice(0, 2))('is stopped by %s with one line that names it', async (_fault, settings, named) => {
    const { status, stdout, stderr } = await start(service, settings);

    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(named)]);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe('api and worker with nothing wrong', () => {
  it('are not stopped: they wait for their database', async () => {
    const ended = await Promise.all(['api', 'worker'].map((service) => start(service, {}, 5_000)));

    expect(ended.map(({ status }) => status)).toEqual([null, null]);
    expect(ended.map(({ stderr }) => stderr).join()).not.toContain('Configuration');
  });
});
