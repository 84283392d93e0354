import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { isLoopback } from './loopback.js';

const port = z.coerce.number().int().min(1).max(65535);

/**
 * Everything a process of Zegel can be told from outside, and nothing else. Read once at start; an unknown
 * `ZEGEL_` variable, a missing or a malformed value stops the process with one line that names it.
 * A `<NAME>_FILE` variable gives the path of a file that holds the value (secrets are files, not variables).
 */
export const configSchema = z.strictObject({
  /** Where this process runs; `production` refuses demo accounts, http addresses and the local mailbox. */
  ZEGEL_ENV: z.enum(['embedded', 'production', 'test']),
  /** PostgreSQL as the application role: never an owner or a superuser. */
  ZEGEL_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  /** `postgres:` runs BullMQ on ZEGEL_DATABASE_URL, `redis://…` runs it on Redis. */
  ZEGEL_QUEUE_URL: z.string().regex(/^(postgres:$|rediss?:\/\/)/, 'must be "postgres:" or a redis:// address'),
  ZEGEL_HTTP_HOST: z.string().default('127.0.0.1'),
  ZEGEL_HTTP_PORT: port,
  /** Health and metrics of the worker. */
  ZEGEL_WORKER_HTTP_PORT: port,
  /** The address people type; links in mail and the cookie's rules follow from it. */
  ZEGEL_PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  /** Proxies whose word on where a request comes from is taken: `loopback`, `uniquelocal` or networks, separated by commas. */
  ZEGEL_TRUSTED_PROXIES: z.string().default(''),
  /** How people sign in: at the OpenID provider below, or with the passwords that are kept here. */
  ZEGEL_SIGN_IN: z.enum(['oidc', 'local']).default('local'),
  /** The OpenID provider, exactly as it calls itself. Over http only on the machine itself, which production refuses. */
  ZEGEL_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  ZEGEL_OIDC_CLIENT_ID: z.string().optional(),
  /** Private key (PKCS 8, PEM: RSA, P-256 or Ed25519) with which we show the provider who we are: `private_key_jwt`. */
  ZEGEL_OIDC_CLIENT_KEY: z.string().regex(/^-----BEGIN PRIVATE KEY-----/, 'must be a private key in PKCS 8 (PEM)').optional(),
  /** For providers that know no keys. */
  ZEGEL_OIDC_CLIENT_SECRET: z.string().min(16, 'must be of 16 characters or more').optional(),
  /** Levels of assurance that are enough (`acr`), separated by spaces; the first is asked for. Empty: the provider decides. */
  ZEGEL_OIDC_ACR: z.string().default(''),
  /** Folder of the built web app. */
  ZEGEL_WEB_ROOT: z.string().optional(),
  /** `file:///folder` or `s3://bucket/prefix?endpoint=…&region=…`. */
  ZEGEL_FILES_URL: z.string().regex(/^(file|s3):\/\//, 'must be a file:// or s3:// address'),
  /**
   * What looks for viruses in uploads: `clamd://host:3310` or `clamd:///run/clamav/clamd.ctl`. `none:` lets everything through and
   * says so at each document; production must choose it in so many words.
   */
  ZEGEL_SCANNER_URL: z.string().regex(/^(none:$|clamd:\/\/)/, 'must be "none:" or a clamd:// address').default('none:'),
  ZEGEL_S3_ACCESS_KEY: z.string().optional(),
  ZEGEL_S3_SECRET_KEY: z.string().optional(),
  /** `mailbox:` keeps mail in a table that a page shows, `smtp://…` sends it. */
  ZEGEL_MAIL_URL: z.string().regex(/^(mailbox:$|smtps?:\/\/)/, 'must be "mailbox:" or an smtp:// address'),
  ZEGEL_MAIL_FROM: z.string().default('Zegel <zegel@localhost>'),
  /** Hosts, with or without port and separated by commas, to which a webhook may go over http and inside the own network; any other must be https and public. */
  ZEGEL_WEBHOOK_HOSTS: z.string().default(''),
  ZEGEL_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** Where traces go (OTLP over HTTP, JSON), e.g. `http://collector:4318/v1/traces`. Left out: nothing is traced. Nothing of a case or a person is in them. */
  ZEGEL_TRACES_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Largest file an import or a document may be, in bytes. */
  ZEGEL_UPLOAD_LIMIT: z.coerce.number().int().positive().default(100 * 1024 * 1024),
  /**
   * How long, in seconds, rows of the log may wait to be sealed before acts of weight are refused; 0 never refuses. 60 when it is not
   * said; in tests, which mostly run without a sealer, 0.
   */
  ZEGEL_SEALED_WITHIN: z.coerce.number().int().min(0).max(86_400).optional(),
  /** Seconds within which the database must answer before people are told that it is away; 0 lets them wait. 1.5 when it is not said; in tests, on machines that are busy, 0. */
  ZEGEL_DATABASE_ANSWERS_WITHIN: z.coerce.number().min(0).max(60).optional(),
  /** Connections of one process to PostgreSQL, the queue's own not counted. */
  ZEGEL_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  /** Hours within which a backup must have been made; the system administrators are told when none was. 0 watches nothing. */
  ZEGEL_BACKUP_WITHIN_HOURS: z.coerce.number().int().min(0).default(26),
});

export type Config = z.infer<typeof configSchema>;

/** The injection token of the validated configuration. */
export const CONFIG = Symbol('Config');

/** A configuration that cannot be used; its message is one line that names every fault. */
export class ConfigError extends Error {}

/**
 * Reads and validates the configuration.
 * @throws ConfigError naming each unknown, missing or malformed variable
 */
export function loadConfig(environment: NodeJS.ProcessEnv): Config {
  const { settings, given } = readSettings(configSchema, environment);
  return refuseUnsafe(settings, given);
}

/**
 * Reads and validates the settings of a process that has others than the services.
 * @throws ConfigError naming each unknown, missing or malformed variable
 */
export function loadSettings<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  return readSettings(schema, environment).settings;
}

