import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, HealthCheck, Logger, loadConfig } from '#platform';
import { serveHealth } from './health-server.js';
import { WorkerModule } from './worker.module.js';

/** Starts the worker: queues, outbox relay and schedules; stops cleanly on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.for(config), { bufferLogs: true, abortOnError: false });
  const logger = app.get(Logger);
  app.useLogger(logger);
  const server = await serveHealth(app.get(HealthCheck), config.ZEGEL_WORKER_HTTP_PORT, config.ZEGEL_HTTP_HOST);
  logger.info('worker works', { port: config.ZEGEL_WORKER_HTTP_PORT });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info('worker stops', { signal });
      app.get(HealthCheck).leave();
      server.close();
      void app.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `The worker did not start: ${String(error)}`}\n`);
  process.exit(1);
});
