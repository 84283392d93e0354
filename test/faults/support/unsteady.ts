import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordSeizureResponse } from '../../../libs/items/src/contract.js';
import type { Client } from '../../e2e/support/client.js';
import { aSeizure, cash } from '../../e2e/support/story.js';
import type { RunningOffice } from '../../e2e/support/running-office.js';
import { byWayOf, UnsteadyProxy } from '../../support/unsteady-proxy.js';

/** T29: work that goes on while something the office needs is slow, or comes and goes. */

/** How long it is slow, or comes and goes. */
export const SECONDS = Number(process.env['ZEGEL_TEST_UNSTEADY'] ?? 4);
export const TURNS = Math.max(1, Math.round(SECONDS / 4));

export interface Worked {
  /** What was acknowledged. */
  readonly items: Set<string>;
  readonly statuses: Record<string, number>;
  /** Of the slowest answer. */
  slowestSeconds: number;
}

/** Four people record one thing after another, each with one key until it is answered, until `until` has ended. */
export async function workUntil(by: Client, caseId: string, until: Promise<void>): Promise<Worked> {
  const worked: Worked = { items: new Set(), statuses: {}, slowestSeconds: 0 };
  let over = false;
  const ended = until.finally(() => (over = true));
  const record = async (): Promise<void> => {
    while (!over) {
      const key = randomUUID();
      const seizure = aSeizure([cash()]);
      for (let isAnswered = false; !isAnswered; ) {
        const since = performance.now();
        const answer = await by.post<RecordSeizureResponse>(`/cases/${caseId}/seizures`, seizure, { key });
        worked.slowestSeconds = Math.max(worked.slowestSeconds, (performance.now() - since) / 1000);
        worked.statuses[answer.status] = (worked.statuses[answer.status] ?? 0) + 1;
        isAnswered = answer.status !== 503;
        if (answer.status === 201) for (const { id } of answer.body.items) worked.items.add(id);
        if (!isAnswered) await sleep(100);
      }
    }
  };
  await Promise.all([record(), record(), record(), record(), ended]);
  return worked;
}

/** So long late, and then well again. */
export async function slow(proxy: UnsteadyProxy, milliseconds: number, delay = 3_000): Promise<void> {
  proxy.delay = delay;
  await sleep(milliseconds);
  proxy.delay = 0;
}

/** Away and back every so often, and back at the end. */
export async function flapping(proxy: UnsteadyProxy, times: number, every = 2_000): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    proxy.cut();
    await sleep(every);
    proxy.mend();
    await sleep(every);
  }
}

export async function proxyTo(url: string): Promise<{ readonly proxy: UnsteadyProxy; readonly url: string }> {
  const { hostname, port } = new URL(url);
  const proxy = new UnsteadyProxy(hostname, Number(port));
  return { proxy, url: byWayOf(url, await proxy.start()) };
}

/** Everything acknowledged is there, and nothing else. */
export async function expectWhole({ items }: Pick<Worked, 'items'>, { database }: Pick<RunningOffice, 'database'>): Promise<void> {
  const there = (await database.query<{ id: string }>('SELECT id FROM item')).map(({ id }) => id).sort();
  expect(there).toEqual([...items].sort());
}