function readSettings<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): { readonly settings: T; readonly given: Readonly<Record<string, string>> } {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith('ZEGEL_') || value === undefined || value === '') continue;
    const secret = name.endsWith('_FILE') ? name.slice(0, -'_FILE'.length) : null;
    if (secret === null) {
      found[name] = value;
    } else if (existsSync(value)) {
      found[secret] = readFileSync(value, 'utf8').trim();
    } else {
      throw new ConfigError(`Configuration: ${name} names a file that does not exist.`);
    }
  }
  const parsed = schema.safeParse(found);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')} is not a setting of Zegel`
        : `${issue.path.join('.')} ${found[String(issue.path[0])] === undefined ? 'is missing' : issue.message}`,
    );
    throw new ConfigError(`Configuration: ${faults.join('; ')}.`);
  }
  return { settings: parsed.data, given: found };
}

function refuseUnsafe(config: Config, given: Readonly<Record<string, string>>): Config {
  const faults = [...faultsOfProvider(config), ...(config.ZEGEL_ENV === 'production' ? faultsOfProduction(config, given) : [])];
  if (faults.length > 0) throw new ConfigError(`Configuration: ${faults.join('; ')}.`);
  return config;
}

/** A provider is whole or not there; what it says must not be changed on the way. */
function faultsOfProvider(config: Config): string[] {
  const { ZEGEL_OIDC_ISSUER: issuer, ZEGEL_OIDC_CLIENT_KEY: key, ZEGEL_OIDC_CLIENT_SECRET: secret } = config;
  if (config.ZEGEL_SIGN_IN === 'local') return [];
  const faults: string[] = [];
  if (issuer === undefined) faults.push('ZEGEL_OIDC_ISSUER is missing: ZEGEL_SIGN_IN is oidc');
  else if (issuer.startsWith('http:') && !isLoopback(issuer)) faults.push('ZEGEL_OIDC_ISSUER must be https');
  if (config.ZEGEL_OIDC_CLIENT_ID === undefined) faults.push('ZEGEL_OIDC_CLIENT_ID is missing: ZEGEL_SIGN_IN is oidc');
  if ((key === undefined) === (secret === undefined)) faults.push('one of ZEGEL_OIDC_CLIENT_KEY and ZEGEL_OIDC_CLIENT_SECRET is needed, and not both');
  return faults;
}

function faultsOfProduction(config: Config, given: Readonly<Record<string, string>>): string[] {
  const faults: string[] = [];
  const issuer = config.ZEGEL_OIDC_ISSUER;
  if (issuer !== undefined && (isLoopback(issuer) || !issuer.startsWith('https:'))) faults.push('ZEGEL_OIDC_ISSUER must be https and on another machine in production: the development provider lets anybody in');
  if (!config.ZEGEL_PUBLIC_URL.startsWith('https://')) faults.push('ZEGEL_PUBLIC_URL must be https in production');
  if (config.ZEGEL_MAIL_URL === 'mailbox:') faults.push('ZEGEL_MAIL_URL must be an smtp address in production');
  if (given['ZEGEL_SCANNER_URL'] === undefined) faults.push('ZEGEL_SCANNER_URL must be chosen in production: a clamd:// address, or "none:" when nothing is to be scanned');
  return faults;
}
