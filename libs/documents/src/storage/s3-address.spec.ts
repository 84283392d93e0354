import { ConfigError } from '#platform';
import { readS3Address } from './s3-address.js';

const keys = { ZEGEL_S3_ACCESS_KEY: 'key', ZEGEL_S3_SECRET_KEY: 'secret' };

describe('the address of object storage', () => {
  it('is read whole', () => {
    expect(readS3Address({ ...keys, ZEGEL_FILES_URL: 's3://zegel/office/files/?endpoint=http://storage:9000&region=nl-1&forcePathStyle=true' })).toEqual({
      bucket: 'zegel',
      prefix: 'office/files',
      endpoint: 'http://storage:9000',
      region: 'nl-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    });
  });

  it('needs a bucket only', () => {
    expect(readS3Address({ ...keys, ZEGEL_FILES_URL: 's3://zegel' })).toEqual({
      bucket: 'zegel',
      prefix: '',
      region: 'us-east-1',
      forcePathStyle: false,
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    });
  });

  it.each([
    ['an unknown setting', { ...keys, ZEGEL_FILES_URL: 's3://zegel?regoin=x' }, 'regoin'],
    ['no bucket', { ...keys, ZEGEL_FILES_URL: 's3:///prefix' }, 'no bucket'],
    ['no key', { ZEGEL_S3_SECRET_KEY: 'secret', ZEGEL_FILES_URL: 's3://zegel' }, 'ZEGEL_S3_ACCESS_KEY is missing'],
    ['no secret', { ZEGEL_S3_ACCESS_KEY: 'key', ZEGEL_FILES_URL: 's3://zegel' }, 'ZEGEL_S3_SECRET_KEY is missing'],
  ])('stops the start with %s, by name', (_, settings, named) => {
    expect(() => readS3Address(settings)).toThrow(ConfigError);
    expect(() => readS3Address(settings)).toThrow(named);
  });
});
