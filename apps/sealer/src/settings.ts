import { loadSettings } from '#platform';
import { z } from 'zod';

/**
 * Everything the sealer can be told from outside. It knows nothing of the services' settings, and they know nothing of its key: `ZEGEL_SEAL_KEY_FILE`
 * names the file of the key, `ZEGEL_SEAL_FOLDER` the place outside the database to which each checkpoint is appended.
 */
export const sealerSchema = z.strictObject({
  ZEGEL_ENV: z.enum(['embedded', 'production', 'test']),
  /** PostgreSQL as the role of the sealer, which may read the log and write leaves, and nothing else. */
  ZEGEL_SEALER_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  /** The key that signs: 32 bytes in hexadecimal. */
  ZEGEL_SEAL_KEY: z.string().regex(/^[0-9a-f]{64}$/, 'must be 32 bytes in hexadecimal'),
  /** Folders to which every checkpoint is appended, separated by commas; at least one should be on another machine. */
  ZEGEL_SEAL_FOLDER: z.string().min(1),
  /** The name of the log and of the key in every checkpoint; it stays the same for the life of the log. */
  ZEGEL_SEAL_ORIGIN: z.string().regex(/^[^\s+]+$/, 'must be a name without spaces and plus signs').default('zegel.local/log'),
  /** How long a row waits at most before it is sealed, in milliseconds. */
  ZEGEL_SEAL_INTERVAL: z.coerce.number().int().min(10).max(2_000).default(1_000),
  ZEGEL_HTTP_HOST: z.string().default('127.0.0.1'),
  /** Health and metrics of the sealer. */
  ZEGEL_SEALER_HTTP_PORT: z.coerce.number().int().min(1).max(65535),
  ZEGEL_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export type SealerSettings = z.infer<typeof sealerSchema>;

export function loadSealerSettings(environment: NodeJS.ProcessEnv): SealerSettings {
  return loadSettings(sealerSchema, environment);
}
