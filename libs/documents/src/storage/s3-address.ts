import { ConfigError, type Config } from '#platform';

/** Where in object storage the files are, and with which key. */
export interface S3Address {
  readonly bucket: string;
  /** Folder in the bucket, without slashes around it; may be empty. */
  readonly prefix: string;
  readonly endpoint?: string;
  readonly region: string;
  readonly forcePathStyle: boolean;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const KNOWN = ['endpoint', 'region', 'forcePathStyle'];

type Settings = Pick<Config, 'ZEGEL_FILES_URL' | 'ZEGEL_S3_ACCESS_KEY' | 'ZEGEL_S3_SECRET_KEY'>;

/**
 * Reads `s3://bucket/prefix?endpoint=…&region=…&forcePathStyle=true`.
 * @throws ConfigError naming what is missing or unknown
 */
export function readS3Address({ ZEGEL_FILES_URL, ZEGEL_S3_ACCESS_KEY, ZEGEL_S3_SECRET_KEY }: Settings): S3Address {
  const url = new URL(ZEGEL_FILES_URL);
  const unknown = [...url.searchParams.keys()].filter((name) => !KNOWN.includes(name));
  if (unknown.length > 0) throw new ConfigError(`Configuration: ZEGEL_FILES_URL has an unknown setting ${unknown.join(', ')}.`);
  if (url.hostname === '') throw new ConfigError('Configuration: ZEGEL_FILES_URL names no bucket.');
  if (ZEGEL_S3_ACCESS_KEY === undefined) throw new ConfigError('Configuration: ZEGEL_S3_ACCESS_KEY is missing.');
  if (ZEGEL_S3_SECRET_KEY === undefined) throw new ConfigError('Configuration: ZEGEL_S3_SECRET_KEY is missing.');
  const endpoint = url.searchParams.get('endpoint');
  return {
    bucket: url.hostname,
    prefix: url.pathname.replace(/^\/+|\/+$/g, ''),
    ...(endpoint !== null && { endpoint }),
    region: url.searchParams.get('region') ?? 'us-east-1',
    forcePathStyle: url.searchParams.get('forcePathStyle') === 'true',
    credentials: { accessKeyId: ZEGEL_S3_ACCESS_KEY, secretAccessKey: ZEGEL_S3_SECRET_KEY },
  };
}
