import 'reflect-metadata';
import { ConfigError, Logger } from '#platform';
import { serveHealth } from './health-server.js';
import { SealerMetrics } from './metrics.js';
import { Sealing } from './sealing.js';
import { loadSealerSettings } from './settings.js';

const SOFTWARE = 'zegel 0.1.0';

/** Starts the sealer; stops cleanly on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const settings = loadSealerSettings(process.env);
  const logger = new Logger(settings);
  const metrics = new SealerMetrics();
  const sealing = new Sealing(settings, SOFTWARE, metrics, logger);
  sealing.start();
  const server = await serveHealth(sealing, metrics, settings.ZEGEL_SEALER_HTTP_PORT, settings.ZEGEL_HTTP_HOST);
  logger.info('sealer works', { port: settings.ZEGEL_SEALER_HTTP_PORT });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info('sealer stops', { signal });
      server.close();
      void sealing.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `The sealer did not start: ${String(error)}`}\n`);
  process.exit(1);
});
