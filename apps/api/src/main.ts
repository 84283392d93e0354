import 'reflect-metadata';
import { ConfigError, Logger, loadConfig } from '#platform';
import { createApi } from './create-api.js';
import { stopGently } from './stop-gently.js';

/** Starts the HTTP API; stops it cleanly on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const app = await createApi(config);
  await app.listen(config.ZEGEL_HTTP_PORT, config.ZEGEL_HTTP_HOST);
  const logger = app.get(Logger);
  logger.info('api listens', { port: config.ZEGEL_HTTP_PORT });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info('api stops', { signal });
      void stopGently(app).then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `The API did not start: ${String(error)}`}\n`);
  process.exit(1);
});
