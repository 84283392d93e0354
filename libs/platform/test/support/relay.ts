import { HandOut, Listener, Logger, Metrics, OutboxRelay, Queues, Tracing, type Job } from '../../src/index.js';
import type { PlatformUnderTest } from './platform-under-test.js';

/** A relay that works when it is told to and not by the clock, so that a test decides the order of things. */
export function relayOf(platform: PlatformUnderTest, jobs: readonly Job[], queues: Queues = platform.app.get(Queues)): OutboxRelay {
  return new OutboxRelay(jobs, platform.uow, new HandOut(queues, platform.app.get(Tracing)), platform.app.get(Listener), platform.app.get(Logger), platform.app.get(Metrics));
}

/** A job that hears every message of a type and does nothing: what it is handed is looked at in the queue. */
export function listenerNamed(name: string, queue: string, type: string): Job {
  return { queue, name, listensTo: (heard) => heard === type, handle: async () => undefined };
}
