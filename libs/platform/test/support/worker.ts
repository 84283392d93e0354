import type { TestingModule } from '@nestjs/testing';
import { JOBS, JobRunner, OutboxRelay, type Config, type Job } from '../../src/index.js';
import { buildPlatform } from './platform-under-test.js';

/** A worker with these jobs and nothing else. `close` stops it as an operator would. */
export async function startWorker(config: Config, jobs: readonly Job[]): Promise<TestingModule> {
  const worker = await buildPlatform(config, { providers: [{ provide: JOBS, useValue: jobs }, JobRunner, OutboxRelay] });
  await worker.init();
  return worker;
}
